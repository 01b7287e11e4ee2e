package dev.ringside.provisioning;

import dev.ringside.provisioning.health.StatusBoard;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.AttentionNotes;
import java.time.Instant;

/** What is known of nodes: as observed, and why one that is down needs a person. */
record NodeStatuses(StatusBoard board, AttentionNotes attention) {
    NodeStatus of(ClusterName cluster, NodeName node) {
        NodeStatus observed = board.status(cluster, node).orElse(NodeStatus.unknown(Instant.EPOCH));
        return observed.health() == NodeHealth.DOWN
                ? attention.of(cluster, node).map(observed::withDetail).orElse(observed)
                : observed;
    }
}
