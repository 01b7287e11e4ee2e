package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.link.SchemaTraits;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.security.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What a simulated cluster's Cassandra keeps: the password of role {@code cassandra}, how keyspaces are replicated, what it is busy with. */
public final class SimulatedRing {
    /** Of role {@code cassandra}. */
    public volatile Secret password = new Secret("cassandra");

    final Map<String, KeyspaceReplication> keyspaces = new ConcurrentHashMap<>();

    /** Compaction tasks every node runs, in Cassandra's words. */
    public volatile Set<String> tasks = Set.of();

    /** Host ids every node keeps hints for. */
    public volatile Set<String> pendingHints = Set.of();

    /** What happens when a node is asked to leave, before it looks at anything. */
    public volatile Runnable beforeDecommission = () -> {};

    /** What happens when a node is asked to rebuild, while it does. */
    public volatile Consumer<NodeName> duringRebuild = node -> {};

    /** For how long nodes that are down have been so. */
    public volatile Duration downtime = Duration.ofMinutes(1);

    /** What stands before the repair of each part of the ring. */
    public volatile Obstacle beforeRepair = () -> {};

    /** Parts of the ring that were repaired, as {@code shop 12:34}, in their order. */
    public final List<String> repaired = new CopyOnWriteArrayList<>();

    /** Something that may take long. */
    @FunctionalInterface
    public interface Obstacle {
        void pass() throws InterruptedException;
    }

    /** Data centers in the ring that are not the cluster's. */
    public volatile Set<String> externalDataCenters = Set.of();

    /** How often somebody asked how keyspaces are replicated. */
    public final AtomicInteger looks = new AtomicInteger();

    /** How a keyspace is replicated per data center. */
    public Map<String, Integer> replication(String keyspace) {
        return Objects.requireNonNull(keyspaces.get(keyspace), keyspace).factors();
    }

    /** Addresses of nodes that left: gossip goes on speaking of them as of nodes that are down. */
    final Set<String> departed = ConcurrentHashMap.newKeySet();

    /** What of the schema not every version has. */
    public volatile SchemaTraits traits = SchemaTraits.NONE;

    /** Bytes of data every member holds. */
    public volatile long load = 100_000;

    /** Has a keyspace replicated by data center. */
    public void replicate(String keyspace, Map<String, Integer> factors) {
        Map<String, String> options = new TreeMap<>();
        factors.forEach((dataCenter, factor) -> options.put(dataCenter, factor.toString()));
        keyspaces.put(keyspace, new KeyspaceReplication(keyspace, "NetworkTopologyStrategy", options));
    }

    /** Has a keyspace replicated without regard to data centers and racks. */
    public void replicateSimply(String keyspace, int factor) {
        keyspaces.put(
                keyspace,
                new KeyspaceReplication(keyspace, "SimpleStrategy", Map.of("replication_factor", "" + factor)));
    }
}
