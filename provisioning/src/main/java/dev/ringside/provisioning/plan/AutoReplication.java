package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which replicas the product gives a keyspace in which data centers: three in each, or as many as it has nodes. Pure.
 *
 * <ul>
 *   <li>The system keyspaces go to every data center of the cluster whatever {@code autoReplicate} says: nobody could log in to a node
 *       whose data center has none of {@code system_auth}.
 *   <li>{@code SystemKeyspaces} sends them to external data centers too.
 *   <li>{@code AllKeyspaces} sends the keyspaces of users to all of these as well.
 * </ul>
 *
 * <p>{@link #wanted} is what a data center that is added needs: what a keyspace has in another one already stays, as somebody chose it, and
 * keyspaces that are not replicated by data center are left alone, as giving them another strategy moves data. {@link #enforced} is what
 * {@code AllKeyspaces} makes of every keyspace of users in the end, as the service does: three replicas by data center at the least.
 */
public final class AutoReplication {
    /** Replicas in each data center that has so many nodes. */
    public static final int REPLICAS = 3;

    private final AutoReplicate policy;
    private final Map<String, Integer> own;
    private final Collection<String> external;

    /**
     * @param own how many nodes each data center of the cluster has
     * @param external names of data centers others look after, which are taken to have nodes enough
     */
    public AutoReplication(AutoReplicate policy, Map<String, Integer> own, Collection<String> external) {
        this.policy = policy;
        this.own = new TreeMap<>(own);
        this.external = List.copyOf(external);
    }

    /** Of a cluster whose external data centers are not there yet. */
    public static AutoReplication of(ClusterSpec cluster) {
        return of(cluster, List.of());
    }

    /** @param present the data centers the ring has: Cassandra refuses replicas in one that has no node */
    public static AutoReplication of(ClusterSpec cluster, Collection<String> present) {
        return new AutoReplication(
                cluster.autoReplicate(),
                cluster.dataCenters().stream()
                        .collect(Collectors.toMap(
                                dataCenter -> dataCenter.name().value(), dataCenter -> dataCenter.nodeCount())),
                cluster.externalRing().dataCenters().stream()
                        .filter(present::contains)
                        .toList());
    }

    /** Replicas by data center the keyspace is to have; empty when it has them already, or is none of the product's business. */
    public Optional<Map<String, Integer>> wanted(KeyspaceReplication keyspace) {
        boolean ours = keyspace.isSystem() || policy == AutoReplicate.ALL_KEYSPACES;
        if (!ours || !keyspace.isByDataCenter()) {
            return Optional.empty();
        }
        Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
        own.forEach((dataCenter, nodes) -> factors.putIfAbsent(dataCenter, Math.min(REPLICAS, nodes)));
        if (policy != AutoReplicate.NONE) {
            external.forEach(dataCenter -> factors.putIfAbsent(dataCenter, REPLICAS));
        }
        return factors.equals(keyspace.factors()) ? Optional.empty() : Optional.of(factors);
    }

    /** The same, and a keyspace of users under {@code AllKeyspaces} is given what it lacks in any data center; never fewer than it has. */
    public Optional<Map<String, Integer>> enforced(KeyspaceReplication keyspace) {
        boolean changeable = keyspace.isByDataCenter() || keyspace.isSimple();
        if (policy != AutoReplicate.ALL_KEYSPACES || keyspace.isSystem() || !changeable) {
            return wanted(keyspace);
        }
        Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
        own.forEach((dataCenter, nodes) -> {
            int present = Math.min(keyspace.factorIn(dataCenter), nodes);
            factors.merge(dataCenter, Math.max(present, Math.min(REPLICAS, nodes)), Math::max);
        });
        external.forEach(dataCenter -> factors.merge(dataCenter, REPLICAS, Math::max));
        return factors.equals(keyspace.factors()) ? Optional.empty() : Optional.of(factors);
    }

    /** Those of {@code keyspaces} that are to change, each with the replicas by data center it is to have. */
    public Map<String, Map<String, Integer>> changes(List<KeyspaceReplication> keyspaces) {
        Map<String, Map<String, Integer>> changes = new TreeMap<>();
        keyspaces.forEach(keyspace -> wanted(keyspace).ifPresent(factors -> changes.put(keyspace.name(), factors)));
        return changes;
    }
}
