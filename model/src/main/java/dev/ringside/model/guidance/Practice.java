package dev.ringside.model.guidance;

/** What the service advises for clusters that must stay available. */
public enum Practice {
    /** At least three nodes in each data center. */
    NODES,
    /** Nodes on three racks, which stand for availability zones. */
    RACKS,
    /** Data centers in more than one region. */
    REGIONS,
    /** The same capacity in every data center. */
    CAPACITY,
    /** NetworkTopologyStrategy for every keyspace. */
    TOPOLOGY,
    /** Three replicas in each data center for every keyspace. */
    REPLICAS,
    /** Keyspaces that follow when a data center is added. */
    AUTO_REPLICATE,
    /** A cluster that cannot be deallocated by mistake. */
    CLUSTER_TYPE,
    /** Maintenance of one rack at a time. */
    EVENTS,
    /** Repair every week. */
    REPAIR,
    /** Encrypted connections only. */
    TLS,
    /** Every node healthy now. */
    HEALTH
}
