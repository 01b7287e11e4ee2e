package dev.ringside.portal.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.DataCenterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScaleBladeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName FIRST = new DataCenterName("datacenter-1");
    private static final BladeAddress ADDRESS = DataCenterPlace.SCALE.of(DEMO, FIRST);

    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo", 3));
        engine.planSteps(
                new Step("check", "Check that every node is ready and the new ones fit"),
                new Step("join/4", "Join node 4 of 4, in rack1", List.of("nodetool netstats")),
                new Step("cleanup/demo-datacenter-1-1", "Clean up demo-datacenter-1-1", List.of("nodetool cleanup")),
                new Step("cleanup/demo-datacenter-1-2", "Clean up demo-datacenter-1-2", List.of("nodetool cleanup")),
                new Step("cleanup/demo-datacenter-1-3", "Clean up demo-datacenter-1-3", List.of("nodetool cleanup")),
                new Step("verify", "Check that every node is healthy", List.of("nodetool status")));
        portal = PortalStage.open(engine, new BladeAddress.DataCenters(DEMO)).started();
        Fx.run(() -> portal.context().navigator().open(ADDRESS));
        portal.await("the blade", () -> portal.shows("nodeCount"));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void isOpenedFromTheDataCentersCommandBar() {
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(DEMO)));
        TableView<?> dataCenters = portal.find(TableView.class, "data-center-table");
        Fx.run(() -> dataCenters.getSelectionModel().select(0));
        portal.press("data-center-scale");
        assertThat(portal.context().navigator().current()).isEqualTo(ADDRESS);
    }

    @Test
    void cannotBeStartedBeforeSomethingWasChanged() {
        assertThat(portal.shows("change-unchecked")).isTrue();
        assertThat(apply().isDisabled()).isTrue();
        assertThat(portal.find(Button.class, "change-discard").isDisabled()).isTrue();
        portal.screenshots("scale-unchanged");
    }

    @Test
    void showsWhatMoreNodesWouldDoAndStartsIt() {
        Slider slider = portal.find(Slider.class, "nodeCount-slider");
        Fx.run(() -> slider.setValue(4));
        portal.await("the plan", () -> portal.shows("change-passed"));
        assertThat(number()).isEqualTo("4");
        assertThat(Fx.call(() -> portal.find(Label.class, "nodeCount-message").getText()))
                .startsWith("1 node joins: 1 in rack1.");
        portal.press("plan-commands");
        portal.screenshots("scale-plan");
        assertThat(Fx.call(() -> portal.find(TextArea.class, "change-command").getText()))
                .contains("ringside datacenter update", "--node-count 4");
        Fx.run(() -> fire("change-command-azure"));
        assertThat(Fx.call(() -> portal.find(TextArea.class, "change-command").getText()))
                .startsWith("az managed-cassandra datacenter update");

        portal.press("change-apply");
        portal.await("the operation's blade", () -> portal.context()
                .navigator()
                .current()
                .equals(BladeAddress.Deployment.of(new OperationId("change-1"), new ClusterName("demo"))));
        assertThat(engine.changes()).containsExactly(new ClusterChange.ScaleDataCenter(FIRST, 4));
    }

    @Test
    void saysThatTheAzureCliCannotChangeTheSize() {
        Fx.run(() -> comboValue(1));
        portal.await("the plan", () -> portal.shows("change-passed"));
        Fx.run(() -> fire("change-command-azure"));
        assertThat(portal.shows("change-command-none")).isTrue();
        assertThat(portal.shows("change-command")).isFalse();
    }

    @Test
    void explainsWhyNotBothAtOnceAndOffersTheWayOut() {
        Slider slider = portal.find(Slider.class, "nodeCount-slider");
        Fx.run(() -> {
            slider.setValue(4);
            comboValue(1);
        });
        assertThat(portal.shows("scale-keep-nodes")).isTrue();
        assertThat(apply().isDisabled()).isTrue();
        portal.screenshots("scale-both");
        portal.press("scale-keep-nodes");
        assertThat(number()).isEqualTo("3");
        portal.await("the plan", () -> portal.shows("change-passed"));
    }

    @Test
    void showsEverythingThatForbidsIt() {
        engine.forbid(
                new Problem.ReplicationForbids(
                        List.of("shop"),
                        "Keyspace shop has 3 replicas in datacenter-1, which would have 2 nodes.",
                        "Lower its replication first: ALTER KEYSPACE shop WITH replication = {'class':"
                                + " 'NetworkTopologyStrategy', 'datacenter-1': 2};"),
                new Problem.NodesNotReady(
                        List.of("demo-datacenter-1-2 is down"),
                        "Node demo-datacenter-1-2 is down.",
                        "Wait until every node is healthy."));
        Fx.run(() -> portal.find(Slider.class, "nodeCount-slider").setValue(2));
        portal.await("the problems", () -> portal.shows("change-failed"));
        assertThat(Fx.call(() ->
                        portal.find(VBox.class, "change-problems").getChildren().size()))
                .isEqualTo(2);
        assertThat(apply().isDisabled()).isTrue();
        portal.screenshots("scale-forbidden");
    }

    @Test
    void waitsForAnotherOperationAndLooksAgainWhenItHasEnded() {
        Fx.run(() -> portal.find(Slider.class, "nodeCount-slider").setValue(4));
        portal.await("the plan", () -> portal.shows("change-passed"));
        engine.publishOperations(Operations.createRunning("demo"));
        engine.publishClusters(Snapshots.creating(Snapshots.spec("demo"), new OperationId("create-demo")));
        portal.await("the other operation", () -> portal.shows("operation-show"));
        portal.await("no way to start", () -> apply().isDisabled());
        portal.screenshots("scale-in-the-way");
        int asked = engine.plans().size();
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.await("a way to start", () -> !apply().isDisabled());
        assertThat(engine.plans()).hasSizeGreaterThan(asked);
        assertThat(portal.shows("operation-show")).isFalse();
    }

    @Test
    void fitsIntoASmallWindow() {
        Fx.run(() -> {
            portal.scene().getWindow().setWidth(1024);
            portal.scene().getWindow().setHeight(700);
            portal.find(Slider.class, "nodeCount-slider").setValue(4);
            comboValue(1);
        });
        portal.screenshots("scale-small");
        Node size = portal.find(Node.class, "sku");
        assertThat(Fx.call(() -> size.localToScene(size.getBoundsInLocal()).getMaxX()))
                .isLessThan(Fx.call(() -> portal.scene().getWidth()));
    }

    @Test
    void takesEverythingBack() {
        Fx.run(() -> portal.find(Slider.class, "nodeCount-slider").setValue(5));
        portal.press("change-discard");
        assertThat(number()).isEqualTo("3");
        assertThat(portal.shows("change-unchecked")).isTrue();
    }

    private Button apply() {
        return portal.find(Button.class, "change-apply");
    }

    private String number() {
        return Fx.call(() -> portal.find(Spinner.class, "nodeCount").getEditor().getText());
    }

    private void fire(String id) {
        ((javafx.scene.control.ButtonBase) portal.scene().lookup("#" + id)).fire();
    }

    @SuppressWarnings("unchecked")
    private void comboValue(int index) {
        var combo = (javafx.scene.control.ComboBox<Object>) portal.scene().lookup("#sku");
        combo.getSelectionModel().select(index);
    }
}
