package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a maintenance event of the platform. Pure. */
public final class MaintenancePlans {
    public static final String STOP = "stop";
    public static final String HOLD = "hold";
    public static final String START = "start";

    /** The subject when nobody orders the nodes. */
    private static final String ALL = "all";

    private MaintenancePlans() {}

    /**
     * Which nodes are down together, in order. With the strategy Ignore the platform has its way with all at once; with StopAny each node
     * has its turn, and with StopByRack each rack, the events of the others being delayed.
     *
     * @return the nodes of each batch by the node's or the rack's name
     */
    public static Map<String, List<NodeSpec>> batches(ClusterSpec cluster, List<NodeSpec> nodes) {
        return cluster.scheduledEventStrategy() == ScheduledEventStrategy.IGNORE
                ? Map.of(ALL, List.copyOf(nodes))
                : ChangePlans.batches(cluster, nodes);
    }

    /** The whole event on {@code nodes}. */
    public static List<Step> event(ClusterSpec cluster, List<NodeSpec> nodes) {
        boolean unprepared = cluster.scheduledEventStrategy() == ScheduledEventStrategy.IGNORE;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready"));
        batches(cluster, nodes).forEach((subject, batch) -> {
            String what = what(subject, batch);
            steps.add(
                    unprepared
                            ? new Step(STOP + "/" + subject, "The event stops " + what + " unprepared")
                            : new Step(
                                    STOP + "/" + subject,
                                    "Drain and stop " + what + " before the event",
                                    List.of("nodetool drain")));
            steps.add(new Step(HOLD + "/" + subject, "Wait for the end of the event"));
            steps.add(new Step(START + "/" + subject, "Start " + what + " again"));
        });
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    private static String what(String subject, List<NodeSpec> batch) {
        if (batch.size() == 1) {
            return "node " + batch.get(0).name();
        }
        return subject.equals(ALL) ? batch.size() + " nodes at once" : batch.size() + " nodes of " + subject;
    }
}
