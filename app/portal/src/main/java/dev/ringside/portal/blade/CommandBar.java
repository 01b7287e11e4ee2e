package dev.ringside.portal.blade;

import atlantafx.base.theme.Styles;
import dev.ringside.portal.icon.Icon;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;

/** The row of commands under a blade's title; hidden while it has none. Commands that do not fit are in a menu at the row's end. */
public final class CommandBar extends HBox {

    private final CommandRow commands = new CommandRow();
    private final HBox end = new HBox();
    private boolean atTheEnd;

    CommandBar() {
        getStyleClass().add("command-bar");
        end.getStyleClass().add("command-bar-end");
        end.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(commands, Priority.ALWAYS);
        getChildren().addAll(commands, end);
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
        append(button, Optional.of(icon));
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

    /** Pushes what follows to the right end, where it stays in a narrow window too. */
    public void addSpace() {
        atTheEnd = true;
    }

    /** Adds a control, such as a filter field. */
    public void append(Node control) {
        append(control, Optional.empty());
    }

    private void append(Node control, Optional<Ikon> icon) {
        if (atTheEnd) {
            end.getChildren().add(control);
        } else {
            commands.add(control, icon);
        }
        setVisible(true);
        setManaged(true);
    }
}
