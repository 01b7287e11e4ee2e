package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps in which the peering of two virtual networks goes and comes back. Pure. */
public final class PeeringPlans {
    public static final String ROUTES = "routes";

    private PeeringPlans() {}

    /**
     * Every node of both networks gets its routes, then all are asked whom they see.
     *
     * @param connected whether the networks are to reach each other
     * @param routes the nodes of both networks with the ranges of the other one
     */
    public static List<Step> update(Peering peering, boolean connected, Map<NodeSpec, List<String>> routes) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that there are such networks"));
        steps.add(new Step(
                ChangePlans.SAVE,
                "Note that the peering of " + peering + (connected ? " is there again" : " is removed")));
        routes.forEach((node, ranges) -> steps.add(Step.of(
                ROUTES,
                node.name(),
                (connected ? "Let " : "Keep ")
                        + node.name()
                        + (connected ? " reach " : " from ")
                        + String.join(", ", ranges),
                ranges.stream()
                        .map(range -> "ip route " + (connected ? "del" : "add") + " blackhole " + range)
                        .toArray(String[]::new))));
        steps.add(new Step(
                ChangePlans.VERIFY,
                "Check that the nodes " + (connected ? "see" : "do not see") + " each other",
                List.of("nodetool status")));
        return List.copyOf(steps);
    }
}
