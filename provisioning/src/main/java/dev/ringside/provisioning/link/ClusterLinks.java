package dev.ringside.provisioning.link;

/** Opens links to clusters; tests replace it to talk to simulated nodes. */
@FunctionalInterface
public interface ClusterLinks {
    /** Never blocks: connections are made when first used. */
    ClusterLink open(ClusterAccess access);
}
