package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.cassandra.JvmOptions;
import dev.ringside.provisioning.cassandra.NodeConfiguration;
import dev.ringside.provisioning.cassandra.NodeConfiguration.FirstStart;
import dev.ringside.provisioning.cassandra.NodeConfiguration.NewCluster;
import dev.ringside.provisioning.cassandra.NodeFiles;
import dev.ringside.provisioning.cassandra.Tokens;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Sku;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.ClusterAccess;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.CertificateAuthority;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small cluster to be run by a runtime under test, configured as the engine would: one data center, three racks. */
public final class TestCluster {
    /** Disks of each node. */
    static final int DISKS = 2;

    private static final int SUBNET = 0;

    private final NodeRuntime runtime;
    private final ClusterSpec spec;
    private final CassandraVersion version;
    private final Sku sku;
    private final NetworkBlueprint network;
    private final List<NodeSpec> nodes;
    private final CertificateAuthority authority;
    private final Secret keyStorePassword = Passwords.generate();
    private final Secret jmxPassword = Passwords.generate();

    /** Plans the cluster; nothing is created yet. {@code scratch} takes the certificate authority. */
    public TestCluster(NodeRuntime runtime, Path scratch, String name, String line, int nodeCount)
            throws ProvisioningException, IOException {
        this(runtime, scratch, name, line, nodeCount, false);
    }

    /** As above; {@code requireTls} makes its nodes refuse plain CQL connections. */
    public TestCluster(NodeRuntime runtime, Path scratch, String name, String line, int nodeCount, boolean requireTls)
            throws ProvisioningException, IOException {
        Catalog catalog = Catalog.load();
        this.runtime = runtime;
        this.version = catalog.version(line).orElseThrow();
        this.sku = catalog.sku("Standard_D8s_v4").orElseThrow();
        this.spec = spec(name, line, nodeCount, runtime.kind(), requireTls);
        this.network = runtime.planNetwork(spec.name(), List.of(SUBNET), List.of());
        this.nodes = IntStream.rangeClosed(1, nodeCount)
                .mapToObj(index -> runtime.place(
                        network,
                        SUBNET,
                        NodeName.of(name, "dc1", index),
                        new DataCenterName("dc1"),
                        index,
                        "rack" + (1 + (index - 1) % 3)))
                .toList();
        this.authority = CertificateAuthority.loadOrCreate(scratch, spec.name());
    }

    public ClusterName name() {
        return spec.name();
    }

    public CassandraVersion version() {
        return version;
    }

    public NetworkBlueprint network() {
        return network;
    }

    public List<NodeSpec> nodes() {
        return nodes;
    }

    public NodeSpec node(int index) {
        return nodes.get(index - 1);
    }

    /** How a link reaches the nodes. */
    public ClusterAccess access(Secret adminPassword, boolean tls) {
        Map<NodeSpec, NodeEndpoints> endpoints =
                nodes.stream().collect(Collectors.toMap(Function.identity(), runtime::endpoints));
        Optional<TlsFiles> files =
                tls ? Optional.of(new TlsFiles(authority.certificateFile(), Optional.empty())) : Optional.empty();
        return new ClusterAccess(spec.name(), endpoints, adminPassword, jmxPassword, files);
    }

    /** What every node of the new, empty cluster is started from. */
    public List<NodeBlueprint> firstStart() throws ProvisioningException {
        List<List<Long>> tokens =
                Tokens.forDataCenter(nodes.stream().map(NodeSpec::rack).toList(), 0);
        List<NodeBlueprint> blueprints = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int replication = Math.min(3, nodes.size());
            blueprints.add(blueprint(
                    nodes.get(i),
                    Optional.of(new FirstStart(tokens.get(i), Optional.of(new NewCluster(i == 0, replication)))),
                    ""));
        }
        return blueprints;
    }

    /** What a node is started from ever after. */
    public NodeBlueprint ordinary(NodeSpec node) throws ProvisioningException {
        return blueprint(node, Optional.empty(), "");
    }

    /** As {@link #ordinary}, with a person's own settings. */
    public NodeBlueprint ordinary(NodeSpec node, String yamlFragment) throws ProvisioningException {
        return blueprint(node, Optional.empty(), yamlFragment);
    }

    private NodeBlueprint blueprint(NodeSpec node, Optional<FirstStart> first, String yamlFragment)
            throws ProvisioningException {
        NodeEndpoints endpoints = runtime.endpoints(node);
        DataCenterSpec plain = spec.dataCenters().get(0);
        DataCenterSpec dataCenter = new DataCenterSpec(
                plain.name(),
                plain.location(),
                plain.nodeCount(),
                plain.sku(),
                plain.diskCapacity(),
                plain.availabilityZone(),
                plain.virtualNetwork(),
                plain.subnet(),
                Optional.of(yamlFragment).filter(text -> !text.isEmpty()));
        NodeEndpoints seed = runtime.endpoints(nodes.get(0));
        NodeConfiguration configuration = new NodeConfiguration(
                spec,
                dataCenter,
                node,
                endpoints,
                runtime.layout(spec.name(), node.name(), dataCenter.diskCapacity()),
                version,
                sku,
                runtime.javaVersion(version),
                List.of(seed.listenAddress() + ":" + seed.storagePort()),
                StorageCompatibilityMode.ofNew(version),
                first,
                authority.issue(node, endpoints, keyStorePassword),
                authority.trustStore(keyStorePassword, List.of()),
                keyStorePassword,
                jmxPassword);
        return new NodeBlueprint(
                spec.name(),
                node,
                version,
                endpoints,
                sku.heap(),
                sku.memory(),
                sku.cpus(),
                dataCenter.diskCapacity(),
                JvmOptions.render(configuration),
                NodeFiles.render(configuration));
    }

    private static ClusterSpec spec(String name, String line, int nodeCount, RuntimeKind kind, boolean requireTls) {
        DataCenterSpec dataCenter = new DataCenterSpec(
                new DataCenterName("dc1"),
                Catalog.DEFAULT_REGION,
                nodeCount,
                "Standard_D8s_v4",
                DISKS,
                true,
                "vnet",
                "subnet",
                Optional.empty());
        return new ClusterSpec(
                new ClusterName(name),
                kind.wireName(),
                kind,
                "tests",
                Catalog.DEFAULT_REGION,
                line,
                Optional.empty(),
                AuthenticationMethod.CASSANDRA,
                AutoReplicate.NONE,
                ClusterType.PRODUCTION,
                ScheduledEventStrategy.IGNORE,
                false,
                requireTls,
                List.of(),
                Map.of(),
                List.of(dataCenter));
    }
}
