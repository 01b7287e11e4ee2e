package dev.ringside.provisioning.store;

import dev.ringside.provisioning.cluster.ClusterSpec;

/** A cluster as saved. */
public record StoredCluster(ClusterSpec spec, Placement placement) {}
