package dev.ringside.provisioning;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.RepairRecords;
import dev.ringside.provisioning.store.StoredCluster;
import java.util.List;
import java.util.Optional;

/** Puts the saved state, the journals and what was observed together. A cluster's state follows from the last operation on it. Pure. */
final class SnapshotAssembly {
    private static final String STOPPED = "It was stopped, and is not started by itself; its disk is kept.";
    private static final String CLEANUP_DUE =
            "May hold rows it no longer owns since a node joined, which costs disk only: nodetool cleanup is due.";

    private SnapshotAssembly() {}

    static EngineSnapshot assemble(
            long sequence,
            ClusterStore.Contents contents,
            List<OperationSnapshot> operations,
            List<ActivityEntry> activity,
            NodeStatuses statuses,
            RepairRecords repairs,
            List<ResourceGroup> groups) {
        List<ClusterSnapshot> clusters = contents.clusters().stream()
                .map(cluster -> cluster(cluster, operations, statuses, repairs))
                .toList();
        return new EngineSnapshot(sequence, clusters, contents.damaged(), operations, activity, groups);
    }

    /** The last operation on the cluster, whatever its state. */
    static Optional<OperationSnapshot> lastOperation(StoredCluster cluster, List<OperationSnapshot> operations) {
        return operations.stream()
                .filter(operation -> operation.target().equals(cluster.spec().name()))
                .findFirst();
    }

    static ProvisioningState state(Optional<OperationSnapshot> last) {
        if (last.isEmpty()) {
            return ProvisioningState.SUCCEEDED;
        }
        return switch (last.get().state()) {
            case SUCCEEDED -> ProvisioningState.SUCCEEDED;
            // What was taken back has left the cluster as it was.
            case FAILED -> last.get().undone() ? ProvisioningState.SUCCEEDED : ProvisioningState.FAILED;
            case CANCELED -> ProvisioningState.CANCELED;
            case RUNNING, INTERRUPTED, PAUSED -> underWay(last.get().kind());
        };
    }

    private static ProvisioningState underWay(OperationKind kind) {
        if (kind.isChange()) {
            return ProvisioningState.UPDATING;
        }
        return kind == OperationKind.DELETE_CLUSTER ? ProvisioningState.DELETING : ProvisioningState.CREATING;
    }

    private static ClusterSnapshot cluster(
            StoredCluster cluster, List<OperationSnapshot> operations, NodeStatuses statuses, RepairRecords repairs) {
        Optional<OperationSnapshot> last = lastOperation(cluster, operations);
        ProvisioningState state = state(last);
        return new ClusterSnapshot(
                cluster.spec(),
                state,
                last.filter(operation -> operation.state() == OperationState.FAILED && !operation.undone())
                        .flatMap(OperationSnapshot::failure),
                last.filter(operation -> !operation.state().isTerminal()).map(OperationSnapshot::id),
                cluster.placement().createdAt(),
                cluster.spec().dataCenters().stream()
                        .map(dataCenter -> dataCenter(cluster, dataCenter, state, statuses))
                        .toList(),
                repairs.read(cluster.spec().name()),
                List.copyOf(cluster.placement().removedPeerings()));
    }

    private static DataCenterSnapshot dataCenter(
            StoredCluster cluster, DataCenterSpec dataCenter, ProvisioningState state, NodeStatuses statuses) {
        List<NodeSnapshot> nodes = cluster.placement().nodes().stream()
                .filter(node -> node.dataCenter().equals(dataCenter.name()))
                .map(node -> new NodeSnapshot(node, status(cluster, node, statuses)))
                .toList();
        return new DataCenterSnapshot(dataCenter, state, nodes);
    }

    private static NodeStatus status(StoredCluster cluster, NodeSpec node, NodeStatuses statuses) {
        NodeStatus observed = statuses.of(cluster.spec().name(), node.name());
        if (observed.health() == NodeHealth.DOWN
                && cluster.placement().stopped().contains(node.name())) {
            return observed.asStopped(STOPPED);
        }
        return observed.health() == NodeHealth.HEALTHY
                        && cluster.placement().cleanupDue().contains(node.name())
                ? observed.withDetail(CLEANUP_DUE)
                : observed;
    }
}
