package dev.ringside.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import dev.ringside.provisioning.testing.TestCertificates;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each blade that changes a cluster, opened where people find it, filled in and started. */
class ChangeBladesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName FIRST = new DataCenterName("datacenter-1");

    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("demo").withCassandraVersion("4.1"),
                ProvisioningState.SUCCEEDED,
                NodeStatuses::healthy));
        engine.planSteps(
                new Step("check", "Check that every node is ready"),
                new Step("verify", "Check that every node is healthy", List.of("nodetool status")));
        portal =
                PortalStage.open(engine, new BladeAddress.ClusterOverview(DEMO)).started();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsEveryCommandOfTheOverviewInASmallWindow() {
        Fx.run(() -> {
            portal.scene().getWindow().setWidth(1024);
            portal.scene().getWindow().setHeight(700);
        });
        portal.screenshots("overview-small");
        Button delete = portal.find(Button.class, "overview-delete");
        assertThat(Fx.call(() -> delete.localToScene(delete.getBoundsInLocal()).getMaxX()))
                .isLessThanOrEqualTo(Fx.call(() -> portal.scene().getWidth()));
        assertThat(Fx.call(() -> delete.getWidth() >= delete.prefWidth(-1))).isTrue();
    }

    @Test
    void updatesTheVersionFromTheOverview() {
        portal.press("overview-update");
        @SuppressWarnings("unchecked")
        ComboBox<Object> version = portal.find(ComboBox.class, "cassandraVersion");
        portal.await("the versions", () -> !version.getItems().isEmpty());
        portal.screenshots("update");
        Fx.run(() -> version.getSelectionModel().select(version.getItems().size() - 1));
        start();
        assertThat(engine.changes()).containsExactly(new ClusterChange.UpdateVersion("5.0"));
    }

    @Test
    void deallocatesAndOffersToStartAgain() {
        assertThat(portal.shows("overview-start")).isFalse();
        portal.press("overview-deallocate");
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("deallocate");
        CheckBox force = portal.find(CheckBox.class, "force");
        Fx.run(force::fire);
        start();
        assertThat(engine.changes()).containsExactly(new ClusterChange.Deallocate(true));

        ClusterSpec stopped = Snapshots.spec("demo").withDeallocated(true);
        engine.publishClusters(
                Snapshots.cluster(stopped, ProvisioningState.SUCCEEDED, node -> NodeStatuses.down("Deallocated.")));
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(DEMO)));
        portal.await("the way back", () -> portal.shows("overview-start"));
        assertThat(portal.shows("overview-deallocate")).isFalse();
        portal.press("overview-start");
        portal.await("the plan", () -> portal.shows("change-passed"));
        assertThat(portal.shows("change-discard")).isFalse();
        start();
        assertThat(engine.changes()).endsWith(new ClusterChange.Start());
    }

    @Test
    void resetsThePasswordWithoutShowingIt() {
        portal.press("overview-reset-password");
        portal.await("the blade", () -> portal.shows("newPassword"));
        Fx.run(() -> {
            portal.find(TextField.class, "newPassword").setText("hunter2");
            portal.find(TextField.class, "confirmNewPassword").setText("hunter2");
        });
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("reset-password");
        assertThat(Fx.call(() -> portal.find(TextArea.class, "change-command").getText()))
                .doesNotContain("hunter2");
        start();
        assertThat(engine.changes().get(0)).isInstanceOf(ClusterChange.ResetPassword.class);
    }

    @Test
    void changesTags() {
        portal.press("nav-tags");
        portal.await("the tags", () -> portal.shows("tags"));
        TextField name = (TextField) Fx.call(() -> portal.scene().getRoot().lookupAll(".tags-row .text-field").stream()
                .skip(2)
                .findFirst()
                .orElseThrow());
        Fx.run(() -> name.setText("team"));
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("tags");
        start();
        assertThat(engine.changes())
                .containsExactly(UpdateSettings.NOTHING.withTags(Map.of("environment", "development", "team", "")));
    }

    @Test
    void asksClientsForCertificates() {
        portal.press("nav-client-certificates");
        portal.await("the blade", () -> portal.shows("certificate-pem"));
        portal.screenshots("certificates-none");
        TextArea pem = portal.find(TextArea.class, "certificate-pem");
        Fx.run(() -> pem.setText("nonsense"));
        portal.press("certificate-add");
        assertThat(portal.shows("error-copy")).isTrue();
        Fx.run(() -> pem.setText(TestCertificates.AUTHORITY));
        portal.press("certificate-add");
        assertThat(portal.shows("certificate-remove-0")).isTrue();
        assertThat(Fx.<String>call(pem::getText)).isEmpty();
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("certificates");
        start();
        assertThat(engine.changes().get(0)).isInstanceOf(ClusterChange.UpdateClientCertificates.class);
    }

    @Test
    void addsADataCenter() {
        openDataCenters();
        portal.press("data-center-add");
        portal.await("the blade", () -> portal.shows("dataCenterName"));
        Fx.run(() -> portal.find(TextField.class, "dataCenterName").setText("dc-west"));
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("add-data-center");
        start();
        assertThat(engine.changes().get(0))
                .isInstanceOfSatisfying(ClusterChange.AddDataCenter.class, change -> assertThat(
                                change.dataCenter().virtualNetwork())
                        .isEqualTo("demo-dc-west-vnet"));
    }

    @Test
    void deletesADataCenterAfterItsNameWasTyped() {
        openDataCenters();
        engine.warn("Applications whose drivers have datacenter-1 as their local data center lose their connections.");
        portal.press("data-center-delete");
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("delete-data-center");
        portal.press("change-apply");
        assertThat(portal.find(Button.class, "confirmation-confirm").isDisabled())
                .isTrue();
        assertThat(engine.changes()).isEmpty();
        Fx.run(() -> portal.find(TextField.class, "confirmation-name").setText("datacenter-1"));
        portal.press("confirmation-confirm");
        portal.await("the operation", () -> engine.changes().size() == 1);
        assertThat(engine.changes()).containsExactly(new ClusterChange.DeleteDataCenter(FIRST));
    }

    @Test
    void rehearsesMaintenanceAndSaysWhatTheStrategyMakesOfIt() {
        portal.press("nav-simulate-maintenance");
        portal.await("the nodes", () -> portal.shows("maintenance-demo_datacenter-1_2"));
        assertThat(Fx.call(
                        () -> portal.find(Label.class, "maintenance-strategy").getText()))
                .contains("StopByRack");
        Fx.run(() ->
                portal.find(CheckBox.class, "maintenance-demo_datacenter-1_2").fire());
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("maintenance");
        start();
        assertThat(engine.changes().get(0)).isInstanceOf(ClusterChange.SimulateMaintenance.class);
    }

    @Test
    void repairsNow() {
        Fx.run(() -> portal.context().navigator().open(ClusterPlace.REPAIR.of(DEMO)));
        portal.await("the plan", () -> portal.shows("change-passed"));
        portal.screenshots("repair");
        start();
        assertThat(engine.changes().get(0)).isInstanceOf(ClusterChange.Repair.class);
    }

    private void openDataCenters() {
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(DEMO)));
        portal.await("a data center to choose", () -> !portal.find(Button.class, "data-center-delete")
                .isDisabled());
    }

    /** Presses the blade's button once the change may be started, and waits for the operation's blade. */
    private void start() {
        portal.await("a way to start", () -> !portal.find(Button.class, "change-apply")
                .isDisabled());
        int before = engine.changes().size();
        portal.press("change-apply");
        portal.await("the operation's blade", () -> portal.context()
                .navigator()
                .current()
                .equals(BladeAddress.Deployment.of(
                        new OperationId("change-" + (before + 1)), new ClusterName("demo"))));
    }
}
