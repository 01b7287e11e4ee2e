package dev.ringside.provisioning.store;

import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import java.time.Instant;
import java.util.Collections;
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
 * @param subnets the third octet of every data center there ever was, for the same reason
 * @param storageMode what every node is configured with from its next start; a file that does not tell is of a cluster that has not
 *     left the first
 * @param cleanupDue nodes that may still hold rows they no longer own, since others joined after them
 * @param stopped nodes a person stopped, which stay so until a person starts them
 * @param removedPeerings of the virtual networks its data centers are in; all others are there
 */
public record Placement(
        Instant createdAt,
        NetworkBlueprint network,
        List<NodeSpec> nodes,
        Map<String, Integer> highestIndexes,
        Map<String, Integer> subnets,
        StorageCompatibilityMode storageMode,
        Set<NodeName> cleanupDue,
        Set<NodeName> stopped,
        Set<Peering> removedPeerings) {

    public Placement(
            Instant createdAt,
            NetworkBlueprint network,
            List<NodeSpec> nodes,
            @Nullable Map<String, Integer> highestIndexes,
            @Nullable Map<String, Integer> subnets,
            @Nullable StorageCompatibilityMode storageMode,
            @Nullable Set<NodeName> cleanupDue,
            @Nullable Set<NodeName> stopped,
            @Nullable Set<Peering> removedPeerings) {
        this.createdAt = createdAt;
        this.network = network;
        this.nodes = List.copyOf(nodes);
        Map<String, Integer> highest = new TreeMap<>(highestIndexes == null ? Map.of() : highestIndexes);
        nodes.forEach(node -> highest.merge(node.dataCenter().value(), node.index(), Math::max));
        this.highestIndexes = Collections.unmodifiableMap(highest);
        this.subnets =
                Collections.unmodifiableMap(new TreeMap<>(subnets == null ? subnetsInOrder(network, nodes) : subnets));
        this.storageMode = storageMode == null ? StorageCompatibilityMode.CASSANDRA_4 : storageMode;
        this.cleanupDue = ofNodes(cleanupDue, nodes);
        this.stopped = ofNodes(stopped, nodes);
        this.removedPeerings =
                Collections.unmodifiableSet(new TreeSet<>(removedPeerings == null ? Set.of() : removedPeerings));
    }

    /** Who has gone is no longer due for anything. */
    private static Set<NodeName> ofNodes(@Nullable Set<NodeName> names, List<NodeSpec> nodes) {
        Set<NodeName> present = new TreeSet<>(names == null ? Set.of() : names);
        present.retainAll(nodes.stream().map(NodeSpec::name).toList());
        return Collections.unmodifiableSet(present);
    }

    /** A new cluster's. */
    public Placement(
            Instant createdAt, NetworkBlueprint network, List<NodeSpec> nodes, StorageCompatibilityMode storageMode) {
        this(createdAt, network, nodes, null, null, storageMode, null, null, null);
    }

    /** As a new cluster's nodes are placed: data center by data center. */
    private static Map<String, Integer> subnetsInOrder(NetworkBlueprint network, List<NodeSpec> nodes) {
        List<String> dataCenters =
                nodes.stream().map(node -> node.dataCenter().value()).distinct().toList();
        Map<String, Integer> subnets = new TreeMap<>();
        for (int i = 0; i < dataCenters.size(); i++) {
            subnets.put(dataCenters.get(i), network.subnets().get(i));
        }
        return subnets;
    }

    /** The same with other nodes; indexes of those that go stay taken. */
    public Placement withNodes(List<NodeSpec> others) {
        return new Placement(
                createdAt, network, others, highestIndexes, subnets, storageMode, cleanupDue, stopped, removedPeerings);
    }

    /** The same with a subnet for {@code dataCenter}: the one it has or ever had, else one nobody ever had. */
    public Placement withSubnet(DataCenterName dataCenter) {
        Map<String, Integer> more = new TreeMap<>(subnets);
        more.computeIfAbsent(
                dataCenter.value(),
                unused -> subnets.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0)
                        + 1);
        return new Placement(
                createdAt, network, nodes, highestIndexes, more, storageMode, cleanupDue, stopped, removedPeerings);
    }

    /** The third octet of the data center's addresses. */
    public int subnet(DataCenterName dataCenter) {
        Integer subnet = subnets.get(dataCenter.value());
        if (subnet == null) {
            throw new IllegalArgumentException("data center " + dataCenter + " has no subnet");
        }
        return subnet;
    }

    /** The same with nodes that write other files from their next start. */
    public Placement withStorageMode(StorageCompatibilityMode other) {
        return copy(other, cleanupDue, stopped, removedPeerings);
    }

    /** The same with other nodes due for a cleanup. */
    public Placement withCleanupDue(Set<NodeName> due) {
        return copy(storageMode, due, stopped, removedPeerings);
    }

    /** The same with other nodes stopped by a person. */
    public Placement withStopped(Set<NodeName> names) {
        return copy(storageMode, cleanupDue, names, removedPeerings);
    }

    /** The same with other peerings removed. */
    public Placement withRemovedPeerings(Set<Peering> removed) {
        return copy(storageMode, cleanupDue, stopped, removed);
    }

    private Placement copy(
            StorageCompatibilityMode mode, Set<NodeName> due, Set<NodeName> halted, Set<Peering> removed) {
        return new Placement(createdAt, network, nodes, highestIndexes, subnets, mode, due, halted, removed);
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
