package dev.ringside.provisioning.node;

import dev.ringside.provisioning.resource.DataCenterName;

/**
 * A node's place: which data center and rack, and the addresses planned for it.
 *
 * @param index counts from 1 within the data center and is never used again after the node has gone
 * @param rack {@code rack1}, {@code rack2}, {@code rack3}
 * @param cqlAddress the address clients on this computer reach it at, also what drivers learn from {@code system.peers}
 * @param cqlPort the CQL port, 9042 wherever each node has an address of its own
 * @param internalAddress the address other nodes use; equals {@code cqlAddress} on the embedded runtime
 */
public record NodeSpec(
        NodeName name,
        DataCenterName dataCenter,
        int index,
        String rack,
        String cqlAddress,
        int cqlPort,
        String internalAddress) {}
