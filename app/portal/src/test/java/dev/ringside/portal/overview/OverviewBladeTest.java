package dev.ringside.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OverviewBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.HOME);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsTheEssentials() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open("demo");
        assertThat(text("essentials-resource-group")).isEqualTo("development");
        assertThat(text("essentials-status")).isEqualTo("Healthy");
        assertThat(text("essentials-location")).isEqualTo("East US");
        assertThat(text("essentials-version")).startsWith("5.0 (runs 5.0.");
        assertThat(text("essentials-contact-points")).contains("127.0.1.2:9042", "127.0.1.4:9042");
        assertThat(text("essentials-tls")).isEqualTo("Accepted, not required");
        assertThat(text("essentials-tags")).isEqualTo("environment : development");
        Fx.await(
                "the subscription's name", () -> text("essentials-subscription").equals("This computer (embedded)"));
        Fx.await("the certificate", () -> text("essentials-certificate").endsWith(".pem"));
    }

    @Test
    void leadsToItsResourceGroupAndItsSubscription() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open("demo");
        portal.press("essentials-resource-group");
        assertThat(portal.context().navigator().current()).isEqualTo(new BladeAddress.OfGroup("development"));
        Fx.run(() -> portal.context().navigator().back());
        portal.press("essentials-subscription");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.SUBSCRIPTIONS);
    }

    @Test
    void followsTheNodes() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open("demo");
        assertThat(text("glance-healthy")).isEqualTo("3 of 3");
        engine.publishClusters(Snapshots.withNodeDown("demo", 2));
        Fx.await("a node down", () -> text("glance-healthy").equals("2 of 3"));
        assertThat(text("essentials-status")).isEqualTo("Degraded");
    }

    @Test
    void resumesAFailedCreation() {
        engine.publishOperations(Operations.createFailed("demo"));
        engine.publishClusters(Snapshots.failed("demo"));
        open("demo");
        portal.press("operation-resume");
        Fx.await("the resumption", () -> engine.resumed()
                .equals(java.util.List.of(Operations.createFailed("demo").id())));
        portal.press("operation-show");
        assertThat(portal.context().navigator().current())
                .isEqualTo(BladeAddress.Deployment.of(
                        Operations.createFailed("demo").id(), new ClusterName("demo")));
    }

    @Test
    void offersToResumeAnInterruptedCreation() {
        engine.publishOperations(Operations.createInterrupted("demo"));
        engine.publishClusters(Snapshots.cluster(
                Snapshots.spec("demo"),
                dev.ringside.provisioning.resource.ProvisioningState.CREATING,
                dev.ringside.provisioning.testing.NodeStatuses::healthy));
        open("demo");
        portal.screenshots("overview-interrupted");
        portal.press("operation-resume");
        Fx.await("the resumption", () -> engine.resumed().size() == 1);
    }

    @Test
    void cannotConnectWhileTheClusterIsCreated() {
        engine.publishClusters(Snapshots.creating("demo"));
        open("demo");
        Button connect = portal.find(Button.class, "overview-connect");
        assertThat(connect.isDisabled()).isTrue();
        engine.publishClusters(Snapshots.healthy("demo"));
        Fx.await("Succeeded", () -> !connect.isDisabled());
    }

    @Test
    void saysSoWhenTheClusterIsGone() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open("demo");
        engine.publishClusters();
        Fx.await("the message", () -> portal.shows("missing-clusters"));
        assertThat(portal.find(Button.class, "overview-delete").isDisabled()).isTrue();
        portal.press("missing-clusters");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CLUSTERS);
    }

    @Test
    void showsTheClusterAgainWhenOneOfThatNameIsCreatedAnew() {
        engine.publishClusters(Snapshots.healthy("demo"));
        open("demo");
        engine.publishClusters();
        Fx.await("the message", () -> portal.shows("missing-clusters"));
        engine.publishClusters(Snapshots.healthy("demo", 5));
        Fx.await(
                "the new cluster",
                () -> portal.shows("glance-healthy") && text("glance-healthy").equals("5 of 5"));
    }

    private void open(String cluster) {
        portal.started();
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.ClusterOverview(new ClusterName(cluster))));
        Fx.await("the cluster's essentials", () -> portal.shows("essentials-resource-group"));
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Labeled.class, id).getText());
    }
}
