package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.CassandraTool;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeEvent;
import dev.ringside.provisioning.runtime.NodeLayout;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.Registration;
import dev.ringside.provisioning.runtime.host.JavaHomes;
import dev.ringside.provisioning.runtime.host.ListeningPorts;
import dev.ringside.provisioning.runtime.host.LoopbackClaims;
import dev.ringside.provisioning.runtime.host.LoopbackNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs nodes as processes of this computer, on the Java the product itself runs on. A node is a folder in the home and, while it runs, a
 * process in a session of its own, known by process id and start time; both outlive this object.
 */
public final class EmbeddedNodeRuntime implements NodeRuntime {
    /** The subscription's id. */
    public static final String SUBSCRIPTION = "embedded";

    private static final Duration KILLED_WITHIN = Duration.ofSeconds(20);

    private final NodeFolders folders;
    private final ThisComputer computer;
    private final ProcessTable processes = new ProcessTable();
    private final LoopbackNetwork network = LoopbackNetwork.ofThisComputer();
    private final LoopbackClaims claims = LoopbackClaims.ofThisUser();
    private final NodeJava java = new NodeJava(JavaHomes.ofThisComputer());
    private final CassandraJars jars;
    private final ExtensionJars extensions;
    private final NodeLauncher launcher;
    private final NodeRecords records;
    private final NodeWatcher watcher;
    private final NodeEnding ending;
    private final NodeTools tools;

    /**
     * @param home the product's state folder: nodes live in {@code clusters/<cluster>/nodes}, downloads in {@code cache} unless the system
     *     property {@value DownloadCache#PROPERTY} names another folder
     */
    public EmbeddedNodeRuntime(Path home) {
        this.folders = new NodeFolders(home);
        this.computer = new ThisComputer(folders.home());
        this.jars = new CassandraJars(DownloadCache.of(folders.home()));
        this.extensions = new ExtensionJars(DownloadCache.of(folders.home()));
        this.launcher = new NodeLauncher(folders, processes, jars, java);
        this.records = new NodeRecords(folders, processes, launcher);
        this.watcher = new NodeWatcher(folders, processes);
        this.ending = new NodeEnding(processes);
        this.tools = new NodeTools(folders, processes, jars, java);
    }

    @Override
    public RuntimeKind kind() {
        return RuntimeKind.EMBEDDED;
    }

    @Override
    public Subscription subscription() {
        return computer.subscription();
    }

    @Override
    public void prepare(CassandraVersion version, Progress progress)
            throws ProvisioningException, InterruptedException {
        Optional<Problem> obstacle = obstacle(version);
        if (obstacle.isPresent()) {
            throw new ProvisioningException(obstacle.get());
        }
        jars.prepare(version, progress);
    }

    @Override
    public Optional<Problem> obstacle(CassandraVersion version) {
        return network.obstacle(version).or(() -> java.obstacle(version));
    }

    @Override
    public void prepare(Extension extension, Progress progress) throws ProvisioningException, InterruptedException {
        extensions.prepare(extension, progress);
    }

    @Override
    public Path library(Extension extension) {
        return extensions.jar(extension);
    }

    @Override
    public boolean isPrepared(CassandraVersion version) {
        return jars.isPrepared(version);
    }

    @Override
    public int javaVersion(CassandraVersion version) {
        return java.feature(version);
    }

    @Override
    public NetworkBlueprint planNetwork(ClusterName cluster, List<Integer> subnets, List<String> taken)
            throws ProvisioningException {
        String free = claims.claim(folders.cluster(cluster), taken, ListeningPorts.now(), n -> true)
                .orElseThrow(() -> new ProvisioningException(new Problem.AddressInUse(
                        List.of(),
                        "No loopback network is left for another cluster.",
                        "Delete a cluster you no longer need.")));
        return new NetworkBlueprint(cluster, free, free, subnets);
    }

    @Override
    public NodeSpec place(
            NetworkBlueprint blueprint, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        NodeSpec placed = network.place(NodeRuntime.super.place(blueprint, subnet, name, dataCenter, index, rack));
        // Nodes talk to each other where clients talk to them.
        return new NodeSpec(name, dataCenter, index, rack, placed.cqlAddress(), placed.cqlPort(), placed.cqlAddress());
    }

    @Override
    public Optional<Problem> peeringObstacle() {
        return Optional.of(new Problem.NotAllowed(
                "The peering cannot be removed: the nodes are processes of this computer and share its loopback network, in"
                        + " which any reaches any other.",
                "Create the cluster with `--runtime docker`, where each node has a network of its own. Stopping the nodes of a"
                        + " data center shows much of the same: `ringside node stop`."));
    }

    @Override
    public void applyPeerings(NodeName node) throws ProvisioningException {
        throw new ProvisioningException(peeringObstacle().orElseThrow());
    }

    @Override
    public NodeEndpoints endpoints(NodeSpec spec) {
        String address = spec.cqlAddress();
        return new NodeEndpoints(
                address,
                network.storagePort(spec),
                address,
                address,
                spec.cqlPort(),
                address,
                network.jmxPort(spec),
                address);
    }

    @Override
    public NodeLayout layout(ClusterName cluster, NodeName node, int disks) {
        return folders.folder(node).layout(disks);
    }

