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

    public Optional<OperationSnapshot> operation(OperationId id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
