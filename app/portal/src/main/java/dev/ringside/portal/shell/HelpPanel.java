package dev.ringside.portal.shell;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The keys of the portal. */
final class HelpPanel extends VBox {

    HelpPanel(List<Shortcuts.Shortcut> shortcuts, Runnable close) {
        setId("help");
        getStyleClass().addAll("dialog-panel", "help-panel");
        Label title = new Label(Texts.get("help.heading"));
        title.getStyleClass().add("dialog-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("help-keys");
        for (int row = 0; row < shortcuts.size(); row++) {
            line(keys, row, shortcuts.get(row).keys(), shortcuts.get(row).text());
        }
        line(keys, shortcuts.size(), Texts.get("help.escape"), Texts.get("help.escape.text"));
        line(keys, shortcuts.size() + 1, Texts.get("help.tab"), Texts.get("help.tab.text"));
        Label version = new Label(Texts.get("help.version", version()));
        version.setId("help-version");
        version.getStyleClass().add("card-text");
        Button done = new Button(Texts.get("help.close"));
        done.setId("help-close");
        done.getStyleClass().add(Styles.ACCENT);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        getChildren().addAll(title, keys, version, done);
    }

    /** Of the jar this runs from; classes outside a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(
                HelpPanel.class.getPackage().getImplementationVersion(), Texts.get("help.version.unknown"));
    }

    private static void line(GridPane keys, int row, String key, String text) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(text);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        keys.addRow(row, cap, what);
    }
}
