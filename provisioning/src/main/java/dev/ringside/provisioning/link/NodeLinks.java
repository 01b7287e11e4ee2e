package dev.ringside.provisioning.link;

/** Links to real nodes. */
public final class NodeLinks implements ClusterLinks {
    @Override
    public ClusterLink open(ClusterAccess access) {
        return new NodeClusterLink(access);
    }
}
