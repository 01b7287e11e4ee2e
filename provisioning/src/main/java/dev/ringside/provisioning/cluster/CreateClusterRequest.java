package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.security.Secret;

/** What it takes to create a cluster. The password becomes that of role {@code cassandra}; it is never part of the spec. */
public record CreateClusterRequest(ClusterSpec spec, Secret adminPassword) {}
