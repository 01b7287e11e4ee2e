package dev.ringside.portal.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuidanceBladesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, BladeAddress.Place.HOME);

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void saysWhatTheClusterLacksAndLeadsToWhereItIsMended() {
        engine.setKeyspaces(
                new KeyspaceReplication("shop", "SimpleStrategy", Map.of("replication_factor", "1")),
                new KeyspaceReplication("orders", "NetworkTopologyStrategy", Map.of("datacenter-1", "3")));
        engine.publishClusters(Snapshots.healthy("demo"));
        open(new BladeAddress.OfPlace(DEMO, ClusterPlace.BEST_PRACTICES));
        Fx.await("the keyspaces", () -> text("practice-topology").contains("Not NetworkTopologyStrategy: shop."));
        assertThat(text("practice-nodes")).contains("Every data center has at least three nodes.");
        assertThat(portal.shows("practice-link-nodes")).isFalse();
        portal.screenshots("practices");
        portal.press("practice-link-topology");
        assertThat(portal.context().navigator().current()).isEqualTo(new BladeAddress.Console(DEMO));
        Fx.run(() -> portal.context().navigator().back());
        portal.press("practice-link-cluster_type");
        assertThat(portal.context().navigator().current()).isEqualTo(ClusterPlace.UPDATE.of(DEMO));
    }

    @Test
    void saysWhenNoNodeTellsOfItsKeyspaces() {
        engine.refuseWith(new Problem.NodesNotReady(List.of(), "No node answers.", "Wait."));
        engine.publishClusters(Snapshots.withNodeDown("demo", 1));
        open(new BladeAddress.OfPlace(DEMO, ClusterPlace.BEST_PRACTICES));
        Fx.await("the problem", () -> portal.shows("error-copy"));
        assertThat(text("practice-topology")).contains("Not known now");
        assertThat(text("practice-health")).contains("demo_datacenter-1_1");
    }

    @Test
    void recommendsAServiceWithItsReasons() {
        open(BladeAddress.Place.CHOOSE_SERVICE);
        portal.screenshots("choose-empty");
        portal.press("choose-operations-managed-instance");
        portal.press("choose-pricing-cosmos-db");
        portal.press("choose-workload-managed-instance");
        assertThat(label("choose-recommended")).isEqualTo("Recommended: Azure Managed Instance for Apache Cassandra");
        portal.screenshots("choose");
        portal.press("choose-create");
        assertThat(portal.context().navigator().current()).isEqualTo(BladeAddress.Place.CREATE_CLUSTER);
        Fx.run(() -> portal.context().navigator().back());
        portal.press("choose-clear");
        assertThat(portal.shows("choose-recommended")).isFalse();
    }

    private void open(BladeAddress address) {
        portal.started();
        Fx.run(() -> portal.context().navigator().open(address));
        Fx.pulses(portal.scene(), 2);
    }

    private String label(String id) {
        return Fx.call(() -> portal.find(Label.class, id).getText());
    }

    private String text(String id) {
        return Fx.call(() -> portal.find(HBox.class, id).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }
}
