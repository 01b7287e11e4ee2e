package dev.ringside.provisioning.link;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What it takes to talk to a cluster's nodes.
 *
 * @param nodes every node with its addresses and ports
 * @param adminPassword of role {@code cassandra}
 * @param jmxPassword of the JMX user {@code ringside}
 * @param tls for CQL; empty for plain connections
 */
public record ClusterAccess(
        ClusterName cluster,
        Map<NodeSpec, NodeEndpoints> nodes,
        Secret adminPassword,
        Secret jmxPassword,
        Optional<TlsFiles> tls) {

    public ClusterAccess {
        nodes = Map.copyOf(nodes);
    }

    /** How the nodes are named in a {@link RingView}. */
    public RingAddresses ringAddresses() {
        return RingAddresses.of(nodes.keySet(), node -> Objects.requireNonNull(nodes.get(node)));
    }
}
