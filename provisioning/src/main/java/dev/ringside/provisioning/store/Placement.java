package dev.ringside.provisioning.store;

import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a cluster and must stay: its network, the place of every node, the format of its files. {@code placement.yaml}.
 *
 * @param highestIndexes the highest index a node ever had, by data center: gossip remembers a node that has left for days, so neither its
 *     name nor its address is given to another
 * @param storageMode what every node is configured with from its next start; a file that does not tell is of a cluster that has not
 *     left the first
 * @param cleanupDue nodes that may still hold rows they no longer own, since others joined after them
 */
public record Placement(
        Instant createdAt,
        NetworkBlueprint network,
        List<NodeSpec> nodes,
        Map<String, Integer> highestIndexes,
        StorageCompatibilityMode storageMode,
        Set<NodeName> cleanupDue) {

    public Placement(
            Instant createdAt,
            NetworkBlueprint network,
            List<NodeSpec> nodes,
            @Nullable Map<String, Integer> highestIndexes,
            @Nullable StorageCompatibilityMode storageMode,
            @Nullable Set<NodeName> cleanupDue) {
        this.createdAt = createdAt;
        this.network = network;
        this.nodes = List.copyOf(nodes);
        Map<String, Integer> highest = new TreeMap<>(highestIndexes == null ? Map.of() : highestIndexes);
        nodes.forEach(node -> highest.merge(node.dataCenter().value(), node.index(), Math::max));
        this.highestIndexes = java.util.Collections.unmodifiableMap(highest);
        this.storageMode = storageMode == null ? StorageCompatibilityMode.CASSANDRA_4 : storageMode;
        Set<NodeName> due = new TreeSet<>(cleanupDue == null ? Set.of() : cleanupDue);
        due.retainAll(nodes.stream().map(NodeSpec::name).toList());
        this.cleanupDue = java.util.Collections.unmodifiableSet(due);
    }

    /** A new cluster's. */
    public Placement(
            Instant createdAt, NetworkBlueprint network, List<NodeSpec> nodes, StorageCompatibilityMode storageMode) {
        this(createdAt, network, nodes, Map.of(), storageMode, Set.of());
    }

    /** The same with other nodes; indexes of those that go stay taken. */
    public Placement withNodes(List<NodeSpec> others) {
        return new Placement(createdAt, network, others, highestIndexes, storageMode, cleanupDue);
    }

    /** The same with nodes that write other files from their next start. */
    public Placement withStorageMode(StorageCompatibilityMode other) {
        return new Placement(createdAt, network, nodes, highestIndexes, other, cleanupDue);
    }

    /** The same with other nodes due for a cleanup. */
    public Placement withCleanupDue(Set<NodeName> due) {
        return new Placement(createdAt, network, nodes, highestIndexes, storageMode, due);
    }

    /** Whether this is the same cluster with the same nodes. */
    public boolean hasSameNodes(Placement other) {
        return createdAt.equals(other.createdAt) && nodes.equals(other.nodes);
    }

    /** The index the next node of {@code dataCenter} gets. */
    public int nextIndex(DataCenterName dataCenter) {
        return highestIndexes.getOrDefault(dataCenter.value(), 0) + 1;
    }
}
