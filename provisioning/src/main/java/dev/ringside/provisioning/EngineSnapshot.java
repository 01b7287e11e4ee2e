package dev.ringside.provisioning;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;

/**
 * Everything the engine knows, at one instant.
 *
 * @param sequence grows with every publication; a smaller one is stale
 * @param clusters by name
 * @param operations newest first
 * @param activity newest first, capped
 */
public record EngineSnapshot(
        long sequence,
        List<ClusterSnapshot> clusters,
        List<DamagedCluster> damaged,
        List<OperationSnapshot> operations,
        List<ActivityEntry> activity) {

    public EngineSnapshot {
        clusters = List.copyOf(clusters);
        damaged = List.copyOf(damaged);
        operations = List.copyOf(operations);
        activity = List.copyOf(activity);
    }

    public static EngineSnapshot empty() {
        return new EngineSnapshot(0, List.of(), List.of(), List.of(), List.of());
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
