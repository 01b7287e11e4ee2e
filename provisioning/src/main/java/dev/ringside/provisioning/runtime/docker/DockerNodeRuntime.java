package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Container;
import dev.ringside.provisioning.cache.DownloadCache;
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
import dev.ringside.provisioning.runtime.UnreachableRanges;
import dev.ringside.provisioning.runtime.host.LoopbackNetwork;
import dev.ringside.provisioning.runtime.process.ExtensionJars;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Nodes as containers of the official Cassandra image on the Docker engine of this computer, each published at a loopback address of its
 * own. The engine is looked for when it is needed: it may start after this object was made.
 */
public final class DockerNodeRuntime implements NodeRuntime {
    private static final int STORAGE_PORT = 7000;

    private final Ownership ownership;
    private final LoopbackNetwork loopback;
    private final DockerEngine engine;
    private final DockerCapacity capacity;
    private final DockerImages images;
    private final ExtensionJars extensions;
    private final LibraryFolder libraries;
    private final DockerNetworks networks;
    private final Containers containers;
    private final ContainerCommands commands;
    private final ToolContainers tools;
    private final ConfigurationFolder configuration;
    private final Routes routes;
    private final VolumeSizes volumes;
    private final ContainerEvents events;
    private final MemoryReadings memory;
    private final AddressConflicts conflicts;

    private DockerNodeRuntime(Path home, LoopbackNetwork loopback, DockerEngine engine, Path proc) {
        this.extensions = new ExtensionJars(DownloadCache.of(home));
        this.ownership = Ownership.of(home);
        this.loopback = loopback;
        this.engine = engine;
        this.capacity = new DockerCapacity(engine, proc);
        this.images = new DockerImages(engine);
        this.networks = new DockerNetworks(engine, ownership, home.resolve("clusters"));
        this.containers = new Containers(engine, ownership);
        this.commands = new ContainerCommands(engine);
        this.libraries = new LibraryFolder(engine);
        this.tools = new ToolContainers(engine, ownership, containers, libraries);
        this.configuration = new ConfigurationFolder(engine, containers, commands);
        this.routes = new Routes(engine, ownership, containers, commands);
        this.volumes = new VolumeSizes(engine);
        this.events = new ContainerEvents(engine, containers, ownership);
        this.memory = new MemoryReadings(engine, proc);
        this.conflicts = new AddressConflicts(engine);
    }

    /** A runtime for the nodes of one state folder, on the engine the docker command would use. Connects when first used. */
    public static DockerNodeRuntime of(Path home) {
        return new DockerNodeRuntime(
                home,
                LoopbackNetwork.ofThisComputer(),
                new DockerEngine(EndpointDiscovery.ofThisProcess()),
                Path.of("/proc"));
    }

    @Override
    public RuntimeKind kind() {
        return RuntimeKind.DOCKER;
    }

    @Override
    public Subscription subscription() {
        return capacity.subscription();
    }

    @Override
    public void prepare(CassandraVersion version, Progress progress)
            throws ProvisioningException, InterruptedException {
        images.prepare(version.image(), progress);
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
        try {
            return images.isPresent(version.image());
        } catch (ProvisioningException e) {
            return false;
        }
    }

    @Override
    public Optional<Problem> obstacle(CassandraVersion version) {
        return loopback.obstacle(version);
    }

    @Override
    public int javaVersion(CassandraVersion version) {
        return version.imageJava();
    }

    @Override
    public NetworkBlueprint planNetwork(ClusterName cluster, List<Integer> subnets, List<String> taken)
            throws ProvisioningException {
        return networks.plan(cluster, subnets, taken);
    }

