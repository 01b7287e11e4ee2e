package dev.ringside.portal.blade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandRowTest {
    private static final ClusterName DEMO = new ClusterName("demo");

    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalStage portal = PortalStage.open(engine, new BladeAddress.ClusterOverview(DEMO));

    @AfterEach
    void close() {
        portal.close();
    }

    private void show(double width) {
        engine.publishClusters(Snapshots.healthy("demo"));
        portal.started();
        Fx.run(() -> portal.scene().getWindow().setWidth(width));
        Fx.pulses(portal.scene(), 3);
    }

    private List<MenuItem> menu() {
        portal.press("commands-more");
        return Fx.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .map(open -> List.copyOf(open.getItems()))
                .orElse(List.of()));
    }

    @Test
    void showsAllCommandsWhereThereIsRoom() {
        show(1900);

        assertThat(portal.shows("commands-more")).isFalse();
        assertThat(portal.shows("overview-delete")).isTrue();
    }

    @Test
    void keepsInAMenuWhatDoesNotFit() {
        show(760);
        portal.screenshots("commands-more");
        assertThat(portal.shows("commands-more")).isTrue();
        assertThat(portal.shows("overview-delete")).isFalse();
        List<MenuItem> left = menu();
        MenuItem delete = left.get(left.size() - 1);
        assertThat(delete.getId()).isEqualTo("overview-delete-in-menu");
        Button command = portal.find(Button.class, "overview-delete");
        assertThat(delete.getText()).isEqualTo(Objects.requireNonNull(command.getText()));

        Fx.run(delete::fire);

        assertThat(portal.shows("confirmation-name")).isTrue();
    }
}
