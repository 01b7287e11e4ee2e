package dev.ringside.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualNetworkTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void readsTheRangesFromTheNodes() {
        VirtualNetwork network = networks(Snapshots.healthy("demo")).get(0);
        assertThat(network.name()).isEqualTo("demo-vnet");
        assertThat(network.location()).isEqualTo("eastus");
        assertThat(network.range()).contains("127.0.0.0/16");
        assertThat(network.internalRange()).isEmpty();
        assertThat(network.subnets())
                .containsExactly(new Subnet(
                        "default", "datacenter-1", "eastus", Optional.of("127.0.1.0/24"), Optional.empty(), 3));
    }

    @Test
    void tellsTheAddressesNodesUseAmongThemselves() {
        ClusterSpec spec = Snapshots.spec("demo", 1);
        DataCenterName name = spec.dataCenters().get(0).name();
        NodeSpec node =
                new NodeSpec(NodeName.of("demo", name.value(), 1), name, 1, "rack1", "127.20.1.11", 9042, "10.20.1.11");
        VirtualNetwork network = networks(new ClusterSnapshot(
                        spec,
                        ProvisioningState.SUCCEEDED,
                        Optional.empty(),
                        Optional.empty(),
                        Snapshots.NOW,
                        List.of(new DataCenterSnapshot(
                                spec.dataCenters().get(0),
                                ProvisioningState.SUCCEEDED,
                                List.of(new NodeSnapshot(node, NodeStatuses.healthy(node)))))))
                .get(0);
        assertThat(network.range()).contains("127.20.0.0/16");
        assertThat(network.internalRange()).contains("10.20.0.0/16");
    }

    @Test
    void groupsTheSubnetsOfANetworkAndKeepsNetworksApart() {
        ClusterSpec spec = Snapshots.spec("demo")
                .plus(dataCenter("dc-west", "demo-vnet", "west"))
                .plus(dataCenter("dc-north", "north-vnet", "default"));
        List<VirtualNetwork> networks =
                networks(Snapshots.cluster(spec, ProvisioningState.SUCCEEDED, NodeStatuses::healthy));
        assertThat(networks).extracting(VirtualNetwork::name).containsExactly("demo-vnet", "north-vnet");
        assertThat(networks.get(0).subnets()).extracting(Subnet::name).containsExactly("default", "west");
    }

    @Test
    void countsPeeringsAndThoseThatWereRemoved() {
        assertThat(networks(Snapshots.healthy("demo")).get(0).peerings()).isZero();

        VirtualNetwork network = networks(Snapshots.inTwoNetworks("demo", new Peering("demo-vnet", "west-vnet")))
                .get(1);
        assertThat(network.peerings()).isEqualTo(1);
        assertThat(network.removedPeerings()).isEqualTo(1);
    }

    @Test
    void knowsNoRangeBeforeThereAreNodes() {
        ClusterSpec spec = Snapshots.spec("demo", 0);
        VirtualNetwork network = networks(Snapshots.cluster(spec, ProvisioningState.CREATING, NodeStatuses::healthy))
                .get(0);
        assertThat(network.range()).isEmpty();
    }

    private List<VirtualNetwork> networks(ClusterSnapshot cluster) {
        portal.start();
        engine.publishClusters(cluster);
        return VirtualNetwork.of(portal.clusters());
    }

    private static DataCenterSpec dataCenter(String name, String network, String subnet) {
        return new DataCenterSpec(
                new DataCenterName(name), "westus2", 3, "Standard_E8s_v5", 4, true, network, subnet, Optional.empty());
    }
}
