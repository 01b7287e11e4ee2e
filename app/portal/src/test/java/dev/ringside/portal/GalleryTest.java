package dev.ringside.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** Pictures of every blade in light and dark, for people to look at. */
class GalleryTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    @Test
    void showsEveryBladeOfAPortalWithClusters() {
        ScriptedEngine engine = new ScriptedEngine();
        engine.publish(Snapshots.everything(1));
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.unavailableDockerSubscription());
        try (PortalStage portal =
                PortalStage.open(engine, BladeAddress.Place.HOME).started()) {
            Fx.await(
                    "the places",
                    () -> !portal.context().model().subscriptions().isEmpty());
            portal.screenshots("home");
            open(portal, BladeAddress.Place.CLUSTERS, "clusters");
            open(portal, new BladeAddress.ClusterOverview(DEMO), "overview");
            open(portal, new BladeAddress.ClusterOverview(new ClusterName("analytics")), "overview-failed");
            open(portal, new BladeAddress.ClusterOverview(new ClusterName("payments")), "overview-degraded");
            open(portal, new BladeAddress.ClusterOverview(new ClusterName("orders")), "overview-creating");
            open(portal, new BladeAddress.DataCenters(DEMO), "data-center");
            Fx.run(() -> portal.context().navigator().open(new BladeAddress.DataCenters(new ClusterName("payments"))));
            TableView<?> nodes = portal.find(TableView.class, "node-table");
            Fx.run(() -> nodes.getSelectionModel().select(2));
            portal.screenshots("data-center-details");
            open(portal, BladeAddress.Place.ACTIVITY_LOG, "activity");
            assertThat(portal.shows("activity-table")).isTrue();
        }
    }

    @Test
    void showsTheEmptyPortal() {
        try (PortalStage portal = PortalStage.open(new ScriptedEngine(), BladeAddress.Place.HOME)) {
            portal.screenshots("home-loading");
            portal.started();
            portal.screenshots("home-empty");
            open(portal, BladeAddress.Place.CLUSTERS, "clusters-empty");
            open(portal, BladeAddress.Place.ACTIVITY_LOG, "activity-empty");
            open(portal, new BladeAddress.ClusterOverview(DEMO), "overview-missing");
            assertThat(portal.shows("missing-clusters")).isTrue();
        }
    }

    private static void open(PortalStage portal, BladeAddress address, String picture) {
        Fx.run(() -> portal.context().navigator().open(address));
        portal.screenshots(picture);
    }
}
