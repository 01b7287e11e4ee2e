package dev.ringside.portal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.NodeModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeChangeBladesTest {
    private static final NodeName NODE = new NodeName("demo_datacenter-1_2");

    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.withNodeDown("demo", 2));
        engine.planSteps(
                new Step("check", "Check the cluster"),
                new Step("restart/" + NODE, "Restart " + NODE),
                new Step("verify", "Wait until every node is healthy"));
        portal = PortalStage.open(engine, new BladeAddress.DataCenters(new ClusterName("demo")))
                .started();
        Fx.await("the table", () -> portal.scene().lookup("#node-table") != null);
        Fx.run(() -> nodes().getSelectionModel().select(1));
        Fx.await("the details", () -> portal.shows("node-restart"));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void restartsTheSelectedNodeAfterItsPlanWasShown() {
        portal.press("node-restart");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        assertThat(portal.shows("plan-steps")).isTrue();
        portal.screenshots("node-restart");
        portal.press("change-apply");

        Fx.await("the submission", () -> engine.changes().equals(List.of(new ClusterChange.RestartNode(NODE))));
    }

    @Test
    void offersToStopANodeThatRunsAndToStartOneThatWasStopped() {
        assertThat(portal.shows("node-stop")).as("a dead node").isFalse();
        engine.publishClusters(Snapshots.healthy("demo"));
        Fx.await("a node that runs", () -> portal.shows("node-stop"));
        assertThat(portal.shows("node-replace")).isFalse();
        portal.press("node-stop");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        portal.press("change-apply");
        Fx.await("the stop", () -> engine.changes().equals(List.of(new ClusterChange.StopNode(NODE))));

        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("demo"),
                ProvisioningState.SUCCEEDED,
                node -> node.index() == 2
                        ? NodeStatuses.down("").asStopped("It was stopped.")
                        : NodeStatuses.healthy(node)));
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(new ClusterName("demo"))));
        Fx.await("the table", () -> portal.scene().lookup("#node-table") != null);
        Fx.run(() -> nodes().getSelectionModel().select(1));
        Fx.await("the way back", () -> portal.shows("node-start"));
        assertThat(portal.shows("node-restart")).isFalse();
        portal.press("node-start");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        portal.press("change-apply");
        Fx.await("the start", () -> engine.changes().contains(new ClusterChange.StartNode(NODE)));
    }

    @Test
    void replacesANodeOnlyAfterItsNameWasTyped() {
        portal.press("node-replace");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        Fx.run(() -> portal.find(CheckBox.class, "acceptDataLoss").fire());
        Fx.await("the second review", () -> !portal.find(Button.class, "change-apply")
                .isDisabled());
        portal.press("change-apply");
        assertThat(engine.changes()).isEmpty();
        assertThat(Fx.call(
                        () -> portal.find(Button.class, "confirmation-confirm").isDisabled()))
                .isTrue();
        portal.screenshots("node-replace");
        Fx.run(() -> portal.find(TextField.class, "confirmation-name").setText(NODE.value()));
        portal.press("confirmation-confirm");

        Fx.await("the submission", () -> engine.changes().equals(List.of(new ClusterChange.ReplaceNode(NODE, true))));
    }

    @SuppressWarnings("unchecked")
    private TableView<NodeModel> nodes() {
        return portal.find(TableView.class, "node-table");
    }
}
