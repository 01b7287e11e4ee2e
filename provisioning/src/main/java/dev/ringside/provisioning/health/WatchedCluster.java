package dev.ringside.provisioning.health;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.util.List;
import java.util.Map;

/**
 * A cluster to be watched, with what watching needs.
 *
 * @param nodeMemory memory limit of a node by data center, bytes
 * @param deallocated whether its nodes are stopped on purpose
 */
public record WatchedCluster(
        ClusterName name,
        List<NodeSpec> nodes,
        NodeRuntime runtime,
        LinkSource link,
        Map<DataCenterName, Long> nodeMemory,
        boolean deallocated) {
    public WatchedCluster {
        nodes = List.copyOf(nodes);
        nodeMemory = Map.copyOf(nodeMemory);
    }

    /** Whether it is watched with the same knowledge as {@code other}; its link may be another. */
    boolean sameAs(WatchedCluster other) {
        return nodes.equals(other.nodes) && nodeMemory.equals(other.nodeMemory) && deallocated == other.deallocated;
    }

    /** Gives the cluster's link, which may have been closed and opened again in between. */
    @FunctionalInterface
    public interface LinkSource {
        ClusterLink get() throws ProvisioningException;
    }
}
