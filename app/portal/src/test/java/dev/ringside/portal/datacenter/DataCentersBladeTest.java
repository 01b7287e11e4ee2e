package dev.ringside.portal.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.NodeModel;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataCentersBladeTest {
    private static final BladeAddress ADDRESS = new BladeAddress.DataCenters(new ClusterName("demo"));
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo", 6));
        portal = PortalStage.open(engine, ADDRESS).started();
        Fx.await("the table", () -> portal.scene().lookup("#node-table") != null);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void keepsTheSelectionWhenStatusRefreshes() {
        Fx.run(() -> nodes().getSelectionModel().select(4));
        NodeModel selected = Fx.call(() -> nodes().getSelectionModel().getSelectedItem());
        engine.publishClusters(down("demo", 5));
        Fx.await("the node down", () -> selected.getHealth() == NodeHealth.DOWN);
        assertThat(Fx.call(() -> nodes().getSelectionModel().getSelectedItem())).isSameAs(selected);
        assertThat(Fx.call(() -> portal.find(Label.class, "node-detail").getText()))
                .isEqualTo("It was killed.");
    }

    @Test
    void countsHealthyNodesLive() {
        assertThat(count()).isEqualTo("6 of 6 healthy");
        engine.publishClusters(down("demo", 2));
        Fx.await("five healthy", () -> count().equals("5 of 6 healthy"));
    }

    @Test
    void filtersNodesByAnyOfTheirFields() {
        TextField filter = portal.find(TextField.class, "node-filter");
        Fx.run(() -> filter.setText("rack2"));
        assertThat(Fx.call(() -> nodes().getItems().size())).isEqualTo(2);
        Fx.run(() -> filter.setText("127.0.1.3"));
        assertThat(Fx.call(() -> nodes().getItems().size())).isEqualTo(1);
        Fx.run(() -> filter.setText(""));
        assertThat(Fx.call(() -> nodes().getItems().size())).isEqualTo(6);
    }

    @Test
    void sortsByValuesNotByTexts() {
        TableColumn<NodeModel, ?> load = column("load");
        Fx.run(() -> {
            load.setSortType(TableColumn.SortType.DESCENDING);
            nodes().getSortOrder().setAll(List.of(load));
        });
        List<Long> loads = Fx.call(() -> nodes().getItems().stream()
                .map(node -> node.loadProperty().get().orElse(-1))
                .toList());
        assertThat(loads).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void keepsAChosenOrderTrueWhileValuesChange() {
        TableColumn<NodeModel, ?> health = column("health");
        Fx.run(() -> nodes().getSortOrder().setAll(List.of(health)));
        engine.publishClusters(down("demo", 1));
        Fx.await("the worst last", () -> nodes().getItems().get(5).getSpec().index() == 1);
    }

    @Test
    void showsOnlyTheNodesOfTheSelectedDataCenter() {
        TableView<?> dataCenters = portal.find(TableView.class, "data-center-table");
        Fx.run(() -> dataCenters.getSelectionModel().select(0));
        assertThat(Fx.call(() -> nodes().getItems().size())).isEqualTo(6);
        assertThat(portal.shows("show-all-nodes")).isTrue();
        portal.press("show-all-nodes");
        assertThat(portal.shows("show-all-nodes")).isFalse();
    }

    @Test
    void updatesAgainAfterItWasLeftAndOpenedAgain() {
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.HOME));
        engine.publishClusters(down("demo", 3));
        Fx.run(() -> portal.context().navigator().open(ADDRESS));
        Fx.await("five healthy", () -> count().equals("5 of 6 healthy"));
        engine.publishClusters(Snapshots.healthy("demo", 6));
        Fx.await("six healthy", () -> count().equals("6 of 6 healthy"));
    }

    @Test
    void closesTheDetailsWithTheirButton() {
        Fx.run(() -> nodes().getSelectionModel().select(0));
        assertThat(portal.shows("node-details")).isTrue();
        portal.press("node-details-close");
        assertThat(portal.shows("node-details")).isFalse();
    }

    @Test
    void showsEveryColumnOfTheServicesStatus() {
        assertThat(Fx.call(() ->
                        nodes().getColumns().stream().map(TableColumn::getText).toList()))
                .containsExactly(
                        "Name",
                        "Health",
                        "Address",
                        "Rack",
                        "State",
                        "Status",
                        "Load",
                        "Tokens",
                        "Owns",
                        "CPU",
                        "Data center",
                        "Activity",
                        "Memory",
                        "Disk",
                        "Host ID",
                        "Uptime",
                        "Version");
        Fx.run(() -> nodes().scrollToColumnIndex(15));
        portal.screenshots("data-center-scrolled");
    }

    private static dev.ringside.provisioning.cluster.ClusterSnapshot down(String cluster, int index) {
        return Snapshots.cluster(
                Snapshots.spec(cluster, 6),
                dev.ringside.provisioning.resource.ProvisioningState.SUCCEEDED,
                node -> node.index() == index ? NodeStatuses.down("It was killed.") : NodeStatuses.healthy(node));
    }

    private TableColumn<NodeModel, ?> column(String id) {
        return Fx.call(() -> nodes().getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow());
    }

    private String count() {
        return Fx.call(() -> portal.find(Label.class, "node-count").getText());
    }

    @SuppressWarnings("unchecked")
    private TableView<NodeModel> nodes() {
        return portal.find(TableView.class, "node-table");
    }
}
