package dev.ringside.model;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.SnapshotBridge;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.runtime.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Everything the engine knows, live, and what can be done with it. All lists and properties are read and change on the FX thread only;
 * commands are called on it too and return at once: their work runs on threads of this model, and what goes wrong appears in
 * {@link #failures()}.
 */
public final class PortalModel implements AutoCloseable {
    private static final int KEPT_FAILURES = 50;
    private static final AtomicInteger WORKERS = new AtomicInteger();

    private final ProvisioningEngine engine;
    private final Background background;
    private final Runnable stopWorkers;
    private final SnapshotBridge<EngineSnapshot> bridge;
    private final ObservableList<ClusterModel> clusters = FXCollections.observableArrayList();
    private final ObservableList<ClusterModel> readOnlyClusters = FXCollections.unmodifiableObservableList(clusters);
    private final ObservableList<DamagedCluster> damaged = FXCollections.observableArrayList();
    private final ObservableList<DamagedCluster> readOnlyDamaged = FXCollections.unmodifiableObservableList(damaged);
    private final ObservableList<OperationModel> operations = FXCollections.observableArrayList();
    private final ObservableList<OperationModel> readOnlyOperations =
            FXCollections.unmodifiableObservableList(operations);
    private final ObservableList<ActivityEntry> activity = FXCollections.observableArrayList();
    private final ObservableList<ActivityEntry> readOnlyActivity = FXCollections.unmodifiableObservableList(activity);
    /** What is shown now: engines hand over the very same list until something is added, and it may be long. */
    private List<ActivityEntry> shownActivity = List.of();

    private final ObservableList<Subscription> subscriptions = FXCollections.observableArrayList();
    private final ObservableList<Subscription> readOnlySubscriptions =
            FXCollections.unmodifiableObservableList(subscriptions);
    private final ObservableList<ResourceGroup> resourceGroups = FXCollections.observableArrayList();
    private final ObservableList<ResourceGroup> readOnlyResourceGroups =
            FXCollections.unmodifiableObservableList(resourceGroups);
    private final ObservableList<CommandFailure> failures = FXCollections.observableArrayList();
    private final ObservableList<CommandFailure> readOnlyFailures = FXCollections.unmodifiableObservableList(failures);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private Registration observation = () -> {};

    /** {@code fx} runs its tasks on the FX thread, in order: {@code Platform::runLater}. */
    public PortalModel(ProvisioningEngine engine, Executor fx) {
        this(engine, fx, Executors.newCachedThreadPool(PortalModel::worker));
    }

    private PortalModel(ProvisioningEngine engine, Executor fx, ExecutorService workers) {
        this(engine, fx, workers, workers::shutdownNow);
    }

    private PortalModel(ProvisioningEngine engine, Executor fx, Executor workers, Runnable stopWorkers) {
        this.engine = engine;
        this.background = new Background(workers, fx);
        this.stopWorkers = stopWorkers;
        this.bridge = new SnapshotBridge<>(fx, EngineSnapshot::sequence, this::apply);
    }

    /** For tests: everything happens on the calling thread before the call returns. */
    public static PortalModel onCallingThread(ProvisioningEngine engine) {
        return new PortalModel(engine, Runnable::run, Runnable::run, () -> {});
    }

    /** Begins to follow the engine, starts its monitoring and looks for the places nodes can run. */
    public void start() {
        observation = engine.observe(bridge::offer);
        run("Start monitoring", () -> {
            engine.startMonitoring();
            return Optional.empty();
        });
        refreshSubscriptions();
    }

    /** Stops following; nothing changes after this. The engine stays open. */
    @Override
    public void close() {
        observation.close();
        bridge.close();
        background.close();
        stopWorkers.run();
    }

    // ---- properties

    /** Whether the engine has told anything yet; until then empty lists mean "not known". */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** What can be created; never changes. */
    public Catalog catalog() {
        return engine.catalog();
    }

    /** By name. A cluster keeps its model as long as it exists. */
    public ObservableList<ClusterModel> clusters() {
        return readOnlyClusters;
    }

    public Optional<ClusterModel> cluster(ClusterName name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }

    /** Every resource group by name, those without clusters included. */
    public ObservableList<ResourceGroup> resourceGroups() {
        return readOnlyResourceGroups;
    }

    /** Clusters whose saved state cannot be read. */
    public ObservableList<DamagedCluster> damaged() {
        return readOnlyDamaged;
    }

    /** Newest first. An operation keeps its model for life. */
    public ObservableList<OperationModel> operations() {
        return readOnlyOperations;
    }

    public Optional<OperationModel> operation(OperationId id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** The activity log, newest first. */
    public ObservableList<ActivityEntry> activity() {
        return readOnlyActivity;
    }

    /** The places nodes can run, as found by the last {@link #refreshSubscriptions()}; empty until the first has ended. */
    public ObservableList<Subscription> subscriptions() {
        return readOnlySubscriptions;
    }

    /** Commands that could not be carried out, newest first, the last 50. */
    public ObservableList<CommandFailure> failures() {
        return readOnlyFailures;
    }

    // ---- commands

    /** Starts deleting a cluster with everything that belongs to it. The person has confirmed already. */
    public void delete(ClusterName name) {
        run("Delete cluster " + name, () -> Optional.of(engine.deleteCluster(name)));
    }

    /** Deletes a resource group with every cluster in it. The person has confirmed already. */
    public void deleteResourceGroup(String name) {
        run("Delete resource group " + name, () -> {
            engine.deleteResourceGroup(name);
            return Optional.empty();
        });
    }

    /** Continues an interrupted, paused, canceled or failed operation. */
    public void resume(OperationId id) {
        run("Resume " + titleOf(id), () -> {
            engine.resume(id);
            return Optional.empty();
        });
    }

    /** Asks a running operation to stop after the step under way; it stays paused until it is resumed or canceled. */
    public void pause(OperationId id) {
        run("Pause " + titleOf(id), () -> {
            engine.pause(id);
            return Optional.empty();
        });
    }

    /** Asks a running operation to stop at the next safe point; gives up one that is paused. */
    public void cancel(OperationId id) {
        run("Cancel " + titleOf(id), () -> {
            engine.cancel(id);
            return Optional.empty();
        });
    }

    /** Asks again where nodes can run and how much room there is. */
    public void refreshSubscriptions() {
        background.run(
                engine::subscriptions,
                found -> Lists.replace(subscriptions, found),
                problem -> report("Look for places to run nodes", problem));
    }

    /** Finds out how to connect to a cluster and hands it to {@code onFound} on the FX thread. */
    public void connection(ClusterName name, Consumer<ConnectionDetails> onFound) {
        background.run(
                () -> engine.connection(name), onFound, problem -> report("Connect to cluster " + name, problem));
    }

    /**
     * Runs blocking work on the engine off the FX thread; for the models of single blades. One of the callbacks is called on the FX
     * thread.
     */
    public <T> void ask(Question<T> question, Consumer<T> onAnswer, Consumer<Problem> onFailure) {
        background.run(() -> question.ask(engine), onAnswer, onFailure);
    }

    /**
     * Why the cluster's schema, roles and permissions must not be changed now, as last known; empty when they may. From any thread, does not
     * block.
     */
    public Optional<String> schemaFreeze(ClusterName name) {
        return engine.snapshot().schemaFreeze(name);
    }

    /** Blocking work on the engine. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(ProvisioningEngine engine) throws ProvisioningException, InterruptedException;
    }

    /** Forgets a failure that the person has seen. */
    public void dismiss(CommandFailure failure) {
        failures.remove(failure);
    }

    private void run(String command, Callable<Optional<OperationId>> work) {
        background.run(work, done -> {}, problem -> report(command, problem));
    }

    private void report(String command, Problem problem) {
        failures.add(0, new CommandFailure(command, problem, Instant.now()));
        if (failures.size() > KEPT_FAILURES) {
            failures.remove(KEPT_FAILURES, failures.size());
        }
    }

    private String titleOf(OperationId id) {
        return operation(id).map(OperationModel::title).orElse("operation " + id);
    }

    private void apply(EngineSnapshot snapshot) {
        Lists.mirror(
                clusters,
                snapshot.clusters(),
                ClusterModel::name,
                ClusterSnapshot::name,
                ClusterModel::new,
                ClusterModel::update);
        Lists.mirror(
                operations,
                snapshot.operations(),
                OperationModel::id,
                OperationSnapshot::id,
                OperationModel::new,
                OperationModel::update);
        Lists.replace(damaged, snapshot.damaged());
        Lists.replace(resourceGroups, snapshot.resourceGroups());
        if (!snapshot.activity().equals(shownActivity)) {
            shownActivity = snapshot.activity();
            Lists.prepend(activity, shownActivity);
        }
        loaded.set(true);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "portal-command-" + WORKERS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
