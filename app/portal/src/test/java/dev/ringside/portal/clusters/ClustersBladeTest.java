package dev.ringside.portal.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.ClusterModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClustersBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        portal = PortalStage.open(engine, BladeAddress.Place.CLUSTERS);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void leadsFromEmptinessToTheWizard() {
        portal.started();
        portal.press("empty-create");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CREATE_CLUSTER);
    }

    @Test
    void showsClustersLiveAndKeepsTheSelection() {
        engine.publishClusters(Snapshots.healthy("demo"), Snapshots.healthy("orders"));
        portal.started();
        TableView<ClusterModel> table = table();
        Fx.run(() -> table.getSelectionModel().select(1));
        engine.publishClusters(
                Snapshots.healthy("accounts"), Snapshots.withNodeDown("demo", 2), Snapshots.healthy("orders"));
        Fx.await("three clusters", () -> table.getItems().size() == 3);
        assertThat(Fx.call(
                        () -> table.getSelectionModel().getSelectedItem().name().value()))
                .isEqualTo("orders");
        assertThat(Fx.call(() -> table.getColumns().get(1).getCellData(1))).isEqualTo(ClusterStatus.DEGRADED);
    }

    @Test
    void showsADamagedClusterWithItsRemedy() {
        engine.publish(Snapshots.everything(1));
        portal.started();
        VBox damaged = portal.find(VBox.class, "damaged-clusters");
        assertThat(Fx.call(() -> damaged.getChildren().get(0).getAccessibleText()))
                .contains("legacy/cluster.yaml")
                .contains("Put back a good copy");
        portal.screenshots("clusters-damaged");
    }

    @Test
    void filtersByEveryWord() {
        engine.publish(Snapshots.everything(1));
        portal.started();
        TextField filter = portal.find(TextField.class, "list-filter");
        Fx.run(() -> filter.setText("pay EMBED"));
        assertThat(Fx.call(() -> table().getItems().size())).isEqualTo(1);
        Fx.run(() -> filter.setText("nothing like it"));
        portal.screenshots("clusters-no-match");
        assertThat(Fx.call(() -> table().getItems().size())).isZero();
    }

    @Test
    void deletesOnlyAfterTheNameWasTyped() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        assertThat(portal.find(Button.class, "list-delete").isDisabled()).isTrue();
        Fx.run(() -> table().getSelectionModel().select(0));
        portal.press("list-delete");
        Button confirm = portal.find(Button.class, "confirmation-confirm");
        assertThat(confirm.isDisabled()).isTrue();
        TextField typed = portal.find(TextField.class, "confirmation-name");
        Fx.run(() -> typed.setText("dem"));
        assertThat(confirm.isDisabled()).isTrue();
        portal.screenshots("clusters-delete");
        Fx.run(() -> typed.setText("demo"));
        portal.press("confirmation-confirm");
        Fx.await("the deletion", () -> engine.deleted().contains(new ClusterName("demo")));
        assertThat(portal.shows("confirmation")).isFalse();
    }

    @Test
    void tellsInTheNotificationsThatADeletionWasRefused() {
        engine.publishClusters(Snapshots.healthy("demo"));
        engine.refuseWith(new Problem.ClusterBusy("Another operation works on demo.", "Wait until it has ended."));
        portal.started();
        Fx.run(() -> portal.context().model().delete(new ClusterName("demo")));
        Fx.await("the refusal", () -> portal.context().notifications().entries().stream()
                .anyMatch(entry -> entry.textProperty().get().contains("Wait until it has ended.")));
    }

    @SuppressWarnings("unchecked")
    private TableView<ClusterModel> table() {
        return portal.find(TableView.class, "cluster-table");
    }
}
