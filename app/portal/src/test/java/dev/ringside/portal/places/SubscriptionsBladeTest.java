package dev.ringside.portal.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.catalog.DockerContext;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionsBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.SUBSCRIPTIONS);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsRoomAndReasonsAndWhatRunsThere() {
        engine.publishClusters(Snapshots.healthy("demo"));
        engine.setSubscriptions(Snapshots.embeddedSubscription(), Snapshots.unavailableDockerSubscription());
        engine.setDockerContexts(
                new DockerContext("colima", "unix:///home/dev/.colima/docker.sock", true, true),
                new DockerContext("desktop-linux", "unix:///home/dev/.docker/desktop/docker.sock", false, true),
                new DockerContext("remote", "tcp://build.example:2376", false, false));
        portal.started();
        Fx.await("the contexts", () -> portal.shows("docker-context-remote"));
        assertThat(text("docker-context-colima")).contains("Runs Ringside's nodes");
        assertThat(text("docker-context-desktop-linux")).contains("docker context use desktop-linux");
        Fx.await("the places", () -> portal.shows("subscription-embedded-memory"));
        assertThat(text("subscription-embedded-state")).isEqualTo("Ready");
        assertThat(text("subscription-embedded-memory")).isEqualTo("12 GiB of 16 GiB free, 25.0 % in use");
        assertThat(text("subscription-docker-default-state")).isEqualTo("Not available");
        assertThat(text("subscription-docker-default-why")).contains("No Docker engine answers");
        assertThat(text("subscription-docker-default-remedy")).contains("Start Docker");
        portal.screenshots("subscriptions");
        portal.press("subscription-cluster-demo");
        assertThat(portal.context().navigator().current())
                .isEqualTo(new BladeAddress.ClusterOverview(new ClusterName("demo")));
    }

    @Test
    void looksAgainOnRequest() {
        engine.setSubscriptions(Snapshots.unavailableDockerSubscription());
        portal.started();
        Fx.await("the place", () -> portal.shows("subscription-docker-default-why"));
        engine.setSubscriptions(Snapshots.dockerSubscription());
        portal.press("subscriptions-refresh");
        Fx.await("that it answers", () -> text("subscription-docker-default-state")
                .equals("Ready"));
        assertThat(portal.shows("subscription-docker-default-why")).isFalse();
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }
}
