package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cassandra.JvmOptions;
import dev.ringside.provisioning.cassandra.NodeConfiguration;
import dev.ringside.provisioning.cassandra.NodeFiles;
import dev.ringside.provisioning.cassandra.Tokens;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeLayout;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.UnreachableRanges;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.ClusterSecrets;
import dev.ringside.provisioning.store.Placement;
import dev.ringside.provisioning.store.StoredCluster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a cluster's node blueprints: for the fast first start of a new cluster, or with the ordinary settings of every later one. */
final class NodeBlueprints {
    private final StoredCluster cluster;
    private final Catalog catalog;
    private final NodeRuntime runtime;
    private final ClusterSecrets secrets;
    private final CertificateAuthority authority;
    private final Map<NodeName, List<Long>> tokens;

    NodeBlueprints(
            StoredCluster cluster,
            Catalog catalog,
            NodeRuntime runtime,
            ClusterSecrets secrets,
            CertificateAuthority authority) {
        this.cluster = cluster;
        this.catalog = catalog;
        this.runtime = runtime;
        this.secrets = secrets;
        this.authority = authority;
        this.tokens = tokens(cluster);
    }

    private static Map<NodeName, List<Long>> tokens(StoredCluster cluster) {
        Map<NodeName, List<Long>> tokens = new HashMap<>();
        for (DataCenterSpec dataCenter : cluster.spec().dataCenters()) {
            List<NodeSpec> nodes = cluster.placement().nodes().stream()
                    .filter(node -> node.dataCenter().equals(dataCenter.name()))
                    .toList();
            if (nodes.isEmpty()) {
                continue;
            }
            // Never two data centers' at a time, whichever came and went.
            int position = cluster.placement().subnet(dataCenter.name()) - 1;
            List<List<Long>> planned =
                    Tokens.forDataCenter(nodes.stream().map(NodeSpec::rack).toList(), position);
            for (int n = 0; n < nodes.size(); n++) {
                tokens.put(nodes.get(n).name(), planned.get(n));
            }
        }
        return tokens;
    }

    /** For the very first start: computed tokens, every node a seed, which is sound only while the cluster is empty. */
    NodeBlueprint firstStart(NodeSpec node) throws ProvisioningException {
        List<NodeSpec> all = cluster.placement().nodes();
        boolean createsSuperuser = node.equals(all.get(0));
        int smallest = cluster.spec().dataCenters().stream()
                .mapToInt(DataCenterSpec::nodeCount)
                .min()
                .orElse(1);
        List<Long> own = tokens.getOrDefault(node.name(), List.of());
        return draw(
                node,
                all,
                Optional.of(new NodeConfiguration.FirstStart(
                        own,
                        Optional.of(new NodeConfiguration.NewCluster(
                                createsSuperuser, Math.min(NodePlacement.RACKS, smallest))))));
    }

    /**
     * For the first start of a node of a data center that is new in a ring that holds data: computed tokens and no bootstrap, sound because
     * no keyspace is replicated to it yet; every wait as long as ever, and seeds that are members already.
     */
    NodeBlueprint firstOfDataCenter(NodeSpec node) throws ProvisioningException {
        List<NodeSpec> members = cluster.placement().nodes().stream()
                .filter(each -> !each.dataCenter().equals(node.dataCenter()))
                .toList();
        return draw(
                node,
                NodePlacement.seeds(members),
                Optional.of(new NodeConfiguration.FirstStart(
                        tokens.getOrDefault(node.name(), List.of()), Optional.empty())));
    }

    /** For every later start. */
    NodeBlueprint ordinary(NodeSpec node) throws ProvisioningException {
        return draw(node, NodePlacement.seeds(cluster.placement().nodes()), Optional.empty());
    }

    /** For the start with which a node joins a ring that holds data: one that is its own seed would join empty. */
    NodeBlueprint joining(NodeSpec node) throws ProvisioningException {
        List<NodeSpec> others = cluster.placement().nodes().stream()
                .filter(each -> !each.equals(node))
                .toList();
        return draw(node, NodePlacement.seeds(others), Optional.empty());
    }

