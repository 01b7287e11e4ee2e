package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cluster as desired and as observed, at one instant.
 *
 * @param provisionError why it is Failed
 * @param activeOperation the operation that works on it now
 * @param repairs how far its repairs are
 * @param removedPeerings of its virtual networks, which do not reach each other
 */
public record ClusterSnapshot(
        ClusterSpec spec,
        ProvisioningState provisioningState,
        Optional<Problem> provisionError,
        Optional<OperationId> activeOperation,
        Instant createdAt,
        List<DataCenterSnapshot> dataCenters,
        RepairRecord repairs,
        List<Peering> removedPeerings) {

    public ClusterSnapshot {
        dataCenters = List.copyOf(dataCenters);
        removedPeerings = List.copyOf(removedPeerings);
    }

    /** A cluster that was never repaired, all of whose networks reach each other. */
    public ClusterSnapshot(
            ClusterSpec spec,
            ProvisioningState provisioningState,
            Optional<Problem> provisionError,
            Optional<OperationId> activeOperation,
            Instant createdAt,
            List<DataCenterSnapshot> dataCenters) {
        this(
                spec,
                provisioningState,
                provisionError,
                activeOperation,
                createdAt,
                dataCenters,
                RepairRecord.NONE,
                List.of());
    }

    public ClusterName name() {
        return spec.name();
    }

    /** All nodes, data center by data center. */
    public Stream<NodeSnapshot> nodes() {
        return dataCenters.stream().flatMap(dataCenter -> dataCenter.nodes().stream());
    }

    /** Whether it is Succeeded and every node is healthy. */
    public boolean isHealthy() {
        return provisioningState == ProvisioningState.SUCCEEDED
                && nodes().allMatch(node -> node.status().health() == NodeHealth.HEALTHY);
    }

    /** {@code host:port} of every node, in the order of the data centers. */
    public List<String> contactPoints() {
        return nodes().map(node -> node.spec().cqlAddress() + ":" + node.spec().cqlPort())
                .toList();
    }
}
