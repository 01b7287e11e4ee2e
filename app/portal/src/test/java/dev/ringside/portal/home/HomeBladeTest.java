package dev.ringside.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.HOME);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void leadsToEveryService() {
        portal.started();
        portal.press("tile-create");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CREATE_CLUSTER);
        Fx.run(() -> portal.context().navigator().back());
        portal.press("tile-activity");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.ACTIVITY_LOG);
    }

    @Test
    void leadsToEverythingThereIs() {
        portal.started();
        java.util.Map.of(
                        "tile-subscriptions", BladeAddress.Place.SUBSCRIPTIONS,
                        "tile-groups", BladeAddress.Place.RESOURCE_GROUPS,
                        "tile-resources", BladeAddress.Place.ALL_RESOURCES,
                        "tile-networks", BladeAddress.Place.VIRTUAL_NETWORKS,
                        "tile-choose", BladeAddress.Place.CHOOSE_SERVICE,
                        "home-all-places", BladeAddress.Place.SUBSCRIPTIONS)
                .forEach((id, place) -> {
                    portal.press(id);
                    assertThat(portal.context().navigator().current()).isEqualTo(place);
                    Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.HOME));
                });
    }

    @Test
    void opensTheConsoleOfTheOnlyClusterAndElseLetsOneChoose() {
        engine.publishClusters(Snapshots.healthy("demo"), Snapshots.healthy("orders"));
        portal.started();
        portal.press("tile-console");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CLUSTERS);
        Fx.run(() -> portal.context().navigator().back());
        engine.publishClusters(Snapshots.healthy("demo"));
        Fx.await("one cluster", () -> portal.context().model().clusters().size() == 1);
        portal.press("tile-console");
        assertThat(portal.context().navigator().current()).isEqualTo(new BladeAddress.Console(new ClusterName("demo")));
    }

    @Test
    void saysWhyAPlaceCannotRunNodes() {
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.unavailableDockerSubscription());
        portal.started();
        Fx.await("the places", () -> texts("home-places").contains("No Docker engine answers"));
        assertThat(texts("home-places"))
                .contains("12 GiB of 16 GiB memory free for nodes")
                .contains("Start Docker");
    }

    @Test
    void showsClustersLive() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        assertThat(texts("home-clusters")).contains("demo", "Healthy", "3 of 3 healthy");
        engine.publishClusters(Snapshots.withNodeDown("demo", 1));
        Fx.await("a node down", () -> texts("home-clusters").contains("2 of 3 healthy"));
    }

    @Test
    void saysThatNodesAreBeingLookedAtUntilTheyWere() {
        engine.publishClusters(Snapshots.unobserved("demo"));
        portal.started();
        assertThat(texts("home-clusters")).contains("Being looked at").doesNotContain("Degraded", "0 of 3");
        engine.publishClusters(Snapshots.healthy("demo"));
        Fx.await("the nodes", () -> texts("home-clusters").contains("3 of 3 healthy"));
    }

    @Test
    void showsTheClustersLookedAtLastFirst() {
        engine.publishClusters(Snapshots.healthy("analytics"), Snapshots.healthy("demo"), Snapshots.healthy("orders"));
        portal.started();
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.Console(new ClusterName("orders"))));
        Fx.run(() -> portal.context().navigator().open(BladeAddress.Place.HOME));

        assertThat(texts("home-clusters")).contains("just now").matches("(?s).*orders.*(analytics|demo).*");
        assertThat(portal.context().preferences().preference("home.recent")).isPresent();
    }

    private String texts(String id) {
        return Fx.call(() -> {
            StringBuilder text = new StringBuilder();
            for (Node node : portal.find(VBox.class, id).lookupAll("*")) {
                if (node instanceof Labeled labeled) {
                    text.append(labeled.getText()).append('\n');
                }
            }
            return text.toString();
        });
    }
}
