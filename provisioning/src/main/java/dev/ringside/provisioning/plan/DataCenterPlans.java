package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps in which a data center comes and goes. Pure. */
public final class DataCenterPlans {
    public static final String START_NODES = "start-nodes";
    public static final String ORDINARY_SETTINGS = "ordinary-settings";
    public static final String SYSTEM_KEYSPACES = "system-keyspaces";
    public static final String KEYSPACES = "keyspaces";
    public static final String REBUILD = "rebuild";
    public static final String REPAIR = "repair";
    public static final String FORGET = "forget";

    private static final String STATUS = "nodetool status";

    private DataCenterPlans() {}

    /** What a node of a new data center is told to copy from {@code source}; {@code keyspace} is empty for all. */
    public static List<String> rebuild(DataCenterName source, String keyspace) {
        return keyspace.isEmpty()
                ? List.of("rebuild", "--", source.value())
                : List.of("rebuild", "-ks", keyspace, "--", source.value());
    }

    /** What a node is told so that every replica of the ranges it is the first for has all of a keyspace. */
    public static List<String> repair(String keyspace) {
        return List.of("repair", "-full", "-pr", keyspace);
    }

    private static String typed(List<String> command) {
        return "nodetool " + String.join(" ", command);
    }

    private static List<String> alters(Map<String, Map<String, Integer>> keyspaces) {
        return keyspaces.entrySet().stream()
                .map(entry -> KeyspaceReplication.alter(entry.getKey(), entry.getValue()) + ";")
                .toList();
    }

    /**
     * Adding one: its nodes start without data while nothing is replicated to them, then keyspaces are, then each node copies what it is to
     * have. A node's step is named after its position, as a failed attempt's name is not used again.
     *
     * @param system the system keyspaces with the replicas they will have
     * @param users those of users with the replicas they will have; empty when they are left to people
     */
    public static List<Step> add(
            DataCenterSpec dataCenter,
            DataCenterName source,
            Map<String, Map<String, Integer>> system,
            Optional<Map<String, Map<String, Integer>>> users) {
        int count = dataCenter.nodeCount();
        String nodes = count == 1 ? "node" : count + " nodes";
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready and the new ones fit"));
        steps.add(new Step(
                START_NODES, "Start the " + nodes + " of " + dataCenter.name() + " without data", List.of(STATUS)));
        steps.add(new Step(ORDINARY_SETTINGS, "Give all nodes their ordinary settings, with the new seeds"));
        steps.add(new Step(
                SYSTEM_KEYSPACES,
                "Replicate the system keyspaces to " + dataCenter.name(),
                Stream.concat(alters(system).stream(), Stream.of(typed(rebuild(source, "system_auth"))))
                        .toList()));
        users.ifPresent(keyspaces -> {
            steps.add(new Step(KEYSPACES, "Replicate all keyspaces to " + dataCenter.name(), alters(keyspaces)));
            for (int position = 1; position <= count; position++) {
                steps.add(new Step(
                        REBUILD + "/" + position,
                        "Copy the data of node " + position + " of " + count + " from " + source,
                        List.of(typed(rebuild(source, "")))));
            }
        });
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of(STATUS)));
        return List.copyOf(steps);
    }

    /**
     * Deleting one: what only it may know goes to the others, nothing is replicated to it any more, its nodes leave one by one, and then
     * nobody speaks of it.
     *
     * @param nodes all of the cluster's
     * @param users keyspaces of users that the product takes it out of, with the replicas they keep; empty when none may name it
     * @param guarded whether Cassandra refuses what would leave a keyspace too few nodes, as it does since 4.0
     */
    public static List<Step> delete(
            DataCenterName dataCenter,
            List<NodeSpec> nodes,
            Optional<Map<String, Map<String, Integer>>> users,
            boolean guarded) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(ChangePlans.CHECK, "Check that every node is ready and nothing would be lost"));
        users.ifPresent(keyspaces -> {
            nodes.forEach(node -> steps.add(repairStep(node.name(), keyspaces.keySet())));
            steps.add(new Step(KEYSPACES, "Take " + dataCenter + " out of the keyspaces of users", alters(keyspaces)));
        });
        steps.add(new Step(SYSTEM_KEYSPACES, "Keep one replica of the system keyspaces in " + dataCenter));
        List<NodeSpec> leaving = ScalePlans.leaving(dataCenter, nodes, 0);
        for (int i = 0; i < leaving.size(); i++) {
            NodeName name = leaving.get(i).name();
            boolean forced = guarded && i == leaving.size() - 1;
            steps.add(Step.of(
                    ScalePlans.DECOMMISSION, name, "Have " + name + " leave the ring", typed(decommission(forced))));
            steps.add(Step.of(ScalePlans.REMOVE, name, "Stop and remove " + name));
        }
        steps.add(new Step(FORGET, "Take " + dataCenter + " out of the system keyspaces and the seeds"));
        steps.add(new Step(ChangePlans.VERIFY, "Check that every node is healthy", List.of(STATUS)));
        return List.copyOf(steps);
    }

    private static Step repairStep(NodeName node, Collection<String> keyspaces) {
        return Step.of(
                REPAIR,
                node,
                "Repair what " + node + " is the first replica of",
                keyspaces.stream().map(keyspace -> typed(repair(keyspace))).toArray(String[]::new));
    }

    /** The last node of a data center is always one too few for {@code system_auth}, which has to be replicated to wherever nodes are. */
    public static List<String> decommission(boolean forced) {
        return forced ? List.of("decommission", "--force") : List.of("decommission");
    }
}
