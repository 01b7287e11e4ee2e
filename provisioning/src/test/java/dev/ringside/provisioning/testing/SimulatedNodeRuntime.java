package dev.ringside.provisioning.testing;

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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A runtime whose nodes are records in memory: for fast tests of logic. What the "computer" holds lives in a {@link World}, so that a
 * second runtime object finds the nodes of the first, as after a restart of the portal. Passes the contract suite of the real ones.
 */
public final class SimulatedNodeRuntime implements NodeRuntime {
    private static final long GIB = 1024L * 1024 * 1024;

    /** The simulated computer: outlives runtime objects. Shared by threads. */
    public static final class World {
        final Map<NodeName, SimulatedNode> nodes = new ConcurrentHashMap<>();
        final Map<ClusterName, NetworkBlueprint> networks = new ConcurrentHashMap<>();
        final List<Consumer<NodeEvent>> observers = new CopyOnWriteArrayList<>();
        /** Problems the next calls fail with, by what they do: {@code start}, {@code create}, {@code prepare}, {@code restore}. */
        public final Map<String, Problem> failures = new ConcurrentHashMap<>();

        /** What was done to copies of disks, in order: {@code keep demo_datacenter-1_1}. */
        public final List<String> disks = new CopyOnWriteArrayList<>();

        private final Map<NodeName, Runnable> atCreation = new ConcurrentHashMap<>();
        /** What nodetool was asked for, as {@code demo_datacenter-1_1 cleanup}. */
        public final List<String> commands = new CopyOnWriteArrayList<>();
        /** How many nodes may still join before one dies on its way; negative when none dies. */
        final AtomicInteger joinsUntilDeath = new AtomicInteger(-1);

        /** Whether the node cannot start from that blueprint. */
        public volatile BiPredicate<NodeName, NodeBlueprint> unstartable = (node, blueprint) -> false;

        /** Whether the node logs an error while it runs from that blueprint. */
        public volatile BiPredicate<NodeName, NodeBlueprint> noisy = (node, blueprint) -> false;
        /** Lines every node has in its log besides its own. */
        public final List<String> logged = new CopyOnWriteArrayList<>();

        public volatile long memoryAvailable = 64 * GIB;
        public volatile long diskFree = 100 * GIB;
        public volatile Optional<Problem> unavailable = Optional.empty();
        /** Whether nodes have addresses of their own, or one address and ports of their own as on macOS. */
        public volatile LoopbackNetwork loopback = LoopbackNetwork.ADDRESS_PER_NODE;
        /** How Cassandra's tools behave. */
        public final SimulatedTools tools = new SimulatedTools();
        /** The state the simulated Cassandra itself keeps; see {@link SimulatedClusterLinks}. */
        final Map<ClusterName, SimulatedRing> rings = new ConcurrentHashMap<>();

        void tell(NodeName node, NodeEvent.Kind kind) {
            observers.forEach(observer -> observer.accept(new NodeEvent(node, kind, Instant.now())));
        }

        /** When {@code node} is created the next time, the next call of that name fails with {@code problem}. */
        public void failAtCreation(NodeName node, String what, Problem problem) {
            atCreation.put(node, () -> failures.put(what, problem));
        }

        /** What the cluster's simulated Cassandra keeps. */
        public SimulatedRing ring(ClusterName cluster) {
            return rings.computeIfAbsent(cluster, unused -> new SimulatedRing());
        }

        Stream<SimulatedNode> ofCluster(SimulatedNode node) {
            return nodes.values().stream()
                    .filter(other -> other.blueprint.cluster().equals(node.blueprint.cluster()));
        }

        Stream<SimulatedNode> members(SimulatedNode node) {
            return ofCluster(node).filter(SimulatedNode::isMember);
        }

        /** Of the nodes that join from now on, {@code joining} will; the next dies while it does. */
        public void joinsThatDieAfter(int joining) {
            joinsUntilDeath.set(joining);
        }

        /** Whether nothing at all is left on the computer. */
        public boolean isEmpty() {
            return nodes.isEmpty() && networks.isEmpty();
        }

        public boolean isRunning(NodeName node) {
            SimulatedNode found = nodes.get(node);
            return found != null && found.running;
        }

        /** How often a node was started. */
        public int starts(NodeName node) {
            return Objects.requireNonNull(nodes.get(node), node.value()).starts;
        }

        /** The blueprint a node has now. */
        public NodeBlueprint blueprint(NodeName node) {
            return Objects.requireNonNull(nodes.get(node), node.value()).blueprint;
        }

        /** A stopped node's disk vanishes. */
        public void loseDisk(NodeName node) {
            Objects.requireNonNull(nodes.get(node), node.value()).diskLost = true;
        }

        /** The blueprint a running node was started from; a later one waits for the next start. */
        public NodeBlueprint startedFrom(NodeName node) {
            SimulatedNode found = Objects.requireNonNull(nodes.get(node), node.value());
            return Objects.requireNonNull(found.startedFrom, "never started");
        }

