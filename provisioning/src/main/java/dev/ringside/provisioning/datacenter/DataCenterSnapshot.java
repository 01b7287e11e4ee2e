package dev.ringside.provisioning.datacenter;

import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.List;

/** A data center as desired and as observed, with its nodes in the order of their index. */
public record DataCenterSnapshot(DataCenterSpec spec, ProvisioningState provisioningState, List<NodeSnapshot> nodes) {
    public DataCenterSnapshot {
        nodes = List.copyOf(nodes);
    }

    /** The nodes that others turn to first when they start. */
    public List<NodeSnapshot> seedNodes() {
        return nodes.stream().limit(DataCenterSpec.SEED_NODES).toList();
    }
}
