package dev.ringside.portal.blade;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The commands a step runs, as a person would type them, one below the other on a ground of their own. */
public final class CommandLines extends VBox {

    public CommandLines(List<String> commands) {
        getStyleClass().add("plan-commands");
        for (String command : commands) {
            Label line = new Label(command);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.getStyleClass().add("plan-command");
            getChildren().add(line);
        }
    }
}