        /** What is left of a cluster, described for people. */
        public List<String> leftovers(ClusterName cluster) {
            List<String> left = new ArrayList<>();
            nodes.forEach((name, node) -> {
                if (node.blueprint.cluster().equals(cluster)) {
                    left.add("node " + name);
                }
            });
            if (networks.containsKey(cluster)) {
                left.add("the network");
            }
            return left;
        }

        /** A node dies of itself. */
        public void crash(NodeName node) {
            Objects.requireNonNull(nodes.get(node), node.value()).stop(137);
            tell(node, NodeEvent.Kind.DIED);
        }

        private void failIfTold(String what) throws ProvisioningException {
            Problem problem = failures.remove(what);
            if (problem != null) {
                throw new ProvisioningException(problem);
            }
        }
    }

    private final World world;
    private final List<Consumer<NodeEvent>> own = new ArrayList<>();

    public SimulatedNodeRuntime(World world) {
        this.world = world;
    }

    @Override
    public RuntimeKind kind() {
        return RuntimeKind.SIMULATED;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(
                "simulated",
                "Simulated computer",
                RuntimeKind.SIMULATED,
                world.unavailable,
                8,
                64 * GIB,
                world.memoryAvailable,
                world.diskFree);
    }

    @Override
    public void prepare(CassandraVersion version, Progress progress) throws ProvisioningException {
        world.failIfTold("prepare");
        progress.report("Cassandra " + version.release() + " is here");
    }

    @Override
    public void prepare(Extension extension, Progress progress) throws ProvisioningException {
        world.failIfTold("prepare-extension");
    }

