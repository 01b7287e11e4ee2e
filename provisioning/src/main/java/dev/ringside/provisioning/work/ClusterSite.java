package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.Placement;
import dev.ringside.provisioning.store.StoreProblems;
import dev.ringside.provisioning.store.StoredCluster;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One cluster as a change needs it. What is saved is read anew at each call, as the change itself saves other nodes and settings; only the
 * holder of the cluster's lock writes.
 */
final class ClusterSite {
    private final ClusterName name;
    private final Catalog catalog;
    private final SavedClusters clusters;
    private final ClusterStore store;
    private final Runtimes runtimes;
    private final ClusterKeys keys;
    private final LinkPool links;

    ClusterSite(
            ClusterName name,
            Catalog catalog,
            SavedClusters clusters,
            ClusterStore store,
            Runtimes runtimes,
            ClusterKeys keys,
            LinkPool links) {
        this.name = name;
        this.catalog = catalog;
        this.clusters = clusters;
        this.store = store;
        this.runtimes = runtimes;
        this.keys = keys;
        this.links = links;
    }

    ClusterName name() {
        return name;
    }

    Catalog catalog() {
        return catalog;
    }

    StoredCluster saved() throws ProvisioningException {
        return clusters.get(name);
    }

    ClusterSpec spec() throws ProvisioningException {
        return saved().spec();
    }

    List<NodeSpec> nodes() throws ProvisioningException {
        return saved().placement().nodes();
    }

    /** The node of that name. */
    NodeSpec node(String node) throws ProvisioningException {
        return nodes().stream()
                .filter(each -> each.name().value().equals(node))
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Cluster " + name + " has no node " + node + " any more.", "Ask for the change anew.")));
    }

    /** Saves what the cluster is desired to be from now on. */
    void desire(ClusterSpec spec) throws ProvisioningException {
        store.save(spec);
    }

    /** Saves which nodes the cluster has from now on. */
    void have(List<NodeSpec> nodes) throws ProvisioningException {
        keep(saved().placement().withNodes(nodes));
    }

    /** Saves where the cluster's nodes are from now on. */
    void keep(Placement placement) throws ProvisioningException {
        store.save(name, placement);
    }

    /** Saves which files the nodes write from their next start on. */
    void store(StorageCompatibilityMode mode) throws ProvisioningException {
        store.save(name, saved().placement().withStorageMode(mode));
    }

    /** Remembers that {@code nodes} may hold rows they no longer own. */
    void cleanupDue(List<NodeSpec> nodes) throws ProvisioningException {
        Placement placement = saved().placement();
        Set<NodeName> due = new TreeSet<>(placement.cleanupDue());
        nodes.forEach(node -> due.add(node.name()));
        store.save(name, placement.withCleanupDue(due));
    }

    /** Remembers that {@code node} holds only what it owns. */
    void cleanedUp(NodeName node) throws ProvisioningException {
        clusters.cleanedUp(name, node);
    }

    /** Remembers that a person stopped {@code node}, so that nothing starts it but a person. */
    void stopped(NodeName node) throws ProvisioningException {
        Placement placement = saved().placement();
        Set<NodeName> all = new TreeSet<>(placement.stopped());
        all.add(node);
        store.save(name, placement.withStopped(all));
    }

    /** Remembers that {@code nodes} are to run again. */
    void started(List<NodeName> nodes) throws ProvisioningException {
        Placement placement = saved().placement();
        Set<NodeName> all = new TreeSet<>(placement.stopped());
        if (all.removeAll(nodes)) {
            store.save(name, placement.withStopped(all));
        }
    }

    /** Whether a person stopped the node. */
    boolean isStopped(NodeSpec node) throws ProvisioningException {
        return saved().placement().stopped().contains(node.name());
    }

    ClusterKeys keys() {
        return keys;
    }

    NodeRuntime runtime() throws ProvisioningException {
        return runtimes.of(spec());
    }

    ClusterLink link() throws ProvisioningException {
        return links.link(saved());
    }

    /** How a ring view names the node, be it one the cluster has or one that is on its way in or out. */
    String ringAddress(NodeSpec node) throws ProvisioningException {
        Set<NodeSpec> all = new LinkedHashSet<>(nodes());
        all.add(node);
        return RingAddresses.of(all, runtime()::endpoints).of(node);
    }

    NodeStartWait startWait(StepContext context) throws ProvisioningException {
        NodeRuntime runtime = runtime();
        return new NodeStartWait(runtime, link(), RingAddresses.of(nodes(), runtime::endpoints), context);
    }

    boolean isRunning(NodeSpec node) throws ProvisioningException {
        return runtime().inspect(node.name()).map(NodeProcess::running).orElse(false);
    }

    /** Draws nodes as {@code desired} says, which need not be what is saved. */
    NodeBlueprints blueprints(ClusterSpec desired) throws ProvisioningException {
        try {
            return new NodeBlueprints(
                    new StoredCluster(desired, saved().placement()),
                    catalog,
                    runtime(),
                    keys.secrets(name),
                    keys.authority(name));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(keys.folder(name), e), e);
        }
    }
}
