package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All nodes share 127.0.0.1 and differ by port: each node has three ports in a row (CQL, internode, JMX) in its cluster's block. Drivers
 * learn the ports from {@code system.peers_v2}. The cluster's "network" is {@code ports.<first port of its block>}.
 */
final class SharedAddress implements HostNetwork {
    private static final String ADDRESS = "127.0.0.1";
    private static final String PREFIX = "ports.";
    private static final int FIRST_PORT = 10_000;
    /** Below the ports systems give to outgoing connections. */
    private static final int LAST_PORT = 32_000;

    private static final int PORTS_PER_NODE = 3;
    private static final int NODES_PER_SUBNET = 32;
    private static final int SUBNETS = 5;
    private static final int BLOCK = PORTS_PER_NODE * NODES_PER_SUBNET * SUBNETS;

    private final Listeners listeners;

    SharedAddress(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public NetworkBlueprint plan(ClusterName cluster, List<Integer> subnets, List<String> taken)
            throws ProvisioningException {
        for (int first = FIRST_PORT; first + BLOCK <= LAST_PORT; first += BLOCK) {
            String network = PREFIX + first;
            int start = first;
            boolean free = IntStream.range(0, PORTS_PER_NODE * 8)
                    .allMatch(offset -> listeners.canBind(ADDRESS, start + PORTS_PER_NODE + offset));
            if (!taken.contains(network) && free) {
                return new NetworkBlueprint(cluster, network, network, subnets);
            }
        }
        throw new ProvisioningException(new Problem.AddressInUse(
                taken,
                "All port ranges from " + FIRST_PORT + " to " + LAST_PORT + " are used by other clusters or programs.",
                "Delete a cluster you no longer need."));
    }

    @Override
    public NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        int position = network.subnets().indexOf(subnet);
        if (position < 0 || position >= SUBNETS || index < 1 || index >= NODES_PER_SUBNET) {
            throw new IllegalArgumentException(
                    "no port for node " + index + " of subnet " + subnet + ": a cluster has room for " + SUBNETS
                            + " data centers of " + (NODES_PER_SUBNET - 1) + " nodes where nodes share one address");
        }
        int first = Integer.parseInt(network.hostNetwork().substring(PREFIX.length()));
        int port = first + (position * NODES_PER_SUBNET + index) * PORTS_PER_NODE;
        return new NodeSpec(name, dataCenter, index, rack, ADDRESS, port, ADDRESS);
    }

    @Override
    public NodeEndpoints endpoints(NodeSpec spec) {
        return new NodeEndpoints(
                ADDRESS, spec.cqlPort() + 1, ADDRESS, ADDRESS, spec.cqlPort(), ADDRESS, spec.cqlPort() + 2, ADDRESS);
    }
}