    /** A folder that exists stands for the jar. */
    @Override
    public Path library(Extension extension) {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public boolean isPrepared(CassandraVersion version) {
        return true;
    }

    @Override
    public int javaVersion(CassandraVersion version) {
        return 17;
    }

    @Override
    public NetworkBlueprint planNetwork(ClusterName cluster, List<Integer> subnets, List<String> taken) {
        String free = IntStream.rangeClosed(20, 250)
                .mapToObj(n -> "127." + n)
                .filter(network -> !taken.contains(network))
                .findFirst()
                .orElseThrow();
        return new NetworkBlueprint(cluster, free, free, subnets);
    }

    @Override
    public NodeSpec place(
            NetworkBlueprint network, int subnet, NodeName name, DataCenterName dataCenter, int index, String rack) {
        NodeSpec placed = world.loopback.place(NodeRuntime.super.place(network, subnet, name, dataCenter, index, rack));
        return new NodeSpec(name, dataCenter, index, rack, placed.cqlAddress(), placed.cqlPort(), placed.cqlAddress());
    }

    @Override
    public NodeEndpoints endpoints(NodeSpec spec) {
        String address = spec.internalAddress();
        return new NodeEndpoints(
                address,
                world.loopback.storagePort(spec),
                address,
                spec.cqlAddress(),
                spec.cqlPort(),
                spec.cqlAddress(),
                world.loopback.jmxPort(spec),
                address);
    }

    @Override
    public NodeLayout layout(ClusterName cluster, NodeName node, int disks) {
        String root = "/simulated/" + node;
        return new NodeLayout(
                root + "/conf",
                IntStream.rangeClosed(1, disks)
                        .mapToObj(n -> root + "/data" + n)
                        .toList(),
                root + "/commitlog",
                root + "/hints",
                root + "/saved_caches",
                root + "/cdc_raw",
                root + "/logs");
    }

    @Override
    public List<String> conflicts(List<NodeSpec> nodes) {
        return List.of();
    }

    @Override
    public void createNetwork(NetworkBlueprint network) throws ProvisioningException {
        world.failIfTold("network");
        world.networks.put(network.cluster(), network);
    }

    @Override
    public void create(NodeBlueprint blueprint) throws ProvisioningException {
        Runnable trap = world.atCreation.remove(blueprint.spec().name());
        if (trap != null) {
            trap.run();
        }
        world.failIfTold("create");
        world.nodes.computeIfAbsent(blueprint.spec().name(), unused -> new SimulatedNode(blueprint)).blueprint =
                blueprint;
    }

    @Override
    public void configure(NodeBlueprint blueprint) throws ProvisioningException {
        node(blueprint.spec().name()).blueprint = blueprint;
    }

    private SimulatedNode node(NodeName name) throws ProvisioningException {
        SimulatedNode node = world.nodes.get(name);
        if (node == null) {
            throw new ProvisioningException(new Problem.NotFound("There is no node " + name + ".", "Create it first."));
        }
        return node;
    }

    @Override
    public Optional<Problem> peeringObstacle() {
        return Optional.empty();
    }

    @Override
    public void applyPeerings(NodeName name) throws ProvisioningException {
        world.failIfTold("applyPeerings");
        SimulatedNode node = node(name);
        if (node.running) {
            node.unreachable = UnreachableRanges.of(node.blueprint);
        }
    }

    @Override
    public void start(NodeName name) throws ProvisioningException {
        world.failIfTold("start");
        SimulatedNode node = node(name);
        boolean wasMember = node.member;
        if (node.start()) {
            world.tell(name, NodeEvent.Kind.STARTED);
            if (world.unstartable.test(name, node.blueprint)) {
                node.stop(3);
                node.member = wasMember;
                world.tell(name, NodeEvent.Kind.DIED);
            }
        }
    }

    @Override
    public void stop(NodeName name, Duration grace) {
        end(name, 143);
    }

    @Override
    public void kill(NodeName name) {
        end(name, 137);
    }

    private void end(NodeName name, int code) {
        SimulatedNode node = world.nodes.get(name);
        if (node != null && node.running) {
            node.stop(code);
            world.tell(name, NodeEvent.Kind.DIED);
        }
    }

    @Override
    public void remove(ClusterName cluster, NodeName name) {
        SimulatedNode node = world.nodes.remove(name);
        if (node != null && node.running) {
            node.stop(137);
            world.tell(name, NodeEvent.Kind.DIED);
        }
    }

    @Override
    public void removeAll(ClusterName cluster) throws ProvisioningException {
        world.failIfTold("remove");
        list(cluster).forEach(process -> remove(cluster, process.node()));
        world.networks.remove(cluster);
        world.rings.remove(cluster);
    }

    @Override
    public Optional<NodeProcess> inspect(NodeName name) {
        return Optional.ofNullable(world.nodes.get(name)).map(node -> process(name, node));
    }

    private static NodeProcess process(NodeName name, SimulatedNode node) {
        return new NodeProcess(
                node.blueprint.cluster(),
                name,
                node.running,
                "simulated-" + node.starts,
                node.running ? Optional.of(node.startedAt) : Optional.empty(),
                node.running ? OptionalInt.empty() : node.exitCode,
                false,
                node.running ? OptionalLong.of(node.blueprint.heap()) : OptionalLong.empty());
    }

    @Override
    public DiskUsage disk(NodeName name) {
        SimulatedNode node = world.nodes.get(name);
        return node == null
                ? DiskUsage.UNKNOWN
                : new DiskUsage(OptionalLong.of(node.starts * 1_000_000L), OptionalLong.of(world.diskFree));
    }

    @Override
    public List<NodeProcess> list(ClusterName cluster) {
        return world.nodes.entrySet().stream()
                .filter(entry -> entry.getValue().blueprint.cluster().equals(cluster))
                .map(entry -> process(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<String> lostDisks(NodeName name, int disks) {
        SimulatedNode node = world.nodes.get(name);
        return node == null || node.diskLost ? List.of("its disks are gone") : List.of();
    }

    @Override
    public void keepDisks(NodeName name, int disks) throws ProvisioningException {
        node(name).diskKept = true;
        world.disks.add("keep " + name);
    }

    @Override
    public void restoreDisks(NodeName name, int disks) throws ProvisioningException {
        if (!node(name).diskKept) {
            throw new ProvisioningException(
                    new Problem.NotFound("No copy of the disks of node " + name + " is kept.", "It goes on as it is."));
        }
        try {
            world.failIfTold("restore");
        } catch (ProvisioningException e) {
            world.disks.add("restore " + name + " failed");
            throw e;
        }
        world.disks.add("restore " + name);
    }

    @Override
    public void forgetKeptDisks(NodeName name, int disks) throws ProvisioningException {
        node(name).diskKept = false;
        world.disks.add("forget " + name);
    }

    @Override
    public List<String> logs(NodeName name, int lines) {
        SimulatedNode node = world.nodes.get(name);
        if (node == null || node.starts == 0) {
            return List.of();
        }
        NodeBlueprint from = Objects.requireNonNull(node.startedFrom);
        String last = world.unstartable.test(name, from)
                ? "ERROR ConfigurationException: Unable to start"
                : world.noisy.test(name, from)
                        ? "ERROR Something is not well"
                        : "INFO Startup complete " + node.startedAt;
        List<String> all = new ArrayList<>(List.of("ERROR Of an earlier start", "INFO JVM vendor/version: simulated"));
        all.addAll(world.logged);
        all.add(last);
        return List.copyOf(all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    @Override
    public int run(NodeName name, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        if (node(name).running && tool.needsStoppedNode()) {
            throw tool.nodeRuns(name);
        }
        return world.tools.run(world, name, tool, arguments, output);
    }

    @Override
    public LoaderVerdict verify(NodeBlueprint blueprint, NodeBlueprint good) throws ProvisioningException {
        world.failIfTold("verify");
        return SimulatedLoader.judge(blueprint, good);
    }

    @Override
    public synchronized Registration onEvent(Consumer<NodeEvent> observer) {
        world.observers.add(observer);
        own.add(observer);
        return () -> world.observers.remove(observer);
    }

    @Override
    public synchronized void close() {
        world.observers.removeAll(own);
    }
}
