package dev.ringside.provisioning;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.health.HealthMonitors;
import dev.ringside.provisioning.health.SelfHealing;
import dev.ringside.provisioning.health.StatusBoard;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.operation.Journals;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationRunner;
import dev.ringside.provisioning.operation.OperationRunner.Request;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.Registration;
import dev.ringside.provisioning.runtime.docker.DockerContexts;
import dev.ringside.provisioning.store.AttentionNotes;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.ConfigurationHistory;
import dev.ringside.provisioning.store.RepairRecords;
import dev.ringside.provisioning.store.ResourceGroups;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.store.StateMapper;
import dev.ringside.provisioning.store.StoredCluster;
import dev.ringside.provisioning.work.CertificateRenewal;
import dev.ringside.provisioning.work.ChangeNames;
import dev.ringside.provisioning.work.ChangeWork;
import dev.ringside.provisioning.work.Changes;
import dev.ringside.provisioning.work.ClusterCreation;
import dev.ringside.provisioning.work.ClusterDeletion;
import dev.ringside.provisioning.work.ClusterKeys;
import dev.ringside.provisioning.work.KnownSettings;
import dev.ringside.provisioning.work.LinkPool;
import dev.ringside.provisioning.work.NodeFacts;
import dev.ringside.provisioning.work.Runtimes;
import dev.ringside.provisioning.work.SavedClusters;
import dev.ringside.provisioning.work.ToolRun;
import dev.ringside.provisioning.work.WeeklyRepair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The engine on this computer: state in a folder, nodes in the runtimes it was given. */
public final class LocalProvisioningEngine implements ProvisioningEngine {
    private final Catalog catalog = Catalog.load();
    private final Runtimes runtimes;
    private final ClusterStore store;
    private final Journals journals;
    private final OperationRunner runner;
    private final ClusterKeys keys;
    private final LinkPool links;
    private final HealthMonitors monitors;
    private final SavedClusters clusters;
    private final GroupControl groups;
    private final ConfigurationHistory history;
    private final Changes changes;
    private final SnapshotPublisher publisher;
    private final OperationControl operations;
    private final CertificateRenewal renewal;
    private final Caretaker caretaker;
    private final CommandInvocation commands;
    private final NodeFacts facts;
    private final KnownSettings knownSettings;

