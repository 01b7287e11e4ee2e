package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cassandra.JvmOptions;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of what is done to a single node: stopped, started, restarted, or replaced by another. Pure. */
public final class ReplacementPlans {
    public static final String JOIN = "replace";
    public static final String REMOVE = "remove";

    private ReplacementPlans() {}

    /** One node, with its configuration written anew. */
    public static List<Step> restart(NodeName node) {
        return List.of(
                new Step(ChangePlans.CHECK, "Check that every other node is ready"),
                Step.of(ChangePlans.RESTART, node, "Restart node " + node, "nodetool drain"),
                new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
    }

    /** One node, until somebody starts it. */
    public static List<Step> stop(NodeName node) {
        return List.of(
                new Step(ChangePlans.CHECK, "Check that the node can be stopped"),
                new Step(ChangePlans.SAVE, "Note that it is to stay stopped"),
                Step.of(ChangePlans.DRAIN, node, "Drain node " + node, "nodetool drain"),
                Step.of(ChangePlans.STOP, node, "Stop node " + node));
    }

    /** One node that was stopped. */
    public static List<Step> start(NodeName node) {
        return List.of(
                new Step(ChangePlans.CHECK, "Check that the node has its data"),
                new Step(ChangePlans.SAVE, "Note that it is to run again"),
                Step.of(ChangePlans.START, node, "Start node " + node),
                Step.of(ChangePlans.VERIFY, node, "Check that " + node + " answers and is up", "nodetool status"));
    }

    /**
     * A new node in the place of a dead one.
     *
     * @param address how the ring names the dead node
     * @param repair whether it was dead for so long that the others may differ
     */
    public static List<Step> replace(NodeSpec dead, String address, boolean repair) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that the node is dead and every other one is ready"));
        steps.add(Step.of(
                JOIN,
                dead.name(),
                "Have a new node in " + dead.rack() + " take over what " + dead.name() + " had",
                "cassandra " + JvmOptions.replacing(address),
                "nodetool netstats"));
        steps.add(Step.of(REMOVE, dead.name(), "Remove what is left of " + dead.name()));
        if (repair) {
            steps.add(RepairPlans.repairing(Optional.empty()));
        }
        steps.add(new Step(
                ChangePlans.VERIFY + "/" + address,
                "Check that every node is healthy and none speaks of " + address + " any more",
                List.of("nodetool status", "nodetool gossipinfo")));
        return List.copyOf(steps);
    }
}
