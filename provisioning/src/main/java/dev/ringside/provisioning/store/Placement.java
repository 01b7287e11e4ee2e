package dev.ringside.provisioning.store;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import java.time.Instant;
import java.util.List;

/** What was decided when a cluster was created and must stay: its network and the place of every node. {@code placement.yaml}. */
public record Placement(Instant createdAt, NetworkBlueprint network, List<NodeSpec> nodes) {
    public Placement {
        nodes = List.copyOf(nodes);
    }
}
