package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which nodes come and go when a data center changes its size, and in which steps. Pure. */
public final class ScalePlans {
    public static final String JOIN = "join";
    public static final String CLEANUP = "cleanup";
    public static final String SYSTEM_KEYSPACES = "system-keyspaces";
    public static final String DECOMMISSION = "decommission";
    public static final String REMOVE = "remove";
    /** The clean up of those that joined in the same change before others did. */
    public static final String CLEANUP_JOINED = "cleanup-joined";

    /** How many replicas the system keyspaces have in a data center that has nodes enough. */
    public static final int SYSTEM_REPLICATION = 3;

    private ScalePlans() {}

    /**
     * Nodes join one after the other; a step is named after how many nodes the data center has once it is done, as a failed attempt's
     * name is not used again. What the old nodes no longer own they drop in the end, when nothing moves any more. A data center that was
     * too small for the usual number of replicas of the system keyspaces gets them.
     *
     * @param nodes all of the cluster's
     */
    public static List<Step> out(DataCenterName dataCenter, List<NodeSpec> nodes, int nodeCount) {
        List<String> racks = new ArrayList<>(
                ChangePlans.of(dataCenter, nodes).stream().map(NodeSpec::rack).toList());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready and the new ones fit"));
        while (racks.size() < nodeCount) {
            racks.add(nextRack(racks));
            steps.add(new Step(
                    JOIN + "/" + racks.size(),
                    "Join node " + racks.size() + " of " + nodeCount + ", in " + racks.get(racks.size() - 1),
                    List.of("nodetool netstats")));
        }
        int before = ChangePlans.of(dataCenter, nodes).size();
        if (before < SYSTEM_REPLICATION) {
            steps.add(new Step(
                    SYSTEM_KEYSPACES,
                    "Replicate the system keyspaces for more nodes",
                    List.of("nodetool repair --full --partitioner-range")));
        }
        nodes.forEach(node -> steps.add(Step.of(CLEANUP, node.name(), "Clean up " + node.name(), "nodetool cleanup")));
        if (nodeCount - before > 1) {
            steps.add(new Step(
                    CLEANUP_JOINED, "Clean up the new nodes that others joined after", List.of("nodetool cleanup")));
        }
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    /** Nodes leave one after the other, in the order of {@code leaving}. */
    public static List<Step> in(List<NodeSpec> leaving) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready and nothing would be lost"));
        steps.add(new Step(SYSTEM_KEYSPACES, "Replicate the system keyspaces for fewer nodes"));
        for (NodeSpec node : leaving) {
            NodeName name = node.name();
            steps.add(Step.of(DECOMMISSION, name, "Have " + name + " hand over its data", "nodetool decommission"));
            steps.add(Step.of(REMOVE, name, "Stop and remove " + name));
        }
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of("nodetool status")));
        return List.copyOf(steps);
    }

    /** The rack with the fewest nodes; the first of them. */
    public static String nextRack(List<String> taken) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (int rack = 1; rack <= NodePlacement.RACKS; rack++) {
            sizes.put("rack" + rack, 0);
        }
        taken.forEach(rack -> sizes.merge(rack, 1, Integer::sum));
        return sizes.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /**
     * The nodes that go when only {@code nodeCount} of the data center's are to stay, in their order: each from the rack that has the most
     * then, rather not a seed, and the youngest.
     *
     * @param nodes all of the cluster's
     */
    public static List<NodeSpec> leaving(DataCenterName dataCenter, List<NodeSpec> nodes, int nodeCount) {
        List<NodeSpec> staying = new ArrayList<>(ChangePlans.of(dataCenter, nodes));
        List<NodeSpec> seeds = NodePlacement.seeds(nodes);
        List<NodeSpec> leaving = new ArrayList<>();
        while (staying.size() > Math.max(0, nodeCount)) {
            Map<String, Integer> sizes = new TreeMap<>();
            staying.forEach(node -> sizes.merge(node.rack(), 1, Integer::sum));
            int largest = sizes.values().stream().max(Integer::compare).orElseThrow();
            NodeSpec next = staying.stream()
                    .filter(node -> sizes.getOrDefault(node.rack(), 0) == largest)
                    .max(Comparator.<NodeSpec, Boolean>comparing(node -> !seeds.contains(node))
                            .thenComparing(NodeSpec::index))
                    .orElseThrow();
            staying.remove(next);
            leaving.add(next);
        }
        return List.copyOf(leaving);
    }
}
