package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.key.Key;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The keys of the portal: those that work everywhere, and those of its tables and editors. */
final class HelpPanel extends VBox {
    HelpPanel(List<Shortcuts.Shortcut> shortcuts, Runnable close) {
        setId("help");
        getStyleClass().addAll("dialog-panel", "help-panel");
        Label title = new Label(Texts.get("help.heading"));
        title.getStyleClass().add("dialog-title");
        GridPane everywhere = grid();
        shortcuts.forEach(shortcut -> line(everywhere, shortcut.keys(), shortcut.text()));
        line(everywhere, Texts.get("help.escape"), Texts.get("help.escape.text"));
        line(everywhere, Texts.get("help.tab"), Texts.get("help.tab.text"));
        GridPane table = grid();
        line(table, "\u2191 \u2193", Texts.get("help.table.move"));
        list(Key.Place.TABLE, table);
        GridPane configuration = grid();
        list(Key.Place.CONFIGURATION, configuration);
        GridPane console = grid();
        list(Key.Place.CONSOLE, console);
        VBox left = new VBox(
                heading("help.everywhere"),
                everywhere,
                heading("help.table"),
                table,
                heading("help.configuration"),
                configuration);
        VBox right = new VBox(heading("help.console"), console);
        left.getStyleClass().add("help-column");
        right.getStyleClass().add("help-column");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("help-columns");
        // A low window, or a large scale, has not room for all.
        ScrollPane scrolled = new ScrollPane(columns);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("blade-scroll");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        Label version = new Label(Texts.get("help.version", version()));
        version.setId("help-version");
        version.getStyleClass().add("card-text");
        Button done = new Button(Texts.get("help.close"));
        done.setId("help-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        getChildren().addAll(title, scrolled, version, done);
    }

    /** Of the jar this runs from; classes outside a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(
                HelpPanel.class.getPackage().getImplementationVersion(), Texts.get("help.version.unknown"));
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

    private static void list(Key.Place place, GridPane keys) {
        Key.of(place).forEach(key -> line(keys, key.keys(), key.text()));
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
