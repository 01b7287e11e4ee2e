package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.SettingChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.Registration;
import dev.ringside.provisioning.security.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * An engine without nodes: it says what the test told it to say and remembers what it was asked. Observers are called on the thread that
 * publishes. Commands fail with {@link #refuseWith} until that is taken back; a create publishes a cluster under creation with its
 * operation, everything else changes nothing by itself.
 */
public final class ScriptedEngine implements ProvisioningEngine {
    private volatile Catalog catalog = Catalog.load();
    private final List<Consumer<EngineSnapshot>> observers = new CopyOnWriteArrayList<>();
    private final List<CreateClusterRequest> created = new CopyOnWriteArrayList<>();
    private final List<ClusterName> deleted = new CopyOnWriteArrayList<>();
    private final List<ClusterChange> changes = new CopyOnWriteArrayList<>();
    private volatile List<Problem> forbidden = List.of();
    private volatile List<ConfigurationVersion> configurations = List.of();
    private volatile List<DockerContext> dockerContexts = List.of();
    private volatile List<KeyspaceReplication> keyspaces = List.of();
    private volatile List<String> nodeLog = List.of();
    private volatile List<KnownSetting> knownSettings = List.of();
    private volatile List<EffectiveSetting> nodeConfiguration = List.of();
    private volatile List<Step> planned = List.of(new Step("check", "Check"));
    private volatile List<String> warnings = List.of();
    private volatile List<SettingChange> settings = List.of();
    private final List<ClusterChange> plans = new CopyOnWriteArrayList<>();
    private final ScriptedCommands commands = new ScriptedCommands();
    private final List<OperationId> resumed = new CopyOnWriteArrayList<>();
    private final List<OperationId> canceled = new CopyOnWriteArrayList<>();
    private final List<OperationId> paused = new CopyOnWriteArrayList<>();
    private final List<CreateClusterRequest> validated = new CopyOnWriteArrayList<>();
    private volatile List<Subscription> subscriptions =
            List.of(Snapshots.embeddedSubscription(), Snapshots.dockerSubscription());
    private volatile List<Problem> problems = List.of();
    private final Map<String, Problem> unpreparable = new ConcurrentHashMap<>();
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();
    private volatile Optional<OperationState> ending = Optional.empty();
    private volatile Optional<Problem> refusal = Optional.empty();
    private volatile EngineSnapshot snapshot = EngineSnapshot.empty();
    private volatile boolean monitoring;
    private volatile boolean closed;

    /** Publishes {@code next} as it is, sequence number included. */
    public synchronized void publish(EngineSnapshot next) {
        snapshot = next;
        observers.forEach(observer -> observer.accept(next));
    }

    /** Publishes these clusters with the operations and everything else as before, under the next sequence number. */
    public synchronized void publishClusters(ClusterSnapshot... clusters) {
        publishNext(List.of(clusters), snapshot.operations(), snapshot.createdGroups());
    }

    /** Publishes these operations, newest first, with everything else as before, under the next sequence number. */
    public synchronized void publishOperations(OperationSnapshot... operations) {
        publishNext(snapshot.clusters(), List.of(operations), snapshot.createdGroups());
    }

    /** Publishes these resource groups with everything else as before, under the next sequence number. */
    public synchronized void publishGroups(ResourceGroup... groups) {
        publishNext(snapshot.clusters(), snapshot.operations(), List.of(groups));
    }

    private void publishNext(
            List<ClusterSnapshot> clusters, List<OperationSnapshot> operations, List<ResourceGroup> groups) {
        EngineSnapshot last = snapshot;
        publish(new EngineSnapshot(last.sequence() + 1, clusters, last.damaged(), operations, last.activity(), groups));
    }

    /** Has another catalog from now on. */
    public void setCatalog(Catalog other) {
        catalog = other;
    }

    public void setSubscriptions(Subscription... places) {
        subscriptions = List.of(places);
    }

    /** What {@link #validate} answers from now on. */
    public void setProblems(Problem... found) {
        problems = List.of(found);
    }

    /** Nodes in that place need nothing to be downloaded. */
    public void setPrepared(String subscription) {
        prepared.add(subscription);
    }

    /** {@link #prepare} fails with this for that subscription. */
    public void refuseToPrepare(String subscription, Problem problem) {
        unpreparable.put(subscription, problem);
    }

    /** Makes operations that are awaited while they run end in this way; without it they stay as they are. */
    public void endOperationsWith(OperationState state) {
        ending = Optional.of(state);
    }

    /** Every command fails with this from now on. */
    public void refuseWith(Problem problem) {
        refusal = Optional.of(problem);
    }

    public void refuseNothing() {
        refusal = Optional.empty();
    }

    public List<CreateClusterRequest> created() {
        return List.copyOf(created);
    }

    public List<CreateClusterRequest> validated() {
        return List.copyOf(validated);
    }

    /** The changes submitted, in order. */
    public List<ClusterChange> changes() {
        return List.copyOf(changes);
    }

    /** From now on {@link #plan} answers these steps for any change. */
    public void planSteps(Step... steps) {
        planned = List.of(steps);
    }

    /** From now on {@link #plan} says that these forbid any change. */
    public void forbid(Problem... problems) {
        forbidden = List.of(problems);
    }

    /** From now on {@link #plan} gives these warnings of any change. */
    public void warn(String... sentences) {
        warnings = List.of(sentences);
    }

    /** From now on {@link #plan} says that any change does this to settings. */
    public void planSettings(SettingChange... changes) {
        settings = List.of(changes);
    }

    /** The changes {@link #plan} was asked about, in order. */
    public List<ClusterChange> plans() {
        return List.copyOf(plans);
    }

    /** The commands invoked, in order. */
    public List<CommandRequest> invoked() {
        return commands.invoked();
    }

    /** From now on every command prints these lines and errors and ends so. */
    public void commandsSay(List<String> lines, List<String> errors, int exitCode) {
        commands.say(lines, errors, exitCode);
    }

    /** From now on commands do not end by themselves: only an interrupt ends them. */
    public void holdCommands() {
        commands.hold();
    }

    public List<ClusterName> deleted() {
        return List.copyOf(deleted);
    }

    public List<OperationId> resumed() {
        return List.copyOf(resumed);
    }

    public List<OperationId> paused() {
        return List.copyOf(paused);
    }

    public List<OperationId> canceled() {
        return List.copyOf(canceled);
    }

    /** How many observers are registered now. */
    public int observers() {
        return observers.size();
    }

    public boolean isMonitoring() {
        return monitoring;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    /** What {@link #dockerContexts} answers from now on. */
    public void setDockerContexts(DockerContext... contexts) {
        dockerContexts = List.of(contexts);
    }

    @Override
    public List<DockerContext> dockerContexts() {
        return dockerContexts;
    }

    @Override
    public EngineSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public synchronized Registration observe(Consumer<EngineSnapshot> observer) {
        observers.add(observer);
        observer.accept(snapshot);
        return () -> observers.remove(observer);
    }

    @Override
    public List<Problem> validate(CreateClusterRequest request) {
        validated.add(request);
        return problems;
    }

    @Override
    public void prepare(String subscription, String cassandraVersion, Progress progress) throws ProvisioningException {
        Problem unfetchable = unpreparable.get(subscription);
        if (unfetchable != null) {
            throw new ProvisioningException(unfetchable);
        }
    }

    @Override
    public boolean isPrepared(String subscription, String cassandraVersion) {
        return prepared.contains(subscription);
    }

    @Override
    public synchronized OperationId createCluster(CreateClusterRequest request) throws ProvisioningException {
        refuse();
        created.add(request);
        OperationId id = new OperationId("create-" + created.size());
        ClusterSnapshot cluster = Snapshots.creating(request.spec(), id);
        OperationSnapshot operation = Operations.running(
                id, OperationKind.CREATE_CLUSTER, request.spec().name());
        publishNext(
                prepended(cluster, snapshot.clusters()),
                prepended(operation, snapshot.operations()),
                snapshot.createdGroups());
        return id;
    }

    @Override
    public OperationId deleteCluster(ClusterName name) throws ProvisioningException {
        refuse();
        deleted.add(name);
        return new OperationId("delete-" + deleted.size());
    }

    @Override
    public synchronized ResourceGroup createResourceGroup(String name, String subscription, String location)
            throws ProvisioningException {
        refuse();
        ResourceGroup group = new ResourceGroup(name, subscription, location, Snapshots.NOW);
        publishGroups(prepended(group, snapshot.createdGroups()).toArray(ResourceGroup[]::new));
        return group;
    }

    @Override
    public synchronized List<OperationId> deleteResourceGroup(String resourceGroup) throws ProvisioningException {
        refuse();
        publishGroups(snapshot.createdGroups().stream()
                .filter(group -> !group.isCalled(resourceGroup))
                .toArray(ResourceGroup[]::new));
        List<OperationId> ids = new ArrayList<>();
        for (ClusterSnapshot cluster : snapshot.clusters()) {
            if (cluster.spec().isInResourceGroup(resourceGroup)) {
                ids.add(deleteCluster(cluster.name()));
            }
        }
        return ids;
    }

    @Override
    public ChangePlan plan(ClusterName cluster, ClusterChange change) throws ProvisioningException {
        plans.add(change);
        refuse();
        return new ChangePlan("Change cluster " + cluster, planned, forbidden, warnings, settings);
    }

    @Override
    public OperationId submit(ClusterName cluster, ClusterChange change) throws ProvisioningException {
        refuse();
        changes.add(change);
        return new OperationId("change-" + changes.size());
    }

    @Override
    public int invoke(ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        refuse();
        return commands.run(request, output);
    }

    @Override
    public void resume(OperationId id) throws ProvisioningException {
        refuse();
        resumed.add(id);
    }

    @Override
    public void cancel(OperationId id) throws ProvisioningException {
        refuse();
        canceled.add(id);
    }

    @Override
    public void pause(OperationId id) throws ProvisioningException {
        refuse();
        paused.add(id);
    }

    @Override
    public OperationSnapshot await(OperationId id) throws ProvisioningException {
        ending.ifPresent(state -> end(id, state));
        return snapshot.operation(id)
                .orElseThrow(() -> new ProvisioningException(
                        new Problem.NotFound("There is no operation " + id + ".", "List the operations.")));
    }

    @Override
    public ConnectionDetails connection(ClusterName name) throws ProvisioningException {
        ClusterSnapshot cluster = snapshot.cluster(name)
                .orElseThrow(() -> new ProvisioningException(
                        new Problem.NotFound("There is no cluster " + name + ".", "List the clusters.")));
        List<InetSocketAddress> contactPoints = cluster.nodes()
                .map(node -> InetSocketAddress.createUnresolved(
                        node.spec().cqlAddress(), node.spec().cqlPort()))
                .toList();
        return new ConnectionDetails(
                contactPoints,
                cluster.spec().dataCenters().get(0).name().value(),
                "cassandra",
                new Secret("scripted"),
                cluster.spec().needsTls(),
                Path.of("clusters", name.value(), "ca.pem"),
                cluster.spec().clientCertificates().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of("clusters", name.value(), "client-key.pem")));
    }

    /** What {@link #keyspaces} answers from now on, whatever the cluster. */
    public void setKeyspaces(KeyspaceReplication... found) {
        keyspaces = List.of(found);
    }

    @Override
    public List<KeyspaceReplication> keyspaces(ClusterName name) throws ProvisioningException {
        refuse();
        return keyspaces;
    }

    /** What {@link #configurationHistory} answers from now on, whatever the data center. */
    public void setConfigurationHistory(ConfigurationVersion... versions) {
        configurations = List.of(versions);
    }

    @Override
    public List<ConfigurationVersion> configurationHistory(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException {
        refuse();
        return configurations;
    }

    /** What {@link #nodeLog} answers from now on, whatever the node. */
    public void setNodeLog(String... lines) {
        nodeLog = List.of(lines);
    }

    /** What {@link #knownSettings} answers from now on, whatever the data center. */
    public void setKnownSettings(KnownSetting... settings) {
        knownSettings = List.of(settings);
    }

    /** What {@link #nodeConfiguration} answers from now on, whatever the node. */
    public void setNodeConfiguration(EffectiveSetting... settings) {
        nodeConfiguration = List.of(settings);
    }

    @Override
    public List<String> nodeLog(ClusterName cluster, NodeName node, int lines) throws ProvisioningException {
        refuse();
        return nodeLog.subList(Math.max(0, nodeLog.size() - lines), nodeLog.size());
    }

    @Override
    public List<KnownSetting> knownSettings(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException {
        refuse();
        return knownSettings;
    }

    @Override
    public List<EffectiveSetting> nodeConfiguration(ClusterName cluster, NodeName node) throws ProvisioningException {
        refuse();
        return nodeConfiguration;
    }

    @Override
    public EngineSnapshot refresh() {
        return snapshot;
    }

    @Override
    public void startMonitoring() {
        monitoring = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    private synchronized void end(OperationId id, OperationState state) {
        EngineSnapshot last = snapshot;
        publish(new EngineSnapshot(
                last.sequence() + 1,
                last.clusters().stream()
                        .map(cluster -> cluster.activeOperation().equals(Optional.of(id))
                                        && state == OperationState.SUCCEEDED
                                ? Snapshots.cluster(cluster.spec(), ProvisioningState.SUCCEEDED, NodeStatuses::healthy)
                                : cluster)
                        .toList(),
                last.damaged(),
                last.operations().stream()
                        .map(operation -> operation.id().equals(id) ? Operations.ended(operation, state) : operation)
                        .toList(),
                last.activity(),
                last.createdGroups()));
    }

    private void refuse() throws ProvisioningException {
        Optional<Problem> problem = refusal;
        if (problem.isPresent()) {
            throw new ProvisioningException(problem.get());
        }
    }

    private static <T> List<T> prepended(T first, List<T> rest) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
