package dev.ringside.provisioning.runtime;

/**
 * The addresses and ports of one node.
 *
 * @param listenAddress what other nodes connect to ({@code listen_address}, {@code broadcast_address})
 * @param storagePort internode port
 * @param rpcBindAddress where the node binds its CQL port ({@code rpc_address})
 * @param cqlAddress what clients on this computer connect to ({@code broadcast_rpc_address})
 * @param cqlPort the CQL port, the same inside and outside
 * @param jmxHost where this computer reaches the node's JMX
 * @param jmxPort the JMX registry and RMI port, the same inside and outside
 * @param jmxBindHost the host the JMX agent binds, empty for all of the node's own network
 */
public record NodeEndpoints(
        String listenAddress,
        int storagePort,
        String rpcBindAddress,
        String cqlAddress,
        int cqlPort,
        String jmxHost,
        int jmxPort,
        String jmxBindHost) {}
