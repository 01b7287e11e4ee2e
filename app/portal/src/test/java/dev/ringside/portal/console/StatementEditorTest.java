package dev.ringside.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.complete.Completion;
import dev.ringside.model.testing.ScriptedShells;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.portal.testing.Screenshot;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementEditorTest {
    @TempDir
    Path home;

    private final ScriptedShells shells = new ScriptedShells();

    @Test
    void completesNamesOfTheSchema() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            portal.await("the schema", () -> console.schemaReads() > 0);
            console.type("SELECT * FROM rehearsal");
            type(console, ".");
            List<String> offered = offered(console);
            assertThat(offered).contains("people", "visits", "people_by_name");
            Screenshot.take(portal.popup("console-completions").getScene(), "console-completions");
            key(console, KeyCode.DOWN);
            key(console, KeyCode.UP);
            key(console, KeyCode.ENTER);
            assertThat(console.text()).isEqualTo("SELECT * FROM rehearsal." + offered.get(0));
            console.type("SEL");
            press(console, KeyCode.SPACE);
            assertThat(offered(console)).contains("SELECT");
            key(console, KeyCode.TAB);
            assertThat(console.text()).isEqualTo("SELECT");
            console.type("SELECT * FROM rehearsal.people WHERE ");
            press(console, KeyCode.SPACE);
            assertThat(offered(console)).contains("country");
            key(console, KeyCode.ESCAPE);
            assertThat(console.text()).isEqualTo("SELECT * FROM rehearsal.people WHERE ");
        }
    }

    @Test
    void marksWhatIsWrongAndHintsAtWhatIsExpensive() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            assertThat(portal.shows("console-advice")).isFalse();
            console.type(
                    "SELECT * FROM rehearsal.people;\n\nSELEC (name FROM rehearsal.people;\nINSERT INTO x (a,) VALUES ('b);\n");
            Fx.run(() -> console.editor().moveTo(3));
            portal.await("hints", () -> portal.shows("console-hint-2"));
            assertThat(portal.find(Label.class, "console-hint-1").getText()).startsWith("Full scan");
            assertThat(portal.find(Hyperlink.class, "console-mark-1").getText())
                    .isEqualTo("Line 3: SELEC is neither a CQL statement nor a shell command.");
            portal.screenshots("console-advice");
            portal.press("console-mark-1");
            assertThat(Fx.call(() -> console.editor().getSelectedText())).isEqualTo("SELEC");
            console.type("DELETE FROM rehearsal.people WHERE country = 'x';");
            portal.await("nothing", () -> !portal.shows("console-advice"));
        }
    }

    @Test
    void makesLinesCommentsAndBack() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            console.type("SELECT 1;\nSELECT 2;");
            Fx.run(() -> console.editor().selectAll());
            press(console, KeyCode.SLASH);
            assertThat(console.text()).isEqualTo("-- SELECT 1;\n-- SELECT 2;");
            press(console, KeyCode.SLASH);
            assertThat(console.text()).isEqualTo("SELECT 1;\nSELECT 2;");
        }
    }

    @Test
    void insertsAndKeepsSnippets() {
        try (ConsoleFixture console = new ConsoleFixture(shells, home)) {
            PortalStage portal = console.portal();
            Fx.run(() ->
                    portal.find(ToggleButton.class, "console-show-snippets").setSelected(true));
            portal.await("the panel", () -> portal.shows("console-snippets"));
            ListView<?> list = portal.find(ListView.class, "console-snippet-list");
            assertThat(list.getItems()).hasSizeGreaterThan(10);
            Fx.run(() -> portal.find(TextField.class, "console-snippet-search").setText("unlogged"));
            Fx.run(() -> list.getSelectionModel().select(0));
            portal.press("console-snippet-insert");
            assertThat(console.text()).startsWith("BEGIN UNLOGGED BATCH");
            console.type("SELECT 42;");
            Fx.run(() -> portal.find(TextField.class, "console-snippet-name").setText("Answer"));
            portal.press("console-snippet-save");
            Fx.run(() -> portal.find(TextField.class, "console-snippet-search").setText(""));
            portal.await("kept", () -> home.resolve("snippets.json").toFile().exists());
            assertThat(list.getItems().get(0).toString()).contains("name=Answer", "text=SELECT 42;", "own=true");
            Fx.run(() -> list.getSelectionModel().select(0));
            portal.screenshots("console-snippets");
            portal.press("console-snippet-remove");
            assertThat(list.getItems().get(0).toString()).contains("own=false");
        }
    }

    private static List<String> offered(ConsoleFixture console) {
        ListView<?> list = (ListView<?>) console.portal().popup("console-completions");
        return Fx.call(() ->
                list.getItems().stream().map(item -> ((Completion) item).text()).toList());
    }

    /** Types a character at the end, as a keyboard does. */
    private static void type(ConsoleFixture console, String character) {
        Fx.run(() -> {
            console.editor().moveTo(console.editor().getLength());
            console.editor().requestFocus();
            console.editor()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    private static void key(ConsoleFixture console, KeyCode code) {
        Fx.run(() -> console.editor()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void press(ConsoleFixture console, KeyCode code) {
        Fx.run(() -> {
            console.editor().requestFocus();
            if (code == KeyCode.SPACE) {
                console.editor().moveTo(console.editor().getLength());
            }
        });
        console.press(code, false);
    }
}
