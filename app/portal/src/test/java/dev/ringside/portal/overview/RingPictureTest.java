package dev.ringside.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RingPictureTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        engine.publishClusters(Snapshots.healthy("demo", 6));
        portal = PortalStage.open(engine, new BladeAddress.ClusterOverview(new ClusterName("demo")))
                .started();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void showsEachNodeInItsRackColouredByItsHealth() {
        Fx.await(
                "the ring",
                () -> portal.scene().getRoot().lookupAll(".ring-arc").size() == 6);
        assertThat(Fx.call(() -> portal.scene()
                        .getRoot()
                        .lookupAll(".ring-arc.tone-success")
                        .size()))
                .isEqualTo(6);

        engine.publishClusters(Snapshots.withNodeDown("demo", 2));
        Fx.await(
                "the dead node",
                () -> portal.scene()
                                .getRoot()
                                .lookupAll(".ring-arc.tone-danger")
                                .size()
                        == 1);
        assertThat(Fx.call(() ->
                        portal.find(Node.class, "ring-node-demo_datacenter-1_2").getAccessibleText()))
                .contains("Down");
        Fx.run(() -> ((ScrollPane) portal.scene().lookup("#blade-overview .blade-scroll")).setVvalue(1));
        portal.screenshots("overview-ring");
    }

    @Test
    void leadsFromANodeToTheTableOfNodes() {
        Fx.await("the ring", () -> portal.scene().lookup("#ring-node-demo_datacenter-1_1") != null);
        portal.press("ring-node-demo_datacenter-1_1");
        Fx.await("the nodes", () -> portal.scene().lookup("#blade-data-center") != null);
    }
}
