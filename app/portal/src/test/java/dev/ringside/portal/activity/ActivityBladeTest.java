package dev.ringside.portal.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class ActivityBladeTest {

    @Test
    void listsTheNewestFirstAndShowsTheWholeMessage() {
        ScriptedEngine engine = new ScriptedEngine();
        engine.publish(Snapshots.everything(1));
        try (PortalStage portal =
                PortalStage.open(engine, BladeAddress.Place.ACTIVITY_LOG).started()) {
            @SuppressWarnings("unchecked")
            TableView<ActivityEntry> table = portal.find(TableView.class, "activity-table");
            assertThat(Fx.call(() -> table.getItems().get(0).event())).isEqualTo("NodeDown");
            assertThat(portal.shows("activity-message")).isFalse();
            Fx.run(() -> table.getSelectionModel().select(1));
            assertThat(Fx.call(
                            () -> portal.find(Label.class, "activity-message").getText()))
                    .isEqualTo(Snapshots.NODE_FAILED.message());
            portal.screenshots("activity-message");
        }
    }
}
