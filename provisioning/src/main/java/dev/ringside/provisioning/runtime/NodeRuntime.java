package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes nodes real. Every method is idempotent, blocks, may be called from any engine thread and, unless it says otherwise, throws
 * {@link ProvisioningException} with a problem for people. Nodes outlive this object and this process: a new runtime object finds them
 * again. A runtime never touches what it did not make. All implementations pass {@code NodeRuntimeContract}.
 */
public interface NodeRuntime extends AutoCloseable {

    RuntimeKind kind();

    /** This runtime as a place for nodes, with its capacity now; never throws, an unusable runtime says why. */
    Subscription subscription();

    /**
     * Makes nodes of {@code version} startable: downloads jars or pulls the image, reporting progress. Answers at once when that is done
     * already.
     */
    void prepare(CassandraVersion version, Progress progress) throws ProvisioningException, InterruptedException;

    /** Makes {@code extension} usable by nodes: downloads its jar, reporting progress. Answers at once when that is done already. */
    void prepare(Extension extension, Progress progress) throws ProvisioningException, InterruptedException;

    /** Where the jar of {@code extension} is once it is prepared, for {@link NodeBlueprint#libraries()}. */
    Path library(Extension extension);

    /** Why nodes of {@code version} can never be run here as things are; empty when {@link #prepare} may succeed. Launches nothing. */
    default Optional<Problem> obstacle(CassandraVersion version) {
        return Optional.empty();
    }

    /** Whether {@link #prepare} has nothing to download. */
    boolean isPrepared(CassandraVersion version);

    /** The Java feature version nodes of {@code version} run on: decides their JVM options. */
    int javaVersion(CassandraVersion version);

    /** Chooses addresses for a new cluster that nothing on this computer uses, apart from {@code taken} host networks. */
    NetworkBlueprint planNetwork(ClusterName cluster, List<Integer> subnets, List<String> taken)
            throws ProvisioningException;

    /**
     * Plans a node's place in {@code network}: node {@code k} of a subnet has host number {@code 10 + k}. A runtime overrides this where
     * nodes have to share one address.
     *
     * @param subnet the third octet of the node's data center, one of {@code network.subnets()}
     * @param index from 1, at most 244
     */
    default NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        String host = "." + subnet + "." + (10 + index);
        return new NodeSpec(
                name, dataCenter, index, rack, network.hostNetwork() + host, 9042, network.internalNetwork() + host);
    }

    /** Why nodes cannot be kept from reaching each other by removing the peering of their virtual networks; empty when they can. */
    Optional<Problem> peeringObstacle();

    /**
     * Keeps a running node from the ranges its configuration names in {@link UnreachableRanges#FILE}, and from no others; one that does not
     * run is kept from them when it is started.
     */
    void applyPeerings(NodeName node) throws ProvisioningException;

    /** The addresses and ports of a node, a pure function of its spec. */
    NodeEndpoints endpoints(NodeSpec spec);

    /** The folders of a node, a pure function. */
    NodeLayout layout(ClusterName cluster, NodeName node, int disks);

    /** Who holds addresses or ports that these nodes need, one sentence each; empty when all are free. Nodes of ours that run count. */
    List<String> conflicts(List<NodeSpec> nodes);

    void createNetwork(NetworkBlueprint network) throws ProvisioningException;

    /** Creates a node's disks and configuration without starting it. An existing node keeps its disks and gets the configuration. */
    void create(NodeBlueprint blueprint) throws ProvisioningException;

    /** Replaces the configuration of a created node; it takes effect at the next start. Disks are untouched. */
    void configure(NodeBlueprint blueprint) throws ProvisioningException;

    /** Starts a created node's process; returns when the process lives, not when Cassandra answers. */
    void start(NodeName node) throws ProvisioningException;

    /** Asks the node's process to end and waits; kills it when {@code grace} has passed. */
    void stop(NodeName node, Duration grace) throws ProvisioningException, InterruptedException;

    /** Kills the node's process at once, as {@code kill -9} does. */
    void kill(NodeName node) throws ProvisioningException;

    /** Removes a stopped or running node with its disks and configuration; an absent one is fine. */
    void remove(ClusterName cluster, NodeName node) throws ProvisioningException;

    /** Removes everything this runtime holds for a cluster: nodes, disks, network. Absent things are fine. */
    void removeAll(ClusterName cluster) throws ProvisioningException;

    /** A node this runtime made; empty when it has none of that name. */
    Optional<NodeProcess> inspect(NodeName node) throws ProvisioningException;

    /**
     * Measures a created node's disks, whether it runs or not: everything but its configuration and its logs. Launches no process, but
     * looks at every file: for once in a minute, not for every look.
     */
    DiskUsage disk(NodeName node) throws ProvisioningException;

    /** Every node of the cluster this runtime made. */
    List<NodeProcess> list(ClusterName cluster) throws ProvisioningException;

    /**
     * Names what is missing of the data of a node that ran before: disks that are gone, or empty although the node kept data on them. An
     * empty answer means that it can be started. The node's process is not needed for it, and need not even be created any more.
     *
     * @param disks how many it has
     */
    List<String> lostDisks(NodeName node, int disks) throws ProvisioningException;

    /**
     * Keeps a copy of a stopped node's disks, beside them, as they are now: for the way back from what cannot be undone otherwise. A copy
     * that is kept already stays as it is. It takes next to no room while Cassandra only adds files.
     */
    void keepDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException;

    /** Makes a stopped node's disks what {@link #keepDisks} kept; the copy stays. Fails when none is kept. */
    void restoreDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException;

    /** Removes the copy {@link #keepDisks} made; an absent one is fine. The node may be running. */
    void forgetKeptDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException;

    /** The last {@code lines} lines the node logged; empty when there are none. */
    List<String> logs(NodeName node, int lines) throws ProvisioningException;

    /**
     * Runs one of Cassandra's own tools beside the node, by the node's jars and configuration, and hands on its lines as they come. An
     * interrupt ends the tool before this method does. Launches a JVM: never for polling. nodetool asks a running node; every other tool
     * fails with {@link dev.ringside.provisioning.problem.Problem.NotAllowed} unless the node is stopped, and one that a dead process left
     * behind is ended before the node is started.
     *
     * @return the tool's exit code
     */
    int run(NodeName node, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws ProvisioningException, InterruptedException;

    /** Runs nodetool with {@code arguments} against the node and keeps what it prints; see {@link #run}. */
    default CommandResult nodetool(NodeName node, List<String> arguments)
            throws ProvisioningException, InterruptedException {
        CollectedOutput collected = new CollectedOutput();
        int exitCode = run(node, CassandraTool.NODETOOL, arguments, collected);
        return new CommandResult(exitCode, collected.output(), collected.errors());
    }

    /**
     * Has Cassandra's own loader, of the blueprint's version, judge the blueprint's cassandra.yaml as a start of the node would, without
     * starting or touching it; the node need not exist, the version must be prepared. Launches a JVM and takes some seconds.
     *
     * @param good loads for sure, for the same node and version; settings in which {@code blueprint} differs from it are judged
     */
    LoaderVerdict verify(NodeBlueprint blueprint, NodeBlueprint good)
            throws ProvisioningException, InterruptedException;

    /** Tells {@code observer} within half a second whenever a node's process starts or dies, whoever did it. */
    Registration onEvent(Consumer<NodeEvent> observer);

    /** Ends the watching; nodes go on running. */
    @Override
    void close();
}