    /** For the start with which a node joins in the place of {@code dead}, which the ring names {@code address}. */
    NodeBlueprint replacing(NodeSpec node, NodeSpec dead, String address) throws ProvisioningException {
        List<NodeSpec> others = cluster.placement().nodes().stream()
                .filter(each -> !each.equals(node) && !each.equals(dead))
                .toList();
        return draw(node, NodePlacement.seeds(others), Optional.empty()).withJvmOption(JvmOptions.replacing(address));
    }

    private NodeBlueprint draw(NodeSpec node, List<NodeSpec> seeds, Optional<NodeConfiguration.FirstStart> firstStart)
            throws ProvisioningException {
        CassandraVersion version =
                catalog.version(cluster.spec().cassandraVersion()).orElseThrow();
        DataCenterSpec dataCenter = cluster.spec().dataCenters().stream()
                .filter(candidate -> candidate.name().equals(node.dataCenter()))
                .findFirst()
                .orElseThrow();
        Sku sku = catalog.sku(dataCenter.sku()).orElseThrow();
        NodeEndpoints endpoints = runtime.endpoints(node);
        NodeLayout layout = runtime.layout(cluster.spec().name(), node.name(), dataCenter.diskCapacity());
        NodeConfiguration configuration = new NodeConfiguration(
                cluster.spec(),
                dataCenter,
                node,
                endpoints,
                layout,
                version,
                sku,
                runtime.javaVersion(version),
                seedAddresses(seeds),
                cluster.placement().storageMode(),
                firstStart,
                authority.issue(node, endpoints, secrets.keyStorePassword()),
                authority.trustStore(secrets.keyStorePassword(), cluster.spec().clientCertificates()),
                secrets.keyStorePassword(),
                secrets.jmxPassword());
        return new NodeBlueprint(
                cluster.spec().name(),
                node,
                version,
                endpoints,
                sku.heap(),
                sku.memory(),
                sku.cpus(),
                dataCenter.diskCapacity(),
                JvmOptions.render(configuration),
                files(node, configuration),
                ExtensionLibraries.of(runtime, catalog, cluster.spec()));
    }

    private List<ConfigurationFile> files(NodeSpec node, NodeConfiguration configuration) throws ProvisioningException {
        List<String> unreachable = unreachable(node);
        List<ConfigurationFile> files = NodeFiles.render(configuration);
        return unreachable.isEmpty()
                ? files
                : Stream.concat(files.stream(), Stream.of(UnreachableRanges.file(unreachable)))
                        .toList();
    }

    private List<String> unreachable(NodeSpec node) {
        String network =
                cluster.spec().dataCenter(node.dataCenter()).orElseThrow().virtualNetwork();
        return cluster.placement().removedPeerings().stream()
                .flatMap(removed -> Stream.of(removed.virtualNetwork(), removed.remoteVirtualNetwork())
                        .filter(other -> removed.joins(network, other)))
                .flatMap(other -> ranges(cluster.spec(), cluster.placement(), other).stream())
                .toList();
    }

    /** The ranges in which the nodes of a virtual network have the addresses they use among themselves. */
    static List<String> ranges(ClusterSpec spec, Placement placement, String virtualNetwork) {
        return spec.dataCenters().stream()
                .filter(dataCenter -> dataCenter.virtualNetwork().equals(virtualNetwork))
                .map(dataCenter ->
                        placement.network().internalNetwork() + "." + placement.subnet(dataCenter.name()) + ".0/24")
                .toList();
    }

    /** Those others look after come last: who starts asks its own first. */
    private List<String> seedAddresses(List<NodeSpec> seeds) {
        return Stream.concat(seeds.stream().map(this::seedAddress), cluster.spec().externalRing().seedNodes().stream())
                .toList();
    }

    private String seedAddress(NodeSpec seed) {
        NodeEndpoints endpoints = runtime.endpoints(seed);
        return endpoints.listenAddress() + ":" + endpoints.storagePort();
    }
}
