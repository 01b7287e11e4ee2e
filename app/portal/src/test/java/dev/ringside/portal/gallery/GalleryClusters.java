package dev.ringside.portal.gallery;

import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.RepairRecord;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The clusters of the gallery: one that serves two regions, one that grows, one with a dead node, one that failed, one deallocated. */
final class GalleryClusters {
    static final ClusterName SHOP = new ClusterName("webshop");
    static final ClusterName ORDERS = new ClusterName("orders");
    static final ClusterName PAYMENTS = new ClusterName("payments");
    static final ClusterName ANALYTICS = new ClusterName("analytics");
    static final ClusterName STAGING = new ClusterName("staging");
    static final DataCenterName WEST_EUROPE = new DataCenterName("dc-westeurope");
    static final DataCenterName NORTH_EUROPE = new DataCenterName("dc-northeurope");
    private static final long MIB = 1024L * 1024;

    private GalleryClusters() {}

    static List<ClusterSnapshot> all() {
        return List.of(analytics(), orders(), payments(), staging(), shop());
    }

    static ClusterSpec shopSpec() {
        return spec(
                SHOP,
                "retail",
                ClusterType.PRODUCTION,
                Map.of("environment", "production", "owner", "retail-platform"),
                dataCenter(SHOP, WEST_EUROPE, "westeurope", 6, "Standard_E8s_v5"),
                dataCenter(SHOP, NORTH_EUROPE, "northeurope", 3, "Standard_E8s_v5"));
    }

    static ClusterSnapshot shop() {
        return cluster(shopSpec(), 2, ProvisioningState.SUCCEEDED, Optional.empty(), Optional.empty(), node -> {
            NodeStatus healthy = NodeStatuses.healthy(node);
            return node.dataCenter().equals(WEST_EUROPE) && node.index() == 4
                    ? NodeStatuses.busy(
                            healthy,
                            new NodeActivity(
                                    List.of(new NodeActivity.Task(
                                            "Compaction", "shop.orders_by_customer", 61 * MIB, 148 * MIB, "bytes")),
                                    List.of(),
                                    Set.of()))
                    : healthy;
        });
    }

    private static ClusterSnapshot orders() {
        ClusterSpec spec = spec(
                ORDERS,
                "retail",
                ClusterType.NON_PRODUCTION,
                Map.of("environment", "test"),
                dataCenter(ORDERS, new DataCenterName("datacenter-1"), "westeurope", 5, "Standard_D8s_v4"));
        return cluster(
                spec,
                3,
                ProvisioningState.UPDATING,
                Optional.empty(),
                Optional.of(GalleryOperations.SCALING),
                node -> node.index() == 5
                        ? NodeStatuses.busy(
                                NodeStatuses.starting(),
                                new NodeActivity(
                                        List.of(),
                                        List.of(new NodeActivity.Stream("Bootstrap", 41 * MIB, 120 * MIB, 0, 0)),
                                        Set.of()))
                        : NodeStatuses.healthy(node));
    }

    private static ClusterSnapshot payments() {
        ClusterSpec spec = spec(
                PAYMENTS,
                "finance",
                ClusterType.PRODUCTION,
                Map.of("environment", "production"),
                dataCenter(PAYMENTS, new DataCenterName("datacenter-1"), "eastus", 3, "Standard_E8s_v5"));
        return cluster(
                spec,
                4,
                ProvisioningState.SUCCEEDED,
                Optional.empty(),
                Optional.empty(),
                node -> node.index() == 3
                        ? NodeStatuses.down("Its process ended with exit code 137: it was killed for lack of memory. It"
                                + " crashed five times within ten minutes and is left alone.")
                        : NodeStatuses.healthy(node));
    }