    @Override
    public NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        return loopback.place(NodeRuntime.super.place(network, subnet, name, dataCenter, index, rack));
    }

    @Override
    public NodeEndpoints endpoints(NodeSpec spec) {
        return new NodeEndpoints(
                spec.internalAddress(),
                STORAGE_PORT,
                "0.0.0.0",
                spec.cqlAddress(),
                spec.cqlPort(),
                spec.cqlAddress(),
                loopback.jmxPort(spec),
                "");
    }

    @Override
    public NodeLayout layout(ClusterName cluster, NodeName node, int disks) {
        return NodeFolders.layout(disks);
    }

    @Override
    public List<String> conflicts(List<NodeSpec> nodes) {
        return conflicts.of(nodes.stream().map(this::endpoints).toList());
    }

    @Override
    public void createNetwork(NetworkBlueprint network) throws ProvisioningException {
        networks.create(network);
    }

    @Override
    public void create(NodeBlueprint blueprint) throws ProvisioningException {
        if (!images.isPresent(blueprint.version().image())) {
            throw DockerProblems.imageUnavailable(blueprint.version().image(), null);
        }
        containers.create(new ContainerSpecification(blueprint, ownership));
        configure(blueprint);
    }

    @Override
    public void configure(NodeBlueprint blueprint) throws ProvisioningException {
        ContainerSpecification specification = new ContainerSpecification(blueprint, ownership);
        configuration.write(specification);
        libraries.put(containers.requireCreated(specification), blueprint.libraries());
    }

    @Override
    public void start(NodeName node) throws ProvisioningException {
        tools.removeLeftBehind(node);
        containers.start(node);
        List<String> unreachable = configuration.lines(node, UnreachableRanges.FILE);
        if (!unreachable.isEmpty()) {
            routes.keepFrom(node, unreachable);
        }
    }

    @Override
    public Optional<Problem> peeringObstacle() {
        return Optional.empty();
    }

    @Override
    public void applyPeerings(NodeName node) throws ProvisioningException {
        routes.keepFrom(node, configuration.lines(node, UnreachableRanges.FILE));
    }

    @Override
    public void stop(NodeName node, Duration grace) throws ProvisioningException, InterruptedException {
        containers.stop(node, grace);
    }

    @Override
    public void kill(NodeName node) throws ProvisioningException {
        containers.kill(node);
    }

    @Override
    public void remove(ClusterName cluster, NodeName node) throws ProvisioningException {
        tools.removeLeftBehind(node);
        containers.remove(ownership.labels(cluster, node));
    }

    @Override
    public void removeAll(ClusterName cluster) throws ProvisioningException {
        containers.remove(ownership.labels(cluster));
        networks.remove(cluster);
    }

    @Override
    public Optional<NodeProcess> inspect(NodeName node) throws ProvisioningException {
        Optional<Container> container = containers.find(node);
        return container.isEmpty() ? Optional.empty() : process(container.get());
    }

    @Override
    public DiskUsage disk(NodeName node) throws ProvisioningException {
        OptionalLong used = volumes.of(ownership.volumePrefix(node));
        return used.isEmpty() ? DiskUsage.UNKNOWN : new DiskUsage(used, capacity.diskFree());
    }

    @Override
    public List<NodeProcess> list(ClusterName cluster) throws ProvisioningException {
        List<NodeProcess> processes = new ArrayList<>();
        for (Container container : containers.list(ownership.labels(cluster))) {
            process(container).ifPresent(processes::add);
        }
        return List.copyOf(processes);
    }

    @Override
    public List<String> lostDisks(NodeName node, int disks) throws ProvisioningException {
        return new NodeDisks(engine, ownership, containers).lost(node, disks);
    }

    @Override
    public void keepDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        keptDisks().keep(node, disks);
    }

    @Override
    public void restoreDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        keptDisks().restore(node, disks);
    }

    @Override
    public void forgetKeptDisks(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        keptDisks().forget(node, disks);
    }

    private KeptDisks keptDisks() {
        return new KeptDisks(engine, ownership, containers);
    }

    @Override
    public List<String> logs(NodeName node, int lines) throws ProvisioningException {
        Optional<Container> container = containers.find(node);
        return container.isEmpty() ? List.of() : commands.logs(container.get().getId(), lines);
    }

    @Override
    public int run(NodeName node, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        Container container = containers.require(node);
        if (!tool.needsStoppedNode()) {
            int port = Integer.parseInt(container.getLabels().get(Ownership.JMX_PORT));
            return commands.nodetool(container.getId(), node, port, arguments, output);
        }
        if ("running".equals(container.getState())) {
            throw tool.nodeRuns(node);
        }
        return tools.run(container, node, tool, arguments, output);
    }

    @Override
    public LoaderVerdict verify(NodeBlueprint blueprint, NodeBlueprint good)
            throws ProvisioningException, InterruptedException {
        return new LoaderContainer(engine, ownership, commands).judge(blueprint, good);
    }

    @Override
    public Registration onEvent(Consumer<NodeEvent> observer) {
        return events.observe(observer);
    }

    @Override
    public void close() {
        events.close();
        engine.close();
    }

    private Optional<NodeProcess> process(Container container) throws ProvisioningException {
        Map<String, String> labels = container.getLabels();
        Optional<ClusterName> cluster = Ownership.cluster(labels);
        Optional<NodeName> node = Ownership.node(labels);
        Optional<InspectContainerResponse> details = containers.inspect(container.getId());
        if (cluster.isEmpty() || node.isEmpty() || details.isEmpty()) {
            return Optional.empty();
        }
        ContainerState state = details.get().getState();
        boolean running = Boolean.TRUE.equals(state.getRunning());
        boolean ended = !running && !"created".equals(state.getStatus());
        return Optional.of(new NodeProcess(
                cluster.get(),
                node.get(),
                running,
                container.getId().substring(0, 12),
                running ? Optional.of(Instant.parse(state.getStartedAt())) : Optional.empty(),
                ended && state.getExitCodeLong() != null
                        ? OptionalInt.of(state.getExitCodeLong().intValue())
                        : OptionalInt.empty(),
                Boolean.TRUE.equals(state.getOOMKilled()),
                running && state.getPidLong() != null
                        ? memory.of(container.getId(), state.getPidLong())
                        : OptionalLong.empty()));
    }
}
