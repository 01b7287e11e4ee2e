package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which keyspaces want more replicas than there will be nodes: Cassandra refuses to let a node leave then, in the middle of it all. Those
 * of users are for them to change; the system's are changed by the product. Pure.
 */
final class FewerReplicas {
    private final ClusterSpec after;
    private final DataCenterName shrinking;

    FewerReplicas(ClusterSpec after, DataCenterName shrinking) {
        this.after = after;
        this.shrinking = shrinking;
    }

    private int nodes() {
        return after.dataCenter(shrinking).map(DataCenterSpec::nodeCount).orElse(0);
    }

    private boolean isTooMuch(KeyspaceReplication keyspace) {
        int available = keyspace.isByDataCenter() ? nodes() : after.nodeCount();
        return !keyspace.isLocal() && keyspace.factorIn(shrinking.value()) > available;
    }

    /** Names the users' keyspaces that stand in the way, with the statements that would take them out of it. */
    Optional<Problem> problem(List<KeyspaceReplication> keyspaces) {
        List<String> names = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        keyspaces.stream()
                .filter(keyspace -> !keyspace.isSystem() && isTooMuch(keyspace))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(keyspace -> {
                    names.add(keyspace.name());
                    findings.add(keyspace.name() + " (" + keyspace.factorIn(shrinking.value()) + ")");
                    statements.add(KeyspaceReplication.alter(keyspace.name(), fewer(keyspace)) + ";");
                });
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names,
                        "These keyspaces keep more replicas than the " + nodes() + " nodes that would stay: "
                                + String.join(", ", findings) + ".",
                        "Keep more nodes, or lower the replication first: " + String.join(" ", statements)));
    }

    /** The system keyspaces to be changed, each with the replicas per data center it is to have. */
    Map<String, Map<String, Integer>> system(List<KeyspaceReplication> keyspaces) {
        Map<String, Map<String, Integer>> changed = new TreeMap<>();
        keyspaces.stream()
                .filter(keyspace -> keyspace.isSystem() && isTooMuch(keyspace))
                .forEach(keyspace -> changed.put(keyspace.name(), fewer(keyspace)));
        return changed;
    }

    private Map<String, Integer> fewer(KeyspaceReplication keyspace) {
        Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
        if (keyspace.isByDataCenter()) {
            factors.put(shrinking.value(), nodes());
        } else {
            after.dataCenters()
                    .forEach(dataCenter -> factors.put(
                            dataCenter.name().value(), Math.min(keyspace.factorIn(""), dataCenter.nodeCount())));
        }
        return factors;
    }
}