    private static ClusterSnapshot analytics() {
        ClusterSpec spec = spec(
                ANALYTICS,
                "insights",
                ClusterType.NON_PRODUCTION,
                Map.of(),
                dataCenter(ANALYTICS, new DataCenterName("datacenter-1"), "eastus", 3, "Standard_E8s_v5"));
        return cluster(
                spec,
                5,
                ProvisioningState.FAILED,
                Optional.of(GalleryOperations.PORT_TAKEN),
                Optional.empty(),
                node -> node.index() == 2
                        ? NodeStatuses.down("It stopped with exit code 3 before it joined the ring.")
                        : NodeStatuses.healthy(node));
    }

    private static ClusterSnapshot staging() {
        ClusterSpec spec = spec(
                        STAGING,
                        "retail",
                        ClusterType.NON_PRODUCTION,
                        Map.of("environment", "staging"),
                        dataCenter(STAGING, new DataCenterName("datacenter-1"), "northeurope", 3, "Standard_D8s_v4"))
                .withDeallocated(true);
        return cluster(
                spec, 6, ProvisioningState.SUCCEEDED, Optional.empty(), Optional.empty(), node -> NodeStatuses.down("")
                        .asStopped("Its cluster is deallocated; its disk is kept."));
    }

    private static DataCenterSpec dataCenter(
            ClusterName cluster, DataCenterName name, String location, int nodes, String sku) {
        return new DataCenterSpec(
                name,
                location,
                nodes,
                sku,
                4,
                true,
                network(cluster, name),
                name + "-subnet",
                cluster.equals(SHOP) && name.equals(WEST_EUROPE)
                        ? Optional.of(GalleryEngine.FRAGMENT)
                        : Optional.empty());
    }

    /** Each data center is in a network of its own, as the service has it for regions. */
    static String network(ClusterName cluster, DataCenterName dataCenter) {
        return cluster + "-" + dataCenter + "-vnet";
    }

    private static ClusterSpec spec(
            ClusterName name, String group, ClusterType type, Map<String, String> tags, DataCenterSpec... dataCenters) {
        ClusterSpec usual = Snapshots.spec(name.value());
        return new ClusterSpec(
                name,
                usual.subscription(),
                usual.runtime(),
                group,
                dataCenters[0].location(),
                "5.0",
                usual.clusterNameOverride(),
                usual.authenticationMethod(),
                AutoReplicate.ALL_KEYSPACES,
                type,
                usual.scheduledEventStrategy(),
                true,
                false,
                List.of(),
                tags,
                List.of(dataCenters));
    }

    private static ClusterSnapshot cluster(
            ClusterSpec spec,
            int network,
            ProvisioningState state,
            Optional<Problem> error,
            Optional<OperationId> operation,
            Function<NodeSpec, NodeStatus> status) {
        List<DataCenterSnapshot> dataCenters = new ArrayList<>();
        for (DataCenterSpec dataCenter : spec.dataCenters()) {
            int subnet = 1 + dataCenters.size();
            dataCenters.add(new DataCenterSnapshot(
                    dataCenter,
                    state,
                    IntStream.rangeClosed(1, dataCenter.nodeCount())
                            .mapToObj(index -> node(spec.name(), dataCenter.name(), network, subnet, index))
                            .map(node -> new NodeSnapshot(node, status.apply(node)))
                            .toList()));
        }
        return new ClusterSnapshot(
                spec,
                state,
                error,
                operation,
                Snapshots.NOW.minus(Duration.ofDays(3)),
                dataCenters,
                new RepairRecord(Optional.of(Snapshots.NOW.minus(Duration.ofDays(1))), Map.of()),
                List.of());
    }

    private static NodeSpec node(ClusterName cluster, DataCenterName dataCenter, int network, int subnet, int index) {
        String address = "127." + network + "." + subnet + "." + (10 + index);
        return new NodeSpec(
                NodeName.of(cluster.value(), dataCenter.value(), index),
                dataCenter,
                index,
                "rack" + (1 + (index - 1) % 3),
                address,
                9042,
                address);
    }
}
