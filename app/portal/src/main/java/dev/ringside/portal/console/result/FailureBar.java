package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Why the last run failed, in the server's words. */
final class FailureBar extends HBox {

    FailureBar() {
        setId("console-failure");
        getStyleClass().addAll("message-bar", "tone-danger", "console-failure");
    }

    void show(ConsoleAnswer.Failure failure) {
        Label title = new Label(Texts.get(
                failure.kind() == ConsoleAnswer.Failure.Kind.UNREACHABLE
                        ? "console.failure.unreachable"
                        : "console.failure.statement"));
        title.getStyleClass().add("message-bar-title");
        Label text = new Label(failure.message());
        text.setId("console-failure-text");
        text.setWrapText(true);
        Hyperlink copy = new Hyperlink(Texts.get("error.copy-details"));
        copy.setOnAction(event -> Copying.toClipboard(String.join("\n", failure.lines())));
        VBox words = new VBox(title, text, copy);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new StatusIcon(Tone.DANGER), words);
        setAccessibleText(failure.message());
    }
}
