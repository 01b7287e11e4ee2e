package dev.ringside.provisioning;

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
import java.util.function.Consumer;

/**
 * The one door to the engine. Every method may be called from any thread; those marked <em>blocking</em> do I/O and must not be called
 * on a user interface's thread. Closing the engine stops its monitors and interrupts operations it runs (they can be resumed); nodes go
 * on running.
 */
public interface ProvisioningEngine extends AutoCloseable {

    /** What can be created: versions, SKUs, regions. */
    Catalog catalog();

    /** Blocking: the places nodes can run, each with its capacity or why it is unavailable. */
    List<Subscription> subscriptions();

    /** Blocking: the contexts of the docker command on this computer; the engine of one of them at most runs nodes. */
    List<DockerContext> dockerContexts();

    /** The latest snapshot; never blocks. */
    EngineSnapshot snapshot();

    /**
     * Calls {@code observer} at once with the latest snapshot and then with each newer one, in order, on an engine thread, at most ten
     * times a second. An observer that throws does not harm the others.
     */
    Registration observe(Consumer<EngineSnapshot> observer);

    /** Blocking: everything that would stop this request: rules, names, memory, disk, addresses. Empty means it can be submitted. */
    List<Problem> validate(CreateClusterRequest request);

    /**
     * Blocking: fetches what nodes of this version need in that place, jars or an image, unless it is there already. Creating a cluster
     * does so by itself; this is for who wants to know before whether it can be had.
     */
    void prepare(String subscription, String cassandraVersion, Progress progress)
            throws ProvisioningException, InterruptedException;

    /** Blocking: whether {@link #prepare} has nothing to fetch. Fails when there is no such place or version. */
    boolean isPrepared(String subscription, String cassandraVersion) throws ProvisioningException;

    /** Blocking: checks, saves the spec and starts creating. Fails with the first problem of {@link #validate}. */
    OperationId createCluster(CreateClusterRequest request) throws ProvisioningException;

    /** Blocking: starts deleting a cluster with its nodes, disks, networks, keys and state. */
    OperationId deleteCluster(ClusterName name) throws ProvisioningException;

    /**
     * Blocking: creates a resource group, which stays until it is deleted, whether or not there are clusters in it. Done already when there is
     * one of that name in that location.
     *
     * @param subscription the id of the place it is for
     * @param location a region of the catalog, by its name or its display name
     */
    ResourceGroup createResourceGroup(String name, String subscription, String location) throws ProvisioningException;

    /**
     * Blocking: deletes a resource group: starts deleting every cluster in it, each by an operation of its own; nothing is begun while another
     * operation holds one of them. The group is gone when its last cluster is. Asking again goes on with what is left.
     *
     * @param resourceGroup its name, in whatever case
     */
    List<OperationId> deleteResourceGroup(String resourceGroup) throws ProvisioningException;

    /** Blocking: what a change of a cluster would do, and everything that forbids it now: all of it, not only the first. Changes nothing. */
    ChangePlan plan(ClusterName cluster, ClusterChange change) throws ProvisioningException, InterruptedException;

    /** Blocking: checks and starts a change. Fails with the first problem of {@link #plan}, or when another operation holds the cluster. */
    OperationId submit(ClusterName cluster, ClusterChange change) throws ProvisioningException;

    /**
     * Blocking: runs a command on one node and hands on its lines while it runs. A command that changes something is refused while another
     * operation holds the cluster; one that needs the node stopped is an operation itself, whose last step starts the node again. An
     * interrupt ends the command.
     *
     * @return the command's exit code
     */
    int invoke(ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException;

    /** Blocking: continues an interrupted, paused, canceled or failed operation from its journal. */
    void resume(OperationId id) throws ProvisioningException;

    /** Blocking: asks a running operation, here or in another process, to stop at the next safe point; gives up one that is paused. */
    void cancel(OperationId id) throws ProvisioningException;

    /**
     * Blocking: asks a running operation, here or in another process, to stop after the step under way. It stays Paused, over restarts of every
     * process too, until somebody resumes or cancels it; meanwhile the cluster takes no other change. One in its last step ends as ever.
     */
    void pause(OperationId id) throws ProvisioningException;

    /** Blocking: waits until the operation has ended, here or in another process, or nobody works on it any more. */
    OperationSnapshot await(OperationId id) throws ProvisioningException, InterruptedException;

    /** Blocking: how to connect to a cluster from this computer. */
    ConnectionDetails connection(ClusterName name) throws ProvisioningException;

    /** Blocking: how every keyspace of a running cluster is replicated, those of the system included. Takes up to a minute. */
    List<KeyspaceReplication> keyspaces(ClusterName name) throws ProvisioningException, InterruptedException;

    /**
     * Blocking: the last ten Cassandra configurations of a data center, newest first, the one before the first change among them as long as
     * there is room. Empty when it was never changed. Submitting a {@link ClusterChange.ConfigureDataCenter} with an old text goes back
     * to it.
     */
    List<ConfigurationVersion> configurationHistory(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException;

    /**
     * Blocking: the last {@code lines} lines a node logged, the oldest first, at most some thousand; secrets in them are hidden. Empty when it
     * has logged nothing. Launches no process, so that it may be asked again and again.
     */
    List<String> nodeLog(ClusterName cluster, NodeName node, int lines) throws ProvisioningException;

    /**
     * Blocking: the settings the cluster's Cassandra version has, by name, with what they are in that data center unless overridden. Asks
     * Cassandra's own code, once for each version, which launches a JVM and takes some seconds.
     */
    List<KnownSetting> knownSettings(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException, InterruptedException;

    /** Blocking: the settings of a node's cassandra.yaml, in the order of the file, secrets hidden. */
    List<EffectiveSetting> nodeConfiguration(ClusterName cluster, NodeName node) throws ProvisioningException;

    /** Blocking: observes every node now and publishes what it found; for callers that want one fresh look, such as the command line. */
    EngineSnapshot refresh() throws InterruptedException;

    /**
     * Starts monitoring: node states stay fresh by themselves, crashed nodes are restarted, and operations that a dead process left
     * behind are resumed. The portal does this; a command that looks once does not.
     */
    void startMonitoring();

    @Override
    void close();
}
