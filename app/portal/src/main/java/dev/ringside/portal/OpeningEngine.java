package dev.ringside.portal;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.datacenter.KnownSetting;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.EffectiveSetting;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ResourceGroup;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * An engine that is still opening: the first blade need not wait for it. Blocking methods wait until it is open, observers hear nothing
 * before, and closing closes what has been opened or will be.
 */
final class OpeningEngine implements ProvisioningEngine {
    private final CompletableFuture<ProvisioningEngine> opened;

    /** {@code opened} completes with the engine, or exceptionally when it cannot be opened. */
    OpeningEngine(CompletableFuture<ProvisioningEngine> opened) {
        this.opened = opened;
    }

    @Override
    public Catalog catalog() {
        return opened.isDone() && !opened.isCompletedExceptionally()
                ? opened.join().catalog()
                : Loaded.CATALOG;
    }

    @Override
    public List<Subscription> subscriptions() {
        return isUsable() ? opened.join().subscriptions() : List.of();
    }

    @Override
    public EngineSnapshot snapshot() {
        return opened.isDone() && !opened.isCompletedExceptionally()
                ? opened.join().snapshot()
                : EngineSnapshot.empty();
    }

    @Override
    public Registration observe(Consumer<EngineSnapshot> observer) {
        AtomicReference<Registration> registration = new AtomicReference<>(Standing.WAITING);
        opened.thenAccept(engine -> {
            Registration made = engine.observe(observer);
            if (!registration.compareAndSet(Standing.WAITING, made)) {
                made.close();
            }
        });
        return () -> registration.getAndSet(Standing.ENDED).close();
    }

    @Override
    public List<Problem> validate(CreateClusterRequest request) {
        return opened.join().validate(request);
    }

    @Override
    public void prepare(String subscription, String cassandraVersion, Progress progress)
            throws ProvisioningException, InterruptedException {
        engine().prepare(subscription, cassandraVersion, progress);
    }

    @Override
    public boolean isPrepared(String subscription, String cassandraVersion) throws ProvisioningException {
        return engine().isPrepared(subscription, cassandraVersion);
    }

    @Override
    public OperationId createCluster(CreateClusterRequest request) throws ProvisioningException {
        return engine().createCluster(request);
    }

    @Override
    public OperationId deleteCluster(ClusterName name) throws ProvisioningException {
        return engine().deleteCluster(name);
    }

    @Override
    public List<KeyspaceReplication> keyspaces(ClusterName name) throws ProvisioningException, InterruptedException {
        return engine().keyspaces(name);
    }

    @Override
    public List<DockerContext> dockerContexts() {
        return isUsable() ? opened.join().dockerContexts() : List.of();
    }

    @Override
    public ResourceGroup createResourceGroup(String name, String subscription, String location)
            throws ProvisioningException {
        return engine().createResourceGroup(name, subscription, location);
    }

    @Override
    public List<OperationId> deleteResourceGroup(String resourceGroup) throws ProvisioningException {
        return engine().deleteResourceGroup(resourceGroup);
    }

    @Override
    public ChangePlan plan(ClusterName cluster, ClusterChange change)
            throws ProvisioningException, InterruptedException {
        return engine().plan(cluster, change);
    }

    @Override
    public OperationId submit(ClusterName cluster, ClusterChange change) throws ProvisioningException {
        return engine().submit(cluster, change);
    }

    @Override
    public int invoke(ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        return engine().invoke(cluster, request, output);
    }

    @Override
    public void resume(OperationId id) throws ProvisioningException {
        engine().resume(id);
    }

    @Override
    public void cancel(OperationId id) throws ProvisioningException {
        engine().cancel(id);
    }

    @Override
    public void pause(OperationId id) throws ProvisioningException {
        engine().pause(id);
    }

    @Override
    public OperationSnapshot await(OperationId id) throws ProvisioningException, InterruptedException {
        return engine().await(id);
    }

    @Override
    public ConnectionDetails connection(ClusterName name) throws ProvisioningException {
        return engine().connection(name);
    }

    @Override
    public List<ConfigurationVersion> configurationHistory(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException {
        return engine().configurationHistory(cluster, dataCenter);
    }

    @Override
    public List<String> nodeLog(ClusterName cluster, NodeName node, int lines) throws ProvisioningException {
        return engine().nodeLog(cluster, node, lines);
    }

    @Override
    public List<KnownSetting> knownSettings(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException, InterruptedException {
        return engine().knownSettings(cluster, dataCenter);
    }

    @Override
    public List<EffectiveSetting> nodeConfiguration(ClusterName cluster, NodeName node) throws ProvisioningException {
        return engine().nodeConfiguration(cluster, node);
    }

    @Override
    public EngineSnapshot refresh() throws InterruptedException {
        return opened.join().refresh();
    }

    @Override
    public void startMonitoring() {
        if (isUsable()) {
            opened.join().startMonitoring();
        }
    }

    @Override
    public void close() {
        opened.thenAccept(ProvisioningEngine::close);
    }

    /** Waits; false when it could not be opened, which the portal has told the person already. */
    private boolean isUsable() {
        return opened.handle((engine, failure) -> failure == null).join();
    }

    private ProvisioningEngine engine() throws ProvisioningException {
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw new ProvisioningException(StartProblems.engine(e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProvisioningException(StartProblems.engine(e), e);
        }
    }

    /** Where a registration stands that the engine knows nothing of yet, or any more. */
    private enum Standing implements Registration {
        WAITING,
        ENDED;

        @Override
        public void close() {}
    }

    /** Loaded when first asked for. */
    private static final class Loaded {
        static final Catalog CATALOG = Catalog.load();
    }
}
