package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.testing.Snapshots;
import org.junit.jupiter.api.Test;

class NetworkCommandsTest {
    private static final Peering PEERING = new Peering("demo-vnet", "west-vnet");

    private final CommandRun ringside = new CommandRun();

    @Test
    void listsVirtualNetworksWithWhoIsInThem() throws Exception {
        ringside.engine.publishClusters(Snapshots.inTwoNetworks("demo"));

        JsonNode networks = ringside.run("network vnet list").json();

        assertThat(networks.findValuesAsText("name")).contains("demo-vnet", "west-vnet");
        assertThat(networks.get(1).get("location").asText()).isEqualTo("westus2");
        assertThat(networks.get(1).at("/subnets/0/dataCenter").asText()).isEqualTo("dc-west");
    }

    @Test
    void tellsWhichPeeringIsRemoved() throws Exception {
        ringside.engine.publishClusters(Snapshots.inTwoNetworks("demo"));
        assertThat(ringside.run("network vnet peering list -c demo").json().findValuesAsText("peeringState"))
                .containsExactly("Connected");

        ringside.engine.publishClusters(Snapshots.inTwoNetworks("demo", PEERING));
        assertThat(ringside.run("network vnet peering list -c demo -o table").out)
                .contains("demo-vnet", "west-vnet", "Disconnected");
    }

    @Test
    void removesAndAddsAPeering() {
        ringside.engine.publishClusters(Snapshots.inTwoNetworks("demo"));
        ringside.changeWillEnd(OperationKind.UPDATE_PEERING, OperationState.SUCCEEDED);

        ringside.run("network vnet peering delete -c demo --vnet-name west-vnet --remote-vnet demo-vnet");
        assertThat(ringside.exitCode).isZero();
        ringside.run("network vnet peering create -c demo --vnet-name demo-vnet --remote-vnet west-vnet");

        assertThat(ringside.engine.changes())
                .containsExactly(new UpdatePeering(PEERING, false), new UpdatePeering(PEERING, true));
    }

    @Test
    void aNetworkIsNotPeeredWithItself() {
        ringside.engine.publishClusters(Snapshots.inTwoNetworks("demo"));

        ringside.run("network vnet peering delete -c demo --vnet-name demo-vnet --remote-vnet demo-vnet");

        assertThat(ringside.exitCode).isNotZero();
        assertThat(ringside.err).contains("not peered with itself", "ringside network vnet list");
    }
}
