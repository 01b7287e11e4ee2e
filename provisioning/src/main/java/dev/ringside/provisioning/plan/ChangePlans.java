package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of changes to a cluster that exists, in their safe order. Pure. */
public final class ChangePlans {
    public static final String CHECK = "check";
    public static final String AWAIT_HINTS = "await-hints";
    public static final String SAVE = "save";
    public static final String RESTART = "restart";
    public static final String DRAIN = "drain";
    public static final String STOP = "stop";
    public static final String START_SEED = "start-seed";
    public static final String START_OTHERS = "start-others";
    public static final String VERIFY = "verify";
    public static final String PREPARE = "prepare";
    public static final String COMMAND = "command";
    public static final String START = "start";
    public static final String REPORT = "report";
    public static final String SET_PASSWORD = "set-password";

    private ChangePlans() {}

    /**
     * A change that restarts the data center's nodes batch by batch.
     *
     * @param what is saved as the new desired state: "SKU Standard_E8s_v5"
     */
    public static List<Step> rolling(ClusterSpec cluster, List<NodeSpec> nodes, String what) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(CHECK, "Check that every node is ready"));
        steps.add(new Step(SAVE, "Save " + what));
        steps.addAll(restarts(cluster, nodes));
        steps.add(new Step(VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    /**
     * Other client certificates. The product presents a certificate of its own as long as the saved state asks for one, and a node that asks
     * for none takes it as well: so it is saved before the first node asks, and dropped after the last has ceased to.
     *
     * @param none whether clients are asked for no certificate afterwards
     */
    public static List<Step> clientCertificates(ClusterSpec cluster, List<NodeSpec> nodes, boolean none) {
        List<Step> steps = new ArrayList<>(restarts(cluster, nodes));
        steps.add(
                none ? steps.size() : 0,
                new Step(SAVE, none ? "Save that no certificate is asked for" : "Save the client certificates"));
        steps.add(0, new Step(CHECK, "Check that every node is ready"));
        steps.add(new Step(VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    /**
     * Other extensions, which nodes load when they start.
     *
     * @param names those the cluster is to have
     */
    public static List<Step> extensions(ClusterSpec cluster, List<NodeSpec> nodes, List<String> names) {
        List<Step> steps = new ArrayList<>(
                rolling(cluster, nodes, names.isEmpty() ? "that there is no extension" : String.join(", ", names)));
        if (!names.isEmpty()) {
            steps.add(1, new Step(PREPARE, "Download " + String.join(", ", names)));
        }
        return List.copyOf(steps);
    }

    private static List<Step> restarts(ClusterSpec cluster, List<NodeSpec> nodes) {
        List<Step> steps = new ArrayList<>();
        batches(cluster, nodes)
                .forEach((subject, batch) -> steps.add(new Step(
                        RESTART + "/" + subject,
                        batch.size() == 1
                                ? "Restart node " + subject
                                : "Restart " + batch.size() + " nodes of " + subject,
                        List.of("nodetool drain"))));
        return steps;
    }

    /**
     * Which nodes are restarted together, in order: one node after the other, or rack by rack where the cluster's scheduled event strategy
     * allows a whole rack to be down.
     *
     * @return the nodes of each batch by the node's or the rack's name
     */
    public static Map<String, List<NodeSpec>> batches(ClusterSpec cluster, List<NodeSpec> nodes) {
        boolean byRack = cluster.scheduledEventStrategy() == ScheduledEventStrategy.STOP_BY_RACK;
        Map<String, List<NodeSpec>> batches = new LinkedHashMap<>();
        for (NodeSpec node : nodes) {
            String subject =
                    byRack ? node.dataCenter() + "-" + node.rack() : node.name().value();
            batches.computeIfAbsent(subject, unused -> new ArrayList<>()).add(node);
        }
        return batches;
    }

    /** The data center's nodes among {@code nodes}. */
    public static List<NodeSpec> of(DataCenterName dataCenter, List<NodeSpec> nodes) {
        return nodes.stream()
                .filter(node -> node.dataCenter().equals(dataCenter))
                .toList();
    }

    /** Nodes serve no client any more once the first is drained, so all may go at once. */
    public static List<Step> deallocate() {
        return List.of(
                new Step(CHECK, "Check that nothing would be lost"),
                new Step(AWAIT_HINTS, "Wait until every hint is delivered"),
                new Step(SAVE, "Mark the cluster as deallocated"),
                new Step(DRAIN, "Drain the nodes", List.of("nodetool drain")),
                new Step(STOP, "Stop the nodes, keeping their disks"));
    }

    /** Another password of role {@code cassandra}: in force on every node before it is the one the product uses. */
    public static List<Step> resetPassword() {
        return List.of(
                new Step(CHECK, "Check that every node is ready"),
                new Step(
                        SET_PASSWORD,
                        "Set the password of role cassandra on every node",
                        List.of(
                                "ALTER ROLE cassandra WITH PASSWORD = '********'",
                                "nodetool invalidatecredentialscache")),
                new Step(SAVE, "Keep the new password"),
                new Step(VERIFY, "Check that every node accepts the new password"));
    }

    /**
     * A tool on the files of one node; the others serve meanwhile.
     *
     * @param text the command as it would be typed
     */
    public static List<Step> offlineCommand(NodeName node, String command, String text) {
        return List.of(
                new Step(CHECK, "Check that every node is ready"),
                Step.of(STOP, node, "Stop node " + node, "nodetool drain"),
                Step.of(COMMAND, node, "Run " + command, text),
                Step.of(START, node, "Start node " + node + " again"),
                new Step(REPORT, "Tell how " + command + " ended"));
    }

    /** Nodes that are members already may start together, after one they can ask for the ring. */
    public static List<Step> start() {
        return List.of(
                new Step(CHECK, "Check disks and addresses"),
                new Step(START_SEED, "Start the first seed node"),
                new Step(START_OTHERS, "Start the other nodes"),
                new Step(VERIFY, "Check that every node is healthy", List.of("nodetool status")),
                new Step(SAVE, "Mark the cluster as running"));
    }
}
