package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.plan.AutoReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What keyspaces are to be when a data center goes, and which of them forbid it. Pure. */
final class KeyspacesWithout {
    private final ClusterSpec after;
    private final AutoReplicate policy;
    private final String leaving;

    /**
     * @param before the cluster with the data center that goes
     * @param policy with {@code AllKeyspaces} users' keyspaces may be replicated to it, as the product takes it out of them
     */
    KeyspacesWithout(ClusterSpec before, DataCenterName leaving, AutoReplicate policy) {
        this.after = before.without(leaving);
        this.policy = policy;
        this.leaving = leaving.value();
    }

    /** The users' keyspaces that are replicated to it, by name. */
    List<KeyspaceReplication> naming(List<KeyspaceReplication> keyspaces) {
        return keyspaces.stream()
                .filter(keyspace -> !keyspace.isSystem() && keyspace.factors().containsKey(leaving))
                .sorted(Comparator.comparing(KeyspaceReplication::name))
                .toList();
    }

    /** The users' keyspaces that are to change, with the replicas they keep. */
    Map<String, Map<String, Integer>> users(List<KeyspaceReplication> keyspaces) {
        Map<String, Map<String, Integer>> users = new TreeMap<>();
        naming(keyspaces).forEach(keyspace -> users.put(keyspace.name(), without(keyspace)));
        return users;
    }

    private Map<String, Integer> without(KeyspaceReplication keyspace) {
        Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
        factors.remove(leaving);
        return factors;
    }

    /** The system keyspaces that have more than one replica in it, with one: as long as it has nodes, it has to have one. */
    Map<String, Map<String, Integer>> systemWithOne(List<KeyspaceReplication> keyspaces) {
        Map<String, Map<String, Integer>> system = new TreeMap<>();
        keyspaces.stream()
                .filter(keyspace -> keyspace.isSystem() && keyspace.factorIn(leaving) > 1 && keyspace.isByDataCenter())
                .forEach(keyspace -> {
                    Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
                    factors.put(leaving, 1);
                    system.put(keyspace.name(), factors);
                });
        return system;
    }

    /** The system keyspaces that name it, without it. */
    Map<String, Map<String, Integer>> system(List<KeyspaceReplication> keyspaces) {
        Map<String, Map<String, Integer>> system = new TreeMap<>();
        keyspaces.stream()
                .filter(keyspace -> keyspace.isSystem() && keyspace.factors().containsKey(leaving))
                .forEach(keyspace -> system.put(keyspace.name(), without(keyspace)));
        return system;
    }

    List<Problem> problems(List<KeyspaceReplication> keyspaces) {
        List<Problem> problems = new ArrayList<>();
        List<KeyspaceReplication> only = naming(keyspaces).stream()
                .filter(keyspace -> without(keyspace).values().stream().allMatch(factor -> factor == 0))
                .toList();
        homeless(only).ifPresent(problems::add);
        if (policy != AutoReplicate.ALL_KEYSPACES) {
            named(naming(keyspaces).stream()
                            .filter(keyspace -> !only.contains(keyspace))
                            .toList())
                    .ifPresent(problems::add);
        }
        crowded(keyspaces).ifPresent(problems::add);
        return problems;
    }

    /** Nobody else has them. */
    private Optional<Problem> homeless(List<KeyspaceReplication> only) {
        DataCenterSpec other = after.dataCenters().get(0);
        List<String> statements = only.stream()
                .map(keyspace -> {
                    Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
                    factors.put(other.name().value(), Math.min(AutoReplication.REPLICAS, other.nodeCount()));
                    return KeyspaceReplication.alter(keyspace.name(), factors) + ";";
                })
                .toList();
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names(only),
                        "Only data center " + leaving + " has replicas of " + String.join(", ", names(only))
                                + ": their data would be lost.",
                        "Replicate them to another data center first: " + String.join(" ", statements)
                                + " and run `nodetool rebuild -- " + leaving + "` on its nodes; or drop them."));
    }

    /** The service refuses them, too, as only their owners know whether they are done with it. */
    private Optional<Problem> named(List<KeyspaceReplication> keyspaces) {
        List<String> statements = keyspaces.stream()
                .map(keyspace -> KeyspaceReplication.alter(keyspace.name(), without(keyspace)) + ";")
                .toList();
        return keyspaces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names(keyspaces),
                        "These keyspaces are replicated to data center " + leaving + ": "
                                + String.join(", ", names(keyspaces)) + ".",
                        "Run `nodetool repair -full` for each of them, so that the other data centers have all that was"
                                + " written, then take it out of them: " + String.join(" ", statements)));
    }

    /** Without regard to data centers, every node counts. */
    private Optional<Problem> crowded(List<KeyspaceReplication> keyspaces) {
        List<KeyspaceReplication> simple = keyspaces.stream()
                .filter(keyspace -> keyspace.isSimple() && keyspace.factorIn(leaving) > after.nodeCount())
                .sorted(Comparator.comparing(KeyspaceReplication::name))
                .toList();
        return simple.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names(simple),
                        "These keyspaces keep more replicas than the " + after.nodeCount() + " nodes that would stay: "
                                + String.join(", ", names(simple)) + ".",
                        "Lower their replication factor first, or replicate them by data center."));
    }

    private static List<String> names(List<KeyspaceReplication> keyspaces) {
        return keyspaces.stream().map(KeyspaceReplication::name).toList();
    }
}
