package dev.ringside.model.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.PortalModel;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectModelTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);
    private final ConnectModel model = new ConnectModel(portal, DEMO);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void namesTheNodesOfTheDataCenterChosen() {
        show(twoDataCenters());
        assertThat(facts().localDataCenter()).isEqualTo("datacenter-1");
        assertThat(facts().otherDataCenters()).containsExactly("dc-west");
        assertThat(facts().contactPoints()).hasSize(3);
        model.dataCenter().edit("dc-west");
        assertThat(facts().localDataCenter()).isEqualTo("dc-west");
        assertThat(Snippet.JAVA.write(facts())).contains(".withLocalDatacenter(\"dc-west\")");
    }

    @Test
    void goesBackToTheFirstDataCenterWhenTheOneChosenIsDeleted() {
        show(twoDataCenters());
        model.dataCenter().edit("dc-west");
        show(Snapshots.healthy("demo"));
        assertThat(facts().localDataCenter()).isEqualTo("datacenter-1");
        assertThat(facts().otherDataCenters()).isEmpty();
    }

    @Test
    void usesTlsOnRequestAndAlwaysWhereTheClusterRequiresIt() {
        show(Snapshots.healthy("demo"));
        assertThat(facts().tls()).isFalse();
        model.tls().edit(true);
        assertThat(facts().tls()).isTrue();
        show(Snapshots.cluster(
                Snapshots.spec("demo").withClientCertificates(List.of("PEM")),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        assertThat(model.tls().get()).isTrue();
        assertThat(model.tls().enabledProperty().get()).isFalse();
        assertThat(facts().clientCertificate()).isTrue();
    }

    @Test
    void fetchesThePasswordOnlyWhenAsked() {
        show(Snapshots.healthy("demo"));
        for (Snippet snippet : Snippet.values()) {
            assertThat(snippet.write(facts())).doesNotContain("scripted");
        }
        List<String> shown = new ArrayList<>();
        model.password(shown::add);
        assertThat(shown).containsExactly("scripted");
    }

    @Test
    void saysWhyItCannotTell() {
        portal.start();
        engine.publishClusters(Snapshots.healthy("demo"));
        var cluster = portal.cluster(DEMO).orElseThrow();
        engine.publishClusters();
        model.show(cluster);
        assertThat(model.problemProperty().get()).get().isInstanceOf(Problem.NotFound.class);
        assertThat(model.factsProperty().get()).isEmpty();
    }

    private ConnectFacts facts() {
        return model.factsProperty().get().orElseThrow();
    }

    private void show(ClusterSnapshot cluster) {
        if (portal.loadedProperty().not().get()) {
            portal.start();
        }
        engine.publishClusters(cluster);
        model.show(portal.cluster(DEMO).orElseThrow());
    }

    private static ClusterSnapshot twoDataCenters() {
        var spec = Snapshots.spec("demo");
        DataCenterSpec first = spec.dataCenters().get(0);
        return Snapshots.cluster(
                spec.plus(new DataCenterSpec(
                        new DataCenterName("dc-west"),
                        "westus2",
                        3,
                        first.sku(),
                        4,
                        true,
                        "demo-vnet",
                        "west",
                        Optional.empty())),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy);
    }
}
