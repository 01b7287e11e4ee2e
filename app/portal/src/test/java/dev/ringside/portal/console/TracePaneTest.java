package dev.ringside.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.testing.SampleTraces;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracePaneTest {
    @TempDir
    Path home;

    private final ScriptedShells shells = new ScriptedShells();

    @Test
    void showsATraceByNodeAndComparesTwo() {
        AtomicLong micros = new AtomicLong(2200);
        shells.answer(statement -> new ConsoleAnswer.Text(
                List.of(), List.of(), 3, Optional.of(SampleTraces.quorumRead("id", micros.get()))));
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            assertThat(portal.shows("console-view-trace")).isFalse();
            console.type("SELECT * FROM rehearsal.people;");
            console.run();
            portal.await("a trace", () -> portal.shows("console-view-trace"));
            Fx.run(() -> portal.find(ToggleButton.class, "console-view-trace").setSelected(true));
            ListView<?> steps = portal.find(ListView.class, "console-waterfall");
            portal.await("two nodes and their steps", () -> steps.getItems().size() == 2 + 12);
            portal.await("not running", () -> !portal.find(Button.class, "console-run")
                    .isDisabled());
            micros.set(5200);
            console.run();
            Label summary = portal.find(Label.class, "console-trace-summary");
            portal.await("the second", () -> summary.getText().equals("5.20 ms on 2 nodes, 2 slow steps"));
            portal.screenshots("console-trace");
            ComboBox<?> other = portal.find(ComboBox.class, "console-trace-other");
            Fx.run(() -> other.getSelectionModel().select(2));
            TableView<?> table = portal.find(TableView.class, "console-trace-comparison");
            portal.await("both", () -> table.getItems().size() == 12);
            assertThat(summary.getText()).isEqualTo("2.20 ms before, 5.20 ms now: +3.00 ms");
            portal.screenshots("console-trace-comparison");
        }
    }
}
