package dev.ringside.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddDataCenterModelTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private AddDataCenterModel model;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo"), Snapshots.healthy("orders"));
        portal.start();
        model = new AddDataCenterModel(portal, DEMO);
        model.refresh();
    }

    @Test
    void proposesADataCenterWithANameAndANetworkOfItsOwn() {
        assertThat(model.review().stateProperty().get()).isEqualTo(ReviewState.PASSED);
        assertThat(model.review().changeProperty().get())
                .contains(new ClusterChange.AddDataCenter(
                        new DataCenterSpec(
                                new DataCenterName("datacenter-2"),
                                "eastus",
                                3,
                                "Standard_E8s_v5",
                                4,
                                true,
                                "demo-datacenter-2-vnet",
                                "default",
                                Optional.empty()),
                        new DataCenterName("datacenter-1")));
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void namesTheNetworkAfterTheDataCenter() {
        model.dataCenter().name().edit("dc-west");
        assertThat(model.virtualNetwork().get()).isEqualTo("demo-dc-west-vnet");
    }

    @Test
    void refusesANameOrASubnetThatIsTaken() {
        model.dataCenter().name().edit("DataCenter-1");
        assertThat(model.dataCenter().name().errorProperty().get().orElse("")).contains("already");
        assertThat(model.review().changeProperty().get()).isEmpty();
        model.dataCenter().name().edit("dc-west");
        model.virtualNetwork().edit("demo-vnet");
        assertThat(model.subnet().errorProperty().get().orElse("")).contains("that of data center datacenter-1");
        model.subnet().edit("west");
        assertThat(model.review().stateProperty().get()).isEqualTo(ReviewState.PASSED);
    }

    @Test
    void keepsEachRegionsNetworksApart() {
        model.location().edit("westus2");
        assertThat(model.virtualNetwork()
                        .option("demo-vnet")
                        .orElseThrow()
                        .unavailable()
                        .orElse(""))
                .contains("lies in East US");
    }

    @Test
    void refusesANetworkOfAnotherCluster() {
        assertThat(model.virtualNetwork().create("orders-vnet").orElse("")).contains("belongs to cluster orders");
    }

    @Test
    void saysWhatAutoReplicateWillDo() {
        assertThat(model.source().hintProperty().get().orElse("")).contains("only the system keyspaces");
    }

    @Test
    void takesEverythingBack() {
        model.dataCenter().name().edit("dc-west");
        model.dataCenter().nodeCount().edit("5");
        assertThat(model.changedProperty().get()).isTrue();
        model.discard();
        assertThat(model.dataCenter().name().get()).isEqualTo("datacenter-2");
        assertThat(model.dataCenter().nodeCount().get()).isEqualTo("3");
        assertThat(model.virtualNetwork().get()).isEqualTo("demo-datacenter-2-vnet");
        assertThat(model.changedProperty().get()).isFalse();
    }
}
