package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.nio.file.Path;
import java.util.List;

/** Where a scenario's nodes run, seen from outside the product: how to kill one, and what is left of a cluster. */
interface Place {
    RuntimeKind kind();

    NodeRuntime open(Path home);

    /** Kills a node's process as the system would, without telling the product. */
    void killFromOutside(NodeName node) throws Exception;

    /** Puts an empty file on the first disk of a node that runs, {@code path} below its data. */
    void putFile(Path home, NodeName node, String path) throws Exception;

    /** Takes it away again. */
    void deleteFile(Path home, NodeName node, String path) throws Exception;

    /** Ends a node's process and takes its disks away, without telling the product. */
    void loseDisk(Path home, NodeName node) throws Exception;

    /** Makes the node's cassandra.yaml one that cannot be read, in force from its next start. */
    void breakConfiguration(Path home, NodeName node) throws Exception;

    /** What a broken cassandra.yaml looks like. */
    String BROKEN = "cluster_name: [broken\n";

    /** Every text about the nodes that other users or tools may see: command lines, environments, labels, inspections. */
    String visibleTexts(ClusterName cluster) throws Exception;

    /** Everything on this computer that belongs to the cluster and is not a file of the home; empty when nothing does. */
    List<String> leftovers(ClusterName cluster) throws Exception;
}