    private LocalProvisioningEngine(EngineSettings settings) {
        RingsideHome home = settings.home();
        runtimes = new Runtimes(settings.runtimes().get());
        store = new ClusterStore(home);
        journals = new Journals(home.operations(), StateMapper.json());
        ActivityLog activity = new ActivityLog(home.activityLog(), StateMapper.json());
        runner = new OperationRunner(journals, home.locks(), activity);
        keys = new ClusterKeys(home);
        links = new LinkPool(settings.links(), runtimes, keys, store);
        clusters = new SavedClusters(store, catalog, runtimes, keys, links);
        ResourceGroups createdGroups = new ResourceGroups(home);
        groups = new GroupControl(createdGroups, clusters, catalog);
        history = new ConfigurationHistory(home);
        RepairRecords repairs = new RepairRecords(home);
        changes =
                new Changes(catalog, clusters, store, runtimes, keys, links, history, repairs, settings.observation());
        facts = new NodeFacts(changes);
        knownSettings = new KnownSettings(changes);
        SnapshotPublisher[] later = new SnapshotPublisher[1];
        AttentionNotes attention = new AttentionNotes(home);
        StatusBoard board = new StatusBoard(() -> later[0].wake());
        publisher = new SnapshotPublisher(sequence -> SnapshotAssembly.assemble(
                sequence,
                store.read(),
                journals.read(),
                activity.read(),
                new NodeStatuses(board, attention),
                repairs,
                createdGroups.read()));
        later[0] = publisher;
        operations = new OperationControl(journals, runner, publisher);
        commands = new CommandInvocation(clusters, runtimes, home.locks(), operations, this::submit);
        monitors = new HealthMonitors(board);
        renewal = changes.renewal(home.locks(), activity, settings.clock());
        SelfHealing healing = new SelfHealing(
                home.locks(),
                activity,
                attention,
                (cluster, node) -> submit(cluster, new ClusterChange.ReplaceNode(node, false)));
        caretaker = new Caretaker(
                this,
                clusters,
                monitors,
                publisher,
                renewal,
                healing,
                new WeeklyRepair(home.locks(), changes, repairs, activity),
                new ReplicationWatch(this, clusters, activity));
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
    public List<DockerContext> dockerContexts() {
        return DockerContexts.found();
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
        clusters.taken(request.spec().name()).ifPresent(problems::add);
        Optional<Subscription> subscription = subscriptions().stream()
                .filter(candidate -> candidate.id().equals(request.spec().subscription()))
                .findFirst();
        problems.addAll(RequestValidation.problems(request, catalog, subscription));
        catalog.version(request.spec().cassandraVersion())
                .filter(version -> version.runtimes().contains(request.spec().runtime()))
                .flatMap(version -> runtimes.obstacle(request.spec().runtime(), version))
                .ifPresent(problems::add);
        return problems;
    }

    @Override
    public void prepare(String subscription, String cassandraVersion, Progress progress)
            throws ProvisioningException, InterruptedException {
        NodeRuntime runtime = runtimes.bySubscription(subscription);
        CassandraVersion version = known(cassandraVersion);
        if (!runtime.isPrepared(version)) {
            runtime.prepare(version, progress);
        }
    }

    @Override
    public boolean isPrepared(String subscription, String cassandraVersion) throws ProvisioningException {
        return runtimes.bySubscription(subscription).isPrepared(known(cassandraVersion));
    }

    private CassandraVersion known(String cassandraVersion) throws ProvisioningException {
        return catalog.version(cassandraVersion)
                .orElseThrow(() -> new ProvisioningException(new Problem.InvalidSpec(
                        "cassandraVersion",
                        "Cassandra version '" + cassandraVersion + "' is not known.",
                        "Choose one of the catalog.")));
    }

    @Override
    public OperationId createCluster(CreateClusterRequest request) throws ProvisioningException {
        ClusterSpec spec = request.spec();
        return submitted(runner.submit(
                new Request(
                        OperationKind.CREATE_CLUSTER, spec.name(), "Create cluster " + spec.name(), Optional.empty()),
                () -> {
                    List<Problem> problems = validate(request);
                    if (!problems.isEmpty()) {
                        throw new ProvisioningException(problems.get(0));
                    }
                    return creation(clusters.place(request));
                }));
    }

    private OperationWork creation(StoredCluster cluster) throws ProvisioningException {
        return new ClusterCreation(cluster, catalog, runtimes.of(cluster.spec()), keys, links);
    }

    @Override
    public OperationId deleteCluster(ClusterName name) throws ProvisioningException {
        if (!clusters.exists(name)) {
            throw SavedClusters.notFound(name);
        }
        return submitted(runner.submit(deletionRequest(name), () -> deletion(name)));
    }

    private static Request deletionRequest(ClusterName name) {
        return new Request(OperationKind.DELETE_CLUSTER, name, "Delete cluster " + name, Optional.empty());
    }

    @Override
    public ResourceGroup createResourceGroup(String name, String subscription, String location)
            throws ProvisioningException {
        ResourceGroup group = groups.create(name, subscription, location);
        publisher.publishNow();
        return group;
    }

    @Override
    public List<OperationId> deleteResourceGroup(String resourceGroup) throws ProvisioningException {
        Map<Request, OperationRunner.Preparation> deletions = new LinkedHashMap<>();
        groups.clusters(resourceGroup).forEach(name -> deletions.put(deletionRequest(name), () -> deletion(name)));
        List<OperationId> ids = deletions.isEmpty() ? List.of() : runner.submit(deletions);
        groups.forget(resourceGroup);
        ids.forEach(this::submitted);
        publisher.publishNow();
        return ids;
    }

    private OperationWork deletion(ClusterName name) throws ProvisioningException {
        Optional<StoredCluster> cluster = clusters.find(name);
        List<NodeRuntime> holders = cluster.isPresent()
                ? List.of(runtimes.of(cluster.get().spec()))
                : runtimes.all().stream()
                        .filter(runtime -> runtime.subscription().isAvailable())
                        .toList();
        return new ClusterDeletion(name, holders, store, links);
    }

    @Override
    public ChangePlan plan(ClusterName cluster, ClusterChange change)
            throws ProvisioningException, InterruptedException {
        ChangeWork work = changes.work(cluster, changes.requested(cluster, change));
        Optional<Problem> unfinished = operations.unfinished(cluster);
        List<Problem> problems = unfinished.isPresent() ? List.of(unfinished.get()) : work.problems();
        return new ChangePlan(
                ChangeNames.of(cluster, change).title(),
                work.plan(),
                problems,
                problems.isEmpty() ? work.warnings() : List.of(),
                work.settings());
    }

    @Override
    public OperationId submit(ClusterName cluster, ClusterChange change) throws ProvisioningException {
        return submit(cluster, change, ToolRun.heardBy(CommandOutput.NONE));
    }

    private OperationId submit(ClusterName cluster, ClusterChange change, ToolRun run) throws ProvisioningException {
        ChangeNames names = ChangeNames.of(cluster, change);
        RequestedChange requested = changes.requested(cluster, change);
        Request request = new Request(
                names.kind(),
                cluster,
                names.title(),
                Optional.of(StateMapper.json().valueToTree(requested)));
        return submitted(runner.submit(request, () -> {
            Optional<Problem> unfinished = operations.unfinished(cluster);
            if (unfinished.isPresent()) {
                throw new ProvisioningException(unfinished.get());
            }
            ChangeWork work = changes.work(cluster, requested, run).checked();
            work.keep();
            return work;
        }));
    }

    private OperationId submitted(OperationId id) {
        journals.prune(clusters::exists, Instant.now());
        publisher.publishNow();
        return id;
    }

    @Override
    public int invoke(ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        return commands.invoke(cluster, request, output);
    }

    @Override
    public void resume(OperationId id) throws ProvisioningException {
        OperationSnapshot operation = operations.resumable(id);
        runner.resume(operation, work(operation));
        publisher.publishNow();
    }

    private OperationWork work(OperationSnapshot operation) throws ProvisioningException {
        return switch (operation.kind()) {
            case CREATE_CLUSTER -> creation(clusters.get(operation.target()));
            case DELETE_CLUSTER -> deletion(operation.target());
            default -> changes.resumed(operation.target(), operations.change(operation.id()));
        };
    }

    @Override
    public void cancel(OperationId id) throws ProvisioningException {
        operations.cancel(id, this::work);
    }

    @Override
    public void pause(OperationId id) throws ProvisioningException {
        operations.pause(id);
    }

    @Override
    public OperationSnapshot await(OperationId id) throws ProvisioningException, InterruptedException {
        return operations.await(id);
    }

    @Override
    public ConnectionDetails connection(ClusterName name) throws ProvisioningException {
        return clusters.connection(name);
    }

    @Override
    public List<KeyspaceReplication> keyspaces(ClusterName name) throws ProvisioningException, InterruptedException {
        return clusters.keyspaces(name);
    }

    @Override
    public List<ConfigurationVersion> configurationHistory(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException {
        clusters.get(cluster);
        return history.read(cluster, dataCenter);
    }

    @Override
    public List<String> nodeLog(ClusterName cluster, NodeName node, int lines) throws ProvisioningException {
        return facts.log(cluster, node, lines);
    }

    @Override
    public List<KnownSetting> knownSettings(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException, InterruptedException {
        return knownSettings.of(cluster, dataCenter);
    }

    @Override
    public List<EffectiveSetting> nodeConfiguration(ClusterName cluster, NodeName node) throws ProvisioningException {
        return facts.configuration(cluster, node);
    }

    @Override
    public EngineSnapshot refresh() throws InterruptedException {
        monitors.watch(clusters.watched());
        monitors.lookNow();
        return publisher.publishNow();
    }

    @Override
    public void startMonitoring() {
        monitors.start(runtimes.all());
        caretaker.start();
    }

    @Override
    public void close() {
        caretaker.close();
        renewal.close();
        runner.close();
        monitors.close();
        publisher.close();
        links.close();
        runtimes.close();
    }
}
