package dev.ringside.portal.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PropertiesBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal =
            PortalStage.open(engine, new BladeAddress.OfPlace(new ClusterName("demo"), ClusterPlace.PROPERTIES));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void namesTheResourceAsAzureDoes() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        assertThat(text("properties-id"))
                .isEqualTo("/subscriptions/embedded/resourceGroups/development/providers/Microsoft.DocumentDB/"
                        + "cassandraClusters/demo");
        assertThat(text("properties-type")).isEqualTo("Microsoft.DocumentDB/cassandraClusters");
        assertThat(text("properties-location")).isEqualTo("East US (eastus)");
        assertThat(text("properties-state")).isEqualTo("Succeeded");
        assertThat(text("properties-datacenter-1-id")).endsWith("/cassandraClusters/demo/dataCenters/datacenter-1");
        assertThat(text("properties-datacenter-1-subnet")).endsWith("/virtualNetworks/demo-vnet/subnets/default");
        assertThat(text("properties-repair")).isEqualTo("Yes");
        Fx.await(
                "the subscription's name", () -> text("properties-subscription").equals("This computer (embedded)"));
        portal.screenshots("properties");
    }

    @Test
    void followsTheCluster() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        engine.publishClusters(Snapshots.failed("demo"));
        Fx.await("the state", () -> text("properties-state").equals("Failed"));
        engine.publishClusters(Snapshots.healthy("demo", 6));
        Fx.await("six nodes", () -> text("properties-datacenter-1-nodes").equals("6"));
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }
}
