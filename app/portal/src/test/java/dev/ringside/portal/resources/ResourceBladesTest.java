package dev.ringside.portal.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResourceBladesTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.HOME);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void createsAGroupAndOpensIt() {
        open(BladeAddress.Place.RESOURCE_GROUPS);
        portal.screenshots("groups-empty");
        portal.press("empty-create-group");
        portal.press("create-group-submit");
        assertThat(text("groupName-message")).isEqualTo("Resource group name is required.");
        portal.screenshots("group-create");
        TextField name = portal.find(TextField.class, "groupName");
        Fx.run(() -> name.setText("dev"));
        portal.press("create-group-submit");
        Fx.await("the group", () -> portal.context().navigator().current().equals(new BladeAddress.OfGroup("dev")));
        Fx.await("its essentials", () -> text("group-location").equals("East US"));
        portal.screenshots("group-empty");
    }

    @Test
    void listsGroupsAndDeletesOneWithItsClustersAfterItsNameWasTyped() {
        engine.publishClusters(Snapshots.healthy("demo"), Snapshots.failed("orders"));
        open(BladeAddress.Place.RESOURCE_GROUPS);
        TableView<?> groups = portal.find(TableView.class, "group-table");
        assertThat(Fx.<Integer>call(() -> groups.getItems().size())).isEqualTo(1);
        Fx.run(() -> groups.getSelectionModel().select(0));
        portal.screenshots("groups");
        portal.press("groups-delete");
        TextField typed = portal.find(TextField.class, "confirmation-name");
        Fx.run(() -> typed.setText("development"));
        portal.screenshots("group-delete");
        portal.press("confirmation-confirm");
        Fx.await("the deletions", () -> engine.deleted()
                .equals(java.util.List.of(new ClusterName("demo"), new ClusterName("orders"))));
    }

    @Test
    void opensAGroupWithEverythingInItAndSaysWhenItIsGone() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open(new BladeAddress.OfGroup("development"));
        TableView<?> resources = portal.find(TableView.class, "resource-table");
        assertThat(Fx.<Integer>call(() -> resources.getItems().size())).isEqualTo(3);
        assertThat(text("group-id")).isEqualTo("/subscriptions/embedded/resourceGroups/development");
        portal.screenshots("group");
        engine.publishClusters();
        Fx.await("that it is gone", () -> portal.shows("missing-groups"));
    }

    @Test
    void listsAllResourcesLiveAndFiltersThem() {
        engine.publish(Snapshots.everything(1));
        open(BladeAddress.Place.ALL_RESOURCES);
        TableView<?> resources = portal.find(TableView.class, "resource-table");
        assertThat(Fx.<Integer>call(() -> resources.getItems().size())).isEqualTo(12);
        portal.screenshots("resources");
        TextField filter = portal.find(TextField.class, "resources-filter");
        Fx.run(() -> filter.setText("demo network"));
        assertThat(Fx.<Integer>call(() -> resources.getItems().size())).isEqualTo(1);
        Fx.run(() -> {
            resources.getSelectionModel().select(0);
            resources.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(portal.context().navigator().current())
                .isEqualTo(new BladeAddress.OfPlace(new ClusterName("demo"), ClusterPlace.NETWORKING));
    }

    @Test
    void listsVirtualNetworks() {
        engine.publish(Snapshots.everything(1));
        open(BladeAddress.Place.VIRTUAL_NETWORKS);
        TableView<?> networks = portal.find(TableView.class, "network-table");
        assertThat(Fx.<Integer>call(() -> networks.getItems().size())).isEqualTo(4);
        portal.screenshots("networks");
        engine.publishClusters();
        Fx.await("that there are none", () -> portal.shows("empty-create"));
        portal.screenshots("networks-empty");
    }

    private void open(BladeAddress address) {
        portal.started();
        Fx.await("the places", () -> !portal.context().model().subscriptions().isEmpty());
        Fx.run(() -> portal.context().navigator().open(address));
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }
}
