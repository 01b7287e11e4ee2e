package dev.ringside.provisioning.catalog;

/**
 * A size of node: what it is in Azure, and what a node of it gets here. Byte counts are bytes.
 *
 * @param name {@code Standard_E8s_v5}
 * @param family nodes can be scaled within it
 * @param heap maximum Java heap here
 * @param memory memory limit here, heap included; what the budget counts
 * @param cpus processors Cassandra is told it has here
 */
public record Sku(String name, String family, int azureVcpus, int azureMemoryGib, long heap, long memory, int cpus) {}
