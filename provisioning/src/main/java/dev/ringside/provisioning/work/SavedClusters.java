package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.health.WatchedCluster;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NetworkBlueprint;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.security.TlsFiles;
import dev.ringside.provisioning.store.ClusterStore;
import dev.ringside.provisioning.store.Placement;
import dev.ringside.provisioning.store.StoreProblems;
import dev.ringside.provisioning.store.StoredCluster;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The clusters that are saved: found with a clear word about what is missing or damaged, placed and saved anew, connected to, watched. */
public final class SavedClusters {
    private final ClusterStore store;
    private final Catalog catalog;
    private final Runtimes runtimes;
    private final ClusterKeys keys;
    private final LinkPool links;

    public SavedClusters(ClusterStore store, Catalog catalog, Runtimes runtimes, ClusterKeys keys, LinkPool links) {
        this.store = store;
        this.catalog = catalog;
        this.runtimes = runtimes;
        this.keys = keys;
        this.links = links;
    }

    /** Whether something is saved under that name, readable or not. */
    public boolean exists(ClusterName name) {
        return store.exists(name);
    }

    /** Why no cluster can be created under that name; empty when one can. */
    public Optional<Problem> taken(ClusterName name) {
        if (!store.exists(name)) {
            return Optional.empty();
        }
        return Optional.of(store.find(name).isPresent() ? StoreProblems.alreadyExists(name) : damaged(name));
    }

    /** Fails when there is none, or when it cannot be read. */
    public StoredCluster get(ClusterName name) throws ProvisioningException {
        return find(name).orElseThrow(() -> notFound(name));
    }

    /** Empty when there is none; fails when there is one that cannot be read. */
    public Optional<StoredCluster> find(ClusterName name) throws ProvisioningException {
        Optional<StoredCluster> cluster = store.find(name);
        if (cluster.isEmpty() && store.exists(name)) {
            throw new ProvisioningException(damaged(name));
        }
        return cluster;
    }

    private Problem damaged(ClusterName name) {
        return store.read().damaged().stream()
                .filter(damaged -> damaged.folder().equals(name.value()))
                .map(damaged -> damaged.problem())
                .findFirst()
                .orElse(notFound(name).problem());
    }

    public static ProvisioningException notFound(ClusterName name) {
        return new ProvisioningException(new Problem.NotFound(
                "There is no cluster named " + name + ".", "`ringside cluster list` shows those there are."));
    }

    /** How the keyspaces of a cluster are replicated, as its nodes say. */
    public List<KeyspaceReplication> keyspaces(ClusterName name) throws ProvisioningException, InterruptedException {
        try {
            return links.link(get(name)).keyspaces();
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.NodesNotReady(
                            List.of(String.valueOf(e.getMessage())),
                            "No node of cluster " + name + " tells how its keyspaces are replicated: " + e.getMessage(),
                            "Wait until a node is healthy, or start the cluster."),
                    e);
        }
    }

    /** The clusters of a resource group. A cluster that cannot be read is in no group anybody knows. */
    public List<ClusterName> inResourceGroup(String resourceGroup) {
        return store.read().clusters().stream()
                .map(StoredCluster::spec)
                .filter(spec -> spec.isInResourceGroup(resourceGroup))
                .map(ClusterSpec::name)
                .toList();
    }

    /** Chooses the addresses of a new cluster's nodes and saves it with its secrets. */
    public StoredCluster place(CreateClusterRequest request) throws ProvisioningException {
        ClusterSpec spec = request.spec();
        NodeRuntime runtime = runtimes.of(spec);
        List<Integer> subnets =
                IntStream.rangeClosed(1, spec.dataCenters().size()).boxed().toList();
        List<String> taken = store.read().clusters().stream()
                .map(cluster -> cluster.placement().network().hostNetwork())
                .toList();
        NetworkBlueprint network = runtime.planNetwork(spec.name(), subnets, taken);
        List<NodeSpec> nodes = NodePlacement.of(spec, network, runtime::place);
        StoredCluster cluster =
                new StoredCluster(spec, new Placement(Instant.now(), network, nodes, storageMode(spec)));
        try {
            keys.save(spec.name(), ClusterSecrets.withAdminPassword(request.adminPassword()));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(keys.folder(spec.name()), e), e);
        }
        store.create(cluster);
        return cluster;
    }

    private StorageCompatibilityMode storageMode(ClusterSpec spec) {
        return StorageCompatibilityMode.ofNew(
                catalog.version(spec.cassandraVersion()).orElseThrow());
    }

    /** Remembers that {@code node} holds only what it owns. The caller holds the cluster's lock. */
    public void cleanedUp(ClusterName name, NodeName node) throws ProvisioningException {
        Placement placement = get(name).placement();
        Set<NodeName> due = new TreeSet<>(placement.cleanupDue());
        if (due.remove(node)) {
            store.save(name, placement.withCleanupDue(due));
        }
    }

    public ConnectionDetails connection(ClusterName name) throws ProvisioningException {
        StoredCluster cluster = get(name);
        TlsFiles tls = keys.tls(cluster.spec());
        DataCenterName local = cluster.spec().dataCenters().get(0).name();
        return new ConnectionDetails(
                // A driver is told one data center, and warns of contact points in others.
                ChangePlans.of(local, cluster.placement().nodes()).stream()
                        .map(node -> new InetSocketAddress(node.cqlAddress(), node.cqlPort()))
                        .toList(),
                local.value(),
                "cassandra",
                keys.secrets(name).adminPassword(),
                cluster.spec().needsTls(),
                tls.caCertificate(),
                tls.clientKey());
    }

    /** Every cluster whose nodes can be looked at. */
    public List<WatchedCluster> watched() {
        List<WatchedCluster> watched = new ArrayList<>();
        for (StoredCluster cluster : store.read().clusters()) {
            try {
                watched.add(new WatchedCluster(
                        cluster.spec().name(),
                        cluster.placement().nodes(),
                        runtimes.of(cluster.spec()),
                        () -> links.link(cluster),
                        memory(cluster),
                        cluster.spec().deallocated()));
            } catch (ProvisioningException e) {
                // A runtime this program does not have cannot be asked; the cluster is shown as saved.
                continue;
            }
        }
        return watched;
    }

    private Map<DataCenterName, Long> memory(StoredCluster cluster) {
        Map<DataCenterName, Long> memory = new HashMap<>();
        cluster.spec().dataCenters().forEach(dataCenter -> catalog.sku(dataCenter.sku())
                .ifPresent(sku -> memory.put(dataCenter.name(), sku.memory())));
        return memory;
    }
}
