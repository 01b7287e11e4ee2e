package dev.ringside.provisioning;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.health.HealthMonitors;
import dev.ringside.provisioning.health.StatusBoard;
import dev.ringside.provisioning.health.WatchedCluster;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.operation.Journals;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationRunner;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.Registration;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.Placement;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.store.StateMapper;
import dev.ringside.provisioning.store.StoreProblems;
import dev.ringside.provisioning.store.StoredCluster;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The engine on this computer: state in a folder, nodes in the runtimes it was given. */
public final class LocalProvisioningEngine implements ProvisioningEngine {
    private final RingsideHome home;
    private final Catalog catalog = Catalog.load();
    private final Runtimes runtimes;
    private final ClusterStore store;
    private final Journals journals;
    private final OperationRunner runner;
    private final ClusterKeys keys;
    private final LinkPool links;
    private final StatusBoard board;
    private final HealthMonitors monitors;
    private final SnapshotPublisher publisher;
    private final Caretaker caretaker;

    private LocalProvisioningEngine(EngineSettings settings) {
        home = settings.home();
        runtimes = new Runtimes(settings.runtimes().get());
        store = new ClusterStore(home);
        journals = new Journals(home.operations(), StateMapper.json());
        ActivityLog activity = new ActivityLog(home.activityLog(), StateMapper.json());
        runner = new OperationRunner(journals, home.locks(), activity);
        keys = new ClusterKeys(home);
        links = new LinkPool(settings.links(), runtimes, keys);
        SnapshotPublisher[] later = new SnapshotPublisher[1];
        board = new StatusBoard(() -> later[0].wake());
        publisher = new SnapshotPublisher(
                sequence -> SnapshotAssembly.assemble(sequence, store.read(), journals.read(), activity.read(), board));
        later[0] = publisher;
        monitors = new HealthMonitors(board);
        caretaker = new Caretaker(this, monitors, publisher, home.locks(), activity);
        publisher.start();
    }

    /** Opens the engine with what the state folder says; quick, as nothing is asked of any runtime or node yet. */
    public static ProvisioningEngine open(EngineSettings settings) {
        LocalProvisioningEngine engine = new LocalProvisioningEngine(settings);
        // Who opens it to look once finds everything there.
        engine.publisher.publishNow();
        return engine;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public List<Subscription> subscriptions() {
        return runtimes.subscriptions();
    }

    @Override
    public EngineSnapshot snapshot() {
        return publisher.latest();
    }

    @Override
    public Registration observe(Consumer<EngineSnapshot> observer) {
        return publisher.observe(observer);
    }

    @Override
    public List<Problem> validate(CreateClusterRequest request) {
        List<Problem> problems = new ArrayList<>();
        if (store.exists(request.spec().name())) {
            problems.add(new Problem.AlreadyExists(
                    "A cluster named " + request.spec().name() + " exists already.",
                    "Choose another name, or delete that cluster first."));
        }
        Optional<Subscription> subscription = subscriptions().stream()
                .filter(candidate -> candidate.id().equals(request.spec().subscription()))
                .findFirst();
        problems.addAll(RequestValidation.problems(request, catalog, subscription));
        return problems;
    }

    @Override
    public void prepare(String subscription, String cassandraVersion, Progress progress)
            throws ProvisioningException, InterruptedException {
        NodeRuntime runtime = runtimes.bySubscription(subscription);
        CassandraVersion version = catalog.version(cassandraVersion)
                .orElseThrow(() -> new ProvisioningException(new Problem.InvalidSpec(
                        "cassandraVersion",
                        "Cassandra version '" + cassandraVersion + "' is not known.",
                        "Choose one of the catalog.")));
        if (!runtime.isPrepared(version)) {
            runtime.prepare(version, progress);
        }
    }

    @Override
    public OperationId createCluster(CreateClusterRequest request) throws ProvisioningException {
        ClusterSpec spec = request.spec();
        return submitted(
                runner.submit(OperationKind.CREATE_CLUSTER, spec.name(), "Create cluster " + spec.name(), () -> {
                    List<Problem> problems = validate(request);
                    if (!problems.isEmpty()) {
                        throw new ProvisioningException(problems.get(0));
                    }
                    return creation(save(request));
                }));
    }

    private StoredCluster save(CreateClusterRequest request) throws ProvisioningException {
        ClusterSpec spec = request.spec();
        NodeRuntime runtime = runtimes.of(spec);
        List<Integer> subnets =
                IntStream.rangeClosed(1, spec.dataCenters().size()).boxed().toList();
        List<String> taken = store.read().clusters().stream()
                .map(cluster -> cluster.placement().network().hostNetwork())
                .toList();
        NetworkBlueprint network = runtime.planNetwork(spec.name(), subnets, taken);
        List<NodeSpec> nodes = NodePlacement.of(spec, network, runtime::place);
        StoredCluster cluster = new StoredCluster(spec, new Placement(Instant.now(), network, nodes));
        try {
            keys.save(spec.name(), ClusterSecrets.withAdminPassword(request.adminPassword()));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(home.cluster(spec.name()), e), e);
        }
        store.create(cluster);
        return cluster;
    }

    private OperationWork creation(StoredCluster cluster) throws ProvisioningException {
        return new ClusterCreation(cluster, catalog, runtimes.of(cluster.spec()), keys, links);
    }

    @Override
    public OperationId deleteCluster(ClusterName name) throws ProvisioningException {
        if (!store.exists(name)) {
            throw notFound(name);
        }
        return submitted(
                runner.submit(OperationKind.DELETE_CLUSTER, name, "Delete cluster " + name, () -> deletion(name)));
    }

