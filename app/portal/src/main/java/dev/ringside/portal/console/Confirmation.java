package dev.ringside.portal.console;

import atlantafx.base.theme.Styles;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.Danger;
import dev.ringside.portal.blade.Overlays;
import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks before statements destroy data. */
final class Confirmation extends VBox {
    private static final int LINES = 8;

    private Confirmation(Overlays overlays, ConsoleModel model, Danger danger) {
        setId("console-danger");
        getStyleClass().add("dialog-panel");
        List<String> statements = danger.statements();
        Label title = new Label(
                statements.size() == 1
                        ? Texts.get("console.danger.one")
                        : Texts.get("console.danger.many", statements.size()));
        title.getStyleClass().add("dialog-title");
        Label text = new Label(Texts.get("console.danger.text"));
        text.setWrapText(true);
        VBox lines = new VBox();
        lines.getStyleClass().add("console-danger-lines");
        statements.stream().limit(LINES).forEach(statement -> {
            Label line = new Label(statement.replaceAll("\\s+", " ").strip());
            line.getStyleClass().add("code-text");
            lines.getChildren().add(line);
        });
        if (statements.size() > LINES) {
            lines.getChildren().add(new Label(Texts.get("console.danger.more", statements.size() - LINES)));
        }
        CheckBox off = new CheckBox(Texts.get("console.danger.off"));
        off.setId("console-danger-off");
        Button run = new Button(Texts.get("console.danger.run"));
        run.setId("console-danger-run");
        run.getStyleClass().add(Styles.DANGER);
        run.setOnAction(event -> {
            model.settings().setSafeMode(!off.isSelected());
            model.confirm();
            overlays.close();
        });
        Button cancel = new Button(Texts.get("confirm.cancel"));
        cancel.setId("console-danger-cancel");
        cancel.setCancelButton(true);
        cancel.setDefaultButton(true);
        cancel.setOnAction(event -> {
            overlays.close();
            model.decline();
        });
        HBox buttons = new HBox(run, cancel);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(title, text, lines, off, buttons);
    }

    /** Shows the question; closed in any other way it means no. */
    static void ask(Overlays overlays, ConsoleModel model, Danger danger) {
        Confirmation question = new Confirmation(overlays, model, danger);
        overlays.show(question);
        question.sceneProperty().addListener((observable, before, now) -> {
            if (now == null && model.status().dangerProperty().get().equals(Optional.of(danger))) {
                model.decline();
            }
        });
    }
}
