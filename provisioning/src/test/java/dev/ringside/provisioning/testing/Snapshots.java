package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Specs and snapshots as a test needs them: each call makes one believable situation. All instants follow from {@link #NOW}. */
public final class Snapshots {
    /** When everything here is observed. */
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    public static final Problem NODE_FAILED = new Problem.NodeFailed(
            "demo_datacenter-1_2",
            List.of("ERROR [main] CassandraDaemon - Address already in use", "INFO  [main] exiting with code 3"),
            "Node demo_datacenter-1_2 stopped with exit code 3 before it joined the ring: its storage port 7000 was in use.",
            "Free port 7000 on 127.0.1.2 and resume the operation, or delete the cluster.");

    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;

    private Snapshots() {}

    // ---- subscriptions

    public static Subscription embeddedSubscription() {
        return new Subscription(
                "embedded",
                "This computer (embedded)",
                RuntimeKind.EMBEDDED,
                Optional.empty(),
                8,
                16 * GIB,
                12 * GIB,
                200 * GIB);
    }

    public static Subscription dockerSubscription() {
        return new Subscription(
                "docker-default",
                "Docker: default",
                RuntimeKind.DOCKER,
                Optional.empty(),
                8,
                16 * GIB,
                10 * GIB,
                100 * GIB);
    }

    /** Docker whose engine does not answer. */
    public static Subscription unavailableDockerSubscription() {
        return new Subscription(
                "docker-default",
                "Docker: default",
                RuntimeKind.DOCKER,
                Optional.of(new Problem.RuntimeUnavailable(
                        "No Docker engine answers at unix:///var/run/docker.sock.",
                        "Start Docker, or choose This computer (embedded).")),
                0,
                0,
                0,
                0);
    }

    // ---- specs

    /** A cluster of three nodes in one data center on the embedded runtime. */
    public static ClusterSpec spec(String name) {
        return spec(name, 3);
    }

    public static ClusterSpec spec(String name, int nodeCount) {
        DataCenterSpec dataCenter = new DataCenterSpec(
                new DataCenterName("datacenter-1"),
                "eastus",
                nodeCount,
                "Standard_E8s_v5",
                4,
                true,
                name + "-vnet",
                "default",
                Optional.empty());
        return new ClusterSpec(
                new ClusterName(name),
                "embedded",
                RuntimeKind.EMBEDDED,
                "development",
                "eastus",
                "5.0",
                Optional.empty(),
                AuthenticationMethod.CASSANDRA,
                AutoReplicate.SYSTEM_KEYSPACES,
                ClusterType.NON_PRODUCTION,
                ScheduledEventStrategy.STOP_BY_RACK,
                true,
                false,
                List.of(),
                Map.of("environment", "development"),
                List.of(dataCenter));
    }

    // ---- clusters

    /** Succeeded, every node healthy. */
    public static ClusterSnapshot healthy(String name) {
        return healthy(name, 3);
    }

    public static ClusterSnapshot healthy(String name, int nodeCount) {
        return cluster(spec(name, nodeCount), ProvisioningState.SUCCEEDED, NodeStatuses::healthy);
    }

    /** Succeeded, but nobody has looked at its nodes yet. */
    public static ClusterSnapshot unobserved(String name) {
        return cluster(spec(name), ProvisioningState.SUCCEEDED, node -> NodeStatus.unknown(Instant.EPOCH));
    }

    /** Succeeded, but the process of node {@code index} is dead. */
    public static ClusterSnapshot withNodeDown(String name, int index) {
        return cluster(
                spec(name),
                ProvisioningState.SUCCEEDED,
                node -> node.index() == index
                        ? NodeStatuses.down("Its process ended with exit code 137 at 08:59:58; it is being restarted.")
                        : NodeStatuses.healthy(node));
    }

    /** Creating: the first node is healthy, the others start. {@code operation} works on it. */
    public static ClusterSnapshot creating(ClusterSpec spec, OperationId operation) {
        ClusterSnapshot cluster = cluster(
                spec,
                ProvisioningState.CREATING,
                node -> node.index() == 1 ? NodeStatuses.healthy(node) : NodeStatuses.starting());
        return new ClusterSnapshot(
                cluster.spec(),
                cluster.provisioningState(),
                Optional.empty(),
                Optional.of(operation),
                cluster.createdAt(),
                cluster.dataCenters());
    }

    public static ClusterSnapshot creating(String name) {
        return creating(spec(name), new OperationId("create-" + name));
    }

    /** Failed because node 2 did not start. */
    public static ClusterSnapshot failed(String name) {
        ClusterSnapshot cluster = cluster(
                spec(name),
                ProvisioningState.FAILED,
                node -> node.index() == 2
                        ? NodeStatuses.down("It stopped with exit code 3 before it joined the ring.")
                        : NodeStatuses.healthy(node));
        return new ClusterSnapshot(
                cluster.spec(),
                cluster.provisioningState(),
                Optional.of(NODE_FAILED),
                Optional.empty(),
                cluster.createdAt(),
                cluster.dataCenters());
    }

    /** A folder whose cluster.yaml cannot be read. */
    public static DamagedCluster damaged(String folder) {
        return new DamagedCluster(
                folder,
                new Problem.StateDamaged(
                        folder + "/cluster.yaml",
                        "The file " + folder + "/cluster.yaml cannot be read: line 3 is not YAML.",
                        "Put back a good copy of the file, or move the folder away. Nothing in it was changed."));
    }

    public static ClusterSnapshot cluster(
            ClusterSpec spec, ProvisioningState state, Function<NodeSpec, NodeStatus> status) {
        List<DataCenterSnapshot> dataCenters = spec.dataCenters().stream()
                .map(dataCenter -> new DataCenterSnapshot(dataCenter, state, nodes(spec, dataCenter, status)))
                .toList();
        return new ClusterSnapshot(
                spec, state, Optional.empty(), Optional.empty(), NOW.minus(Duration.ofHours(1)), dataCenters);
    }

    /** A healthy cluster of two data centers, each in a virtual network of its own, {@code demo-vnet} and {@code west-vnet}. */
    public static ClusterSnapshot inTwoNetworks(String name, Peering... removed) {
        ClusterSpec spec = spec(name)
                .plus(new DataCenterSpec(
                        new DataCenterName("dc-west"),
                        "westus2",
                        3,
                        "Standard_D8s_v4",
                        1,
                        false,
                        "west-vnet",
                        "default",
                        Optional.empty()));
        ClusterSnapshot whole = cluster(spec, ProvisioningState.SUCCEEDED, NodeStatuses::healthy);
        return new ClusterSnapshot(
                spec,
                whole.provisioningState(),
                whole.provisionError(),
                whole.activeOperation(),
                whole.createdAt(),
                whole.dataCenters(),
                whole.repairs(),
                List.of(removed));
    }

    private static List<NodeSnapshot> nodes(
            ClusterSpec spec, DataCenterSpec dataCenter, Function<NodeSpec, NodeStatus> status) {
        return IntStream.rangeClosed(1, dataCenter.nodeCount())
                .mapToObj(index -> nodeSpec(spec.name().value(), dataCenter.name(), index))
                .map(node -> new NodeSnapshot(node, status.apply(node)))
                .toList();
    }

    public static NodeSpec nodeSpec(String cluster, DataCenterName dataCenter, int index) {
        String address = "127.0." + (1 + index / 250) + "." + (index % 250 + 1);
        return new NodeSpec(
                dev.ringside.provisioning.node.NodeName.of(cluster, dataCenter.value(), index),
                dataCenter,
                index,
                "rack" + (1 + (index - 1) % 3),
                address,
                9042,
                address);
    }

    // ---- the whole

    public static EngineSnapshot engine(long sequence, ClusterSnapshot... clusters) {
        return new EngineSnapshot(sequence, List.of(clusters), List.of(), List.of(), List.of());
    }

    /** One of each: a healthy cluster, one under creation with its operation, one with a node down, one failed, one damaged. */
    public static EngineSnapshot everything(long sequence) {
        return new EngineSnapshot(
                sequence,
                List.of(healthy("demo"), creating("orders"), withNodeDown("payments", 3), failed("analytics")),
                List.of(damaged("legacy")),
                List.of(
                        Operations.createRunning("orders"),
                        Operations.createFailed("analytics"),
                        Operations.createSucceeded("demo")),
                List.of(
                        activity(
                                5,
                                ActivityEntry.Level.WARNING,
                                "payments",
                                "NodeDown",
                                "Node 3 stopped; restarting it."),
                        activity(60, ActivityEntry.Level.ERROR, "analytics", "CreateFailed", NODE_FAILED.message()),
                        activity(90, ActivityEntry.Level.INFORMATIONAL, "demo", "Created", "The cluster is healthy.")));
    }

    public static ActivityEntry activity(
            long secondsAgo, ActivityEntry.Level level, String cluster, String event, String message) {
        return new ActivityEntry(NOW.minusSeconds(secondsAgo), level, new ClusterName(cluster), event, message);
    }
}
