package dev.ringside.provisioning.link;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How a {@link RingView} names each node of one cluster: by its internal address, with the storage port where nodes share one address.
 * The one place that knows; whoever looks a node up in a ring asks here.
 */
public final class RingAddresses {
    private final Map<NodeSpec, String> addresses;
    private final boolean withPort;

    private RingAddresses(Map<NodeSpec, String> addresses, boolean withPort) {
        this.addresses = Map.copyOf(addresses);
        this.withPort = withPort;
    }

    /** {@code nodes} are all of the cluster's: whether addresses are shared cannot be told from a part of them. */
    public static RingAddresses of(Collection<NodeSpec> nodes, Function<NodeSpec, NodeEndpoints> endpoints) {
        boolean shared =
                nodes.stream().map(NodeSpec::internalAddress).distinct().count() < nodes.size();
        Map<NodeSpec, String> addresses = new HashMap<>();
        nodes.forEach(node -> addresses.put(
                node,
                shared ? node.internalAddress() + ":" + endpoints.apply(node).storagePort() : node.internalAddress()));
        return new RingAddresses(addresses, shared);
    }

    /** Throws {@link IllegalArgumentException} for a node of another cluster. */
    public String of(NodeSpec node) {
        String address = addresses.get(node);
        if (address == null) {
            throw new IllegalArgumentException("Node " + node.name() + " is not of this ring");
        }
        return address;
    }

    /** Whether nodes share an address, so that their ports tell them apart. */
    boolean withPort() {
        return withPort;
    }
}
