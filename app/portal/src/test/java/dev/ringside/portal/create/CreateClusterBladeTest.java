package dev.ringside.portal.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.create.CreateTab;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.testing.ScriptedEngine;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreateClusterBladeTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private PortalStage portal;

    @BeforeEach
    void open() {
        portal = PortalStage.open(engine, new BladeAddress.CreateCluster()).started();
        portal.await(
                "the subscriptions",
                () -> portal.find(ComboBox.class, "subscription").getValue() != null);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void type(String id, String text) {
        TextField field = portal.find(TextField.class, id);
        Fx.run(() -> field.setText(text));
    }

    private void chooseTab(CreateTab tab) {
        TabPane tabs = portal.find(TabPane.class, "create-tabs");
        Fx.run(() -> tabs.getSelectionModel().select(tab.ordinal()));
    }

    private String text(String id) {
        return Fx.call(() -> ((Label) portal.scene().lookup("#" + id)).getText());
    }

    @Test
    void createsAClusterFromANameAndAPassword() {
        type("clusterName", "demo");
        type("initialCassandraAdminPassword", "correct horse");
        type("confirmCassandraAdminPassword", "correct horse");
        portal.press("create-primary");
        portal.await("the validation", () -> portal.shows("review-success"));
        portal.screenshots("create-review-passed");
        portal.press("create-primary");
        portal.await("the deployment", () -> portal.context().navigator().current() instanceof BladeAddress.Deployment);

        assertThat(engine.created()).hasSize(1);
        assertThat(engine.created().get(0).adminPassword().reveal()).isEqualTo("correct horse");
        assertThat(engine.created().get(0).spec().name().value()).isEqualTo("demo");
        assertThat(engine.created().get(0).spec().nodeCount()).isEqualTo(3);
        Fx.run(() -> portal.context().navigator().open(new BladeAddress.CreateCluster()));
        assertThat(portal.find(TextField.class, "clusterName").getText()).isEmpty();
    }
}
