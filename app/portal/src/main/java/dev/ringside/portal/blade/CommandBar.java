package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** The row of commands under a blade's title; hidden while it has none. */
public final class CommandBar extends HBox {

    CommandBar() {
        getStyleClass().add("command-bar");
        setVisible(false);
        setManaged(false);
    }

    /** Adds a command with a stable id, an icon and a verb; disable the returned button while it cannot run. */
    public Button add(String id, Ikon icon, String text, Runnable action) {
        Button button = new Button(text, new Icon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "command");
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        append(button);
        return button;
    }

    /** Explains a command where its word is not enough. */
    public static void explain(Button command, String text) {
        command.setTooltip(new Tooltip(text));
        command.setAccessibleHelp(text);
    }

    /** Adds a line between groups of commands. */
    public void addSeparator() {
        append(new Separator(Orientation.VERTICAL));
    }

    /** Pushes what follows to the right end. */
    public void addSpace() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        append(space);
    }

    /** Adds a control, such as a filter field. */
    public void append(Node control) {
        getChildren().add(control);
        setVisible(true);
        setManaged(true);
    }
}