    private OperationWork deletion(ClusterName name) throws ProvisioningException {
        Optional<StoredCluster> cluster = store.find(name);
        if (cluster.isEmpty() && store.exists(name)) {
            throw new ProvisioningException(damaged(name));
        }
        List<NodeRuntime> holders = cluster.isPresent()
                ? List.of(runtimes.of(cluster.get().spec()))
                : runtimes.all().stream()
                        .filter(runtime -> runtime.subscription().isAvailable())
                        .toList();
        return new ClusterDeletion(name, holders, store, links);
    }

    private Problem damaged(ClusterName name) {
        return store.read().damaged().stream()
                .filter(damaged -> damaged.folder().equals(name.value()))
                .map(damaged -> damaged.problem())
                .findFirst()
                .orElse(notFound(name).problem());
    }

    private OperationId submitted(OperationId id) {
        publisher.publishNow();
        return id;
    }

    @Override
    public void resume(OperationId id) throws ProvisioningException {
        OperationSnapshot operation = operation(id);
        if (operation.state() == OperationState.SUCCEEDED) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation", "Operation " + id + " has succeeded.", "There is nothing to resume."));
        }
        if (operation.state() == OperationState.RUNNING) {
            throw new ProvisioningException(new Problem.ClusterBusy(
                    "Operation " + id + " is being worked on already.", "Watch it, or cancel it where it runs."));
        }
        refuseIfSuperseded(operation);
        runner.resume(operation, work(operation));
        publisher.publishNow();
    }

    private void refuseIfSuperseded(OperationSnapshot operation) throws ProvisioningException {
        Optional<OperationSnapshot> newer = journals.read().stream()
                .filter(other -> other.target().equals(operation.target()))
                .filter(other -> other.id().compareTo(operation.id()) > 0)
                .findFirst();
        if (newer.isPresent()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "After operation " + operation.id() + " came another on the same cluster: "
                            + newer.get().title() + " (" + newer.get().id() + ").",
                    "Resume that one, or submit the work anew."));
        }
    }

    private OperationWork work(OperationSnapshot operation) throws ProvisioningException {
        return switch (operation.kind()) {
            case CREATE_CLUSTER -> creation(stored(operation.target()));
            case DELETE_CLUSTER -> deletion(operation.target());
        };
    }

    @Override
    public void cancel(OperationId id) throws ProvisioningException {
        OperationSnapshot operation = operation(id);
        if (operation.state().isTerminal()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation", "Operation " + id + " has ended already.", "There is nothing to cancel."));
        }
        if (runner.cancel(id)) {
            return;
        }
        if (operation.state() == OperationState.INTERRUPTED) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "operation",
                    "Nothing works on operation " + id + " now.",
                    "There is nothing to cancel: resume it, or delete the cluster."));
        }
        runner.requestCancel(id);
    }

    @Override
    public OperationSnapshot await(OperationId id) throws ProvisioningException, InterruptedException {
        while (true) {
            OperationSnapshot operation = operation(id);
            boolean ended = operation.state().isTerminal() && !runner.isRunning(id);
            if (ended || (operation.state() == OperationState.INTERRUPTED && !runner.isRunning(id))) {
                publisher.publishNow();
                return operation;
            }
            publisher.awaitNext();
        }
    }

    private OperationSnapshot operation(OperationId id) throws ProvisioningException {
        return journals.read(id)
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "There is no operation " + id + ".", "`ringside operation list` shows those there are.")));
    }

    @Override
    public ConnectionDetails connection(ClusterName name) throws ProvisioningException {
        StoredCluster cluster = stored(name);
        return new ConnectionDetails(
                cluster.placement().nodes().stream()
                        .map(node -> new InetSocketAddress(node.cqlAddress(), node.cqlPort()))
                        .toList(),
                cluster.spec().dataCenters().get(0).name().value(),
                "cassandra",
                keys.secrets(name).adminPassword(),
                cluster.spec().requireTls(),
                keys.caCertificate(name));
    }

    private StoredCluster stored(ClusterName name) throws ProvisioningException {
        Optional<StoredCluster> cluster = store.find(name);
        if (cluster.isEmpty()) {
            throw store.exists(name) ? new ProvisioningException(damaged(name)) : notFound(name);
        }
        return cluster.get();
    }

    private static ProvisioningException notFound(ClusterName name) {
        return new ProvisioningException(new Problem.NotFound(
                "There is no cluster named " + name + ".", "`ringside cluster list` shows those there are."));
    }

    @Override
    public EngineSnapshot refresh() throws InterruptedException {
        monitors.watch(watched());
        monitors.lookNow();
        return publisher.publishNow();
    }

    /** Every cluster whose nodes can be looked at. */
    List<WatchedCluster> watched() {
        List<WatchedCluster> watched = new ArrayList<>();
        for (StoredCluster cluster : store.read().clusters()) {
            try {
                watched.add(new WatchedCluster(
                        cluster.spec().name(),
                        cluster.placement().nodes(),
                        runtimes.of(cluster.spec()),
                        () -> links.link(cluster),
                        memory(cluster)));
            } catch (ProvisioningException e) {
                // A runtime this program does not have cannot be asked; the cluster is shown as saved.
                continue;
            }
        }
        return watched;
    }

    private OptionalLong memory(StoredCluster cluster) {
        return cluster.spec().dataCenters().stream()
                .flatMap(dataCenter -> catalog.sku(dataCenter.sku()).stream())
                .mapToLong(sku -> sku.memory())
                .findFirst();
    }

    @Override
    public void startMonitoring() {
        monitors.start(runtimes.all());
        caretaker.start();
    }

    @Override
    public void close() {
        caretaker.close();
        runner.close();
        monitors.close();
        publisher.close();
        links.close();
        runtimes.close();
    }
}