    @Override
    public List<String> conflicts(List<NodeSpec> nodes) {
        return new PortConflicts(this::endpoints, records::ownProcess).find(nodes);
    }

    /** Loopback addresses need no set-up, so there is nothing to create. */
    @Override
    public void createNetwork(NetworkBlueprint blueprint) {}

    @Override
    public void create(NodeBlueprint blueprint) throws ProvisioningException {
        NodeFolder folder = folders.folder(blueprint.spec().name());
        try {
            for (Path path : folder.folders(blueprint.disks()).toList()) {
                AtomicFiles.createOwnerOnlyFolder(path);
            }
            folders.writeConfiguration(folder.configuration(), blueprint.files());
            folders.write(folder.createdNode(), CreatedNode.of(blueprint));
        } catch (IOException e) {
            throw DiskFailures.explained(
                    "write the configuration of node " + blueprint.spec().name(), e);
        }
    }

    @Override
    public void configure(NodeBlueprint blueprint) throws ProvisioningException {
        records.created(blueprint.spec().name());
        create(blueprint);
    }

    @Override
    public void start(NodeName node) throws ProvisioningException {
        CreatedNode created = records.created(node);
        try {
            tools.endLeftBehind(node);
            launcher.start(node, created);
        } catch (IOException e) {
            throw DiskFailures.explained("start node " + node, e);
        }
    }

    @Override
    public void stop(NodeName node, Duration grace) throws ProvisioningException, InterruptedException {
        Optional<ProcessIdentity> process = records.running(node);
        if (process.isPresent() && !ending.terminate(process.get(), grace)) {
            ending.kill(node, process.get(), KILLED_WITHIN);
        }
    }

    @Override
    public void kill(NodeName node) throws ProvisioningException {
        Optional<ProcessIdentity> process = records.running(node);
        if (process.isPresent()) {
            ending.kill(node, process.get(), KILLED_WITHIN);
        }
    }

    @Override
    public void remove(ClusterName cluster, NodeName node) throws ProvisioningException {
        kill(node);
        try {
            tools.endLeftBehind(node);
            NodeFolders.delete(folders.folder(node).path());
        } catch (IOException e) {
            throw DiskFailures.explained("delete node " + node, e);
        }
    }

    @Override
    public void removeAll(ClusterName cluster) throws ProvisioningException {
        for (NodeName node : folders.all(cluster)) {
            remove(cluster, node);
        }
        try {
            NodeFolders.delete(folders.nodes(cluster));
        } catch (IOException e) {
            throw DiskFailures.explained("delete the nodes of cluster " + cluster, e);
        }
    }

    @Override
    public Optional<NodeProcess> inspect(NodeName node) throws ProvisioningException {
        if (folders.isCreated(node)) {
            return Optional.of(records.describe(node));
        }
        return Optional.empty();
    }

    @Override
    public DiskUsage disk(NodeName node) throws ProvisioningException {
        try {
            return records.disk(node);
        } catch (IOException e) {
            throw DiskFailures.explained("measure the disks of node " + node, e);
        }
    }

    @Override
    public List<NodeProcess> list(ClusterName cluster) throws ProvisioningException {
        List<NodeProcess> found = new ArrayList<>();
        for (NodeName node : folders.list(cluster)) {
            found.add(records.describe(node));
        }
        return found;
    }

    @Override
    public List<String> lostDisks(NodeName node, int disks) {
        return NodeDisks.lost(folders.folder(node), disks);
    }

    @Override
    public void keepDisks(NodeName node, int disks) throws ProvisioningException {
        new KeptDisks(node, folders.folder(node), disks).keep();
    }

    @Override
    public void restoreDisks(NodeName node, int disks) throws ProvisioningException {
        new KeptDisks(node, folders.folder(node), disks).restore();
    }

    @Override
    public void forgetKeptDisks(NodeName node, int disks) throws ProvisioningException {
        new KeptDisks(node, folders.folder(node), disks).forget();
    }

    @Override
    public List<String> logs(NodeName node, int lines) throws ProvisioningException {
        NodeFolder folder = folders.folder(node);
        try {
            return records.running(node).isEmpty()
                    ? NodeLog.ofDead(folder.systemLog(), folder.consoleLog(), lines)
                    : NodeLog.ofLiving(folder.systemLog(), folder.consoleLog(), lines);
        } catch (IOException e) {
            throw DiskFailures.explained("read the log of node " + node, e);
        }
    }

    @Override
    public int run(NodeName node, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        CreatedNode created = records.created(node);
        if (tool.needsStoppedNode() && records.running(node).isPresent()) {
            throw tool.nodeRuns(node);
        }
        try {
            return tools.run(node, created, tool, arguments, output);
        } catch (IOException e) {
            throw DiskFailures.explained("run " + tool.command() + " for node " + node, e);
        }
    }

    @Override
    public LoaderVerdict verify(NodeBlueprint blueprint, NodeBlueprint good)
            throws ProvisioningException, InterruptedException {
        try {
            return new LoaderProcess(folders, jars, java).judge(blueprint, good);
        } catch (IOException e) {
            throw DiskFailures.explained("ask Cassandra about the configuration", e);
        }
    }

    @Override
    public Registration onEvent(Consumer<NodeEvent> observer) {
        return watcher.observe(observer);
    }

    @Override
    public void close() {
        watcher.close();
    }
}
