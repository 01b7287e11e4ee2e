package dev.ringside.provisioning;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the engine knows, at one instant.
 *
 * @param sequence grows with every publication; a smaller one is stale
 * @param clusters by name
 * @param operations newest first
 * @param activity newest first, capped
 * @param createdGroups the resource groups that are there whether or not clusters are in them; see {@link #resourceGroups}
 */
public record EngineSnapshot(
        long sequence,
        List<ClusterSnapshot> clusters,
        List<DamagedCluster> damaged,
        List<OperationSnapshot> operations,
        List<ActivityEntry> activity,
        List<ResourceGroup> createdGroups) {

    public EngineSnapshot {
        clusters = List.copyOf(clusters);
        damaged = List.copyOf(damaged);
        operations = List.copyOf(operations);
        activity = List.copyOf(activity);
        createdGroups = List.copyOf(createdGroups);
    }

    /** Without resource groups but those that clusters are in. */
    public EngineSnapshot(
            long sequence,
            List<ClusterSnapshot> clusters,
            List<DamagedCluster> damaged,
            List<OperationSnapshot> operations,
            List<ActivityEntry> activity) {
        this(sequence, clusters, damaged, operations, activity, List.of());
    }

    /** The same under another number. */
    public EngineSnapshot withSequence(long other) {
        return new EngineSnapshot(other, clusters, damaged, operations, activity, createdGroups);
    }

    public static EngineSnapshot empty() {
        return new EngineSnapshot(0, List.of(), List.of(), List.of(), List.of());
    }

    /** Every resource group by name: those that were created, and those that clusters are in. */
    public List<ResourceGroup> resourceGroups() {
        Map<String, ResourceGroup> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        createdGroups.forEach(group -> groups.put(group.name(), group));
        clusters.stream()
                .sorted(Comparator.comparing(ClusterSnapshot::createdAt))
                .forEach(cluster -> groups.putIfAbsent(
                        cluster.spec().resourceGroup(),
                        new ResourceGroup(
                                cluster.spec().resourceGroup(),
                                cluster.spec().subscription(),
                                cluster.spec().location(),
                                cluster.createdAt())));
        return List.copyOf(groups.values());
    }

    public Optional<ClusterSnapshot> cluster(ClusterName name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }

    /**
     * Why the cluster's schema, roles and permissions must not be changed now, as sentences for people; empty when they may. While nodes run
     * different versions they do not tell each other of such changes.
     */
    public Optional<String> schemaFreeze(ClusterName name) {
        return VersionFreeze.update(operations, name)
                .map(update -> "'" + update.title()
                        + "' has not ended, and nodes of different versions do not tell each other of"
                        + " such a change. Do it once the update has succeeded.");
    }

    public Optional<OperationSnapshot> operation(OperationId id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
