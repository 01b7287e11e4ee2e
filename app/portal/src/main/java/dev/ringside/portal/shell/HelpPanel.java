package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The keys of the portal: those that work everywhere, and those of its tables and editors. */
final class HelpPanel extends VBox {
    private static final List<Key> TABLE = List.of(
            new Key("\u2191 \u2193", "help.table.move"),
            new Key("Enter", "help.table.open"),
            new Key(shortcut(KeyCode.C), "help.table.copy"));
    private static final List<Key> CONSOLE = List.of(
            new Key(shortcut(KeyCode.ENTER), "help.console.run"),
            new Key(shifted(KeyCode.ENTER), "help.console.run-all"),
            new Key("Ctrl+Space", "help.console.complete"),
            new Key(shortcut(KeyCode.T), "help.console.tab"),
            new Key(shortcut(KeyCode.W), "help.console.close"),
            new Key(shifted(KeyCode.H), "help.console.history"),
            new Key(shortcut(KeyCode.O), "help.console.file"));
    private static final List<Key> CONFIGURATION = List.of(new Key("Ctrl+Space", "help.configuration.complete"));

    private record Key(String keys, String text) {}

    HelpPanel(List<Shortcuts.Shortcut> shortcuts, Runnable close) {
        setId("help");
        getStyleClass().addAll("dialog-panel", "help-panel");
        Label title = new Label(Texts.get("help.heading"));
        title.getStyleClass().add("dialog-title");
        GridPane everywhere = grid();
        shortcuts.forEach(shortcut -> line(everywhere, shortcut.keys(), shortcut.text()));
        line(everywhere, Texts.get("help.escape"), Texts.get("help.escape.text"));
        line(everywhere, Texts.get("help.tab"), Texts.get("help.tab.text"));
        VBox left = new VBox(heading("help.everywhere"), everywhere, heading("help.table"), grid(TABLE));
        VBox right =
                new VBox(heading("help.console"), grid(CONSOLE), heading("help.configuration"), grid(CONFIGURATION));
        left.getStyleClass().add("help-column");
        right.getStyleClass().add("help-column");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("help-columns");
        Label version = new Label(Texts.get("help.version", version()));
        version.setId("help-version");
        version.getStyleClass().add("card-text");
        Button done = new Button(Texts.get("help.close"));
        done.setId("help-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        getChildren().addAll(title, columns, version, done);
    }

    /** Of the jar this runs from; classes outside a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(
                HelpPanel.class.getPackage().getImplementationVersion(), Texts.get("help.version.unknown"));
    }

    private static String shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).getDisplayText();
    }

    private static String shifted(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN).getDisplayText();
    }

    private static Label heading(String key) {
        Label heading = new Label(Texts.get(key));
        heading.getStyleClass().add("help-heading");
        return heading;
    }

    private static GridPane grid() {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("help-keys");
        return keys;
    }

    private static GridPane grid(List<Key> keys) {
        GridPane grid = grid();
        keys.forEach(key -> line(grid, key.keys(), Texts.get(key.text())));
        return grid;
    }

    private static void line(GridPane keys, String key, String text) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(text);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        keys.addRow(keys.getRowCount(), cap, what);
    }
}
