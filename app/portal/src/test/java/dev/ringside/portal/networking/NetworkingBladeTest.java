package dev.ringside.portal.networking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkingBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal =
            PortalStage.open(engine, new BladeAddress.OfPlace(new ClusterName("demo"), ClusterPlace.NETWORKING));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsNetworksAccessAndEveryAddress() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        assertThat(text("networking-range-demo-vnet")).isEqualTo("127.0.0.0/16");
        assertThat(text("networking-subnet-datacenter-1"))
                .isEqualTo("127.0.1.0/24 for data center datacenter-1, 3 addresses in use");
        assertThat(text("networking-tls")).isEqualTo("Accepted, not required");
        assertThat(text("networking-external-seeds")).isEqualTo("None");
        assertThat(addresses()).contains("127.0.1.2:9042", "127.0.1.4:9042", "rack3", "Healthy");
        portal.press("networking-copy-all");
        assertThat(Fx.<String>call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("127.0.1.2:9042,127.0.1.3:9042,127.0.1.4:9042");
        portal.screenshots("networking");
    }

    @Test
    void followsTheNodes() {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        engine.publishClusters(Snapshots.withNodeDown("demo", 2));
        Fx.await("a node down", () -> addresses().contains("Down"));
        engine.publishClusters(Snapshots.healthy("demo", 4));
        Fx.await("a fourth node", () -> addresses().contains("127.0.1.5:9042"));
    }

    @Test
    void removesAPeeringAfterItsPlanWasShownAndAddsItAgain() {
        Peering peering = new Peering("demo-vnet", "west-vnet");
        engine.publishClusters(Snapshots.inTwoNetworks("demo"));
        portal.started();
        Fx.await("the peering", () -> portal.shows("networking-peering-1"));
        assertThat(peerings()).contains("demo-vnet and west-vnet", "Connected", "Remove peering");
        portal.screenshots("networking-peered");
        portal.press("networking-peering-1");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        portal.screenshots("peering-remove");
        portal.press("change-apply");
        Fx.await("the removal", () -> engine.changes().equals(List.of(new UpdatePeering(peering, false))));

        engine.publishClusters(Snapshots.inTwoNetworks("demo", peering));
        Fx.run(() -> portal.context()
                .navigator()
                .open(new BladeAddress.OfPlace(new ClusterName("demo"), ClusterPlace.NETWORKING)));
        Fx.await(
                "it is removed",
                () -> portal.shows("networking-peering-1") && peerings().contains("Disconnected"));
        portal.screenshots("networking-cut-off");
        portal.press("networking-peering-1");
        Fx.await("the review", () -> !portal.find(Button.class, "change-apply").isDisabled());
        portal.press("change-apply");
        Fx.await("its return", () -> engine.changes().contains(new UpdatePeering(peering, true)));
    }

    private String peerings() {
        return texts("networking-peerings");
    }

    private String addresses() {
        return texts("networking-addresses");
    }

    private String texts(String grid) {
        return Fx.call(() -> portal.find(GridPane.class, grid).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }

    private String text(String id) {
        Fx.await(id, () -> portal.shows(id));
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }
}
