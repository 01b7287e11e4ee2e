package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleMessage;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What every statement of this session led to, newest first. */
final class MessageList extends ListView<ConsoleMessage> {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    MessageList(ObservableList<ConsoleMessage> messages) {
        super(messages);
        setId("console-messages");
        setAccessibleText(Texts.get("console.messages.accessible"));
        getStyleClass().add("console-messages");
        setPlaceholder(new Label(Texts.get("console.no-messages")));
        setCellFactory(list -> new MessageCell());
    }

    static String text(ConsoleMessage message) {
        return switch (message.kind()) {
            case ROWS ->
                message.rows() == 1
                        ? Texts.get("console.message.row", message.millis(), message.detail())
                        : Texts.get("console.message.rows", message.rows(), message.millis(), message.detail());
            case DONE ->
                message.millis() > 0
                        ? Texts.get("console.message.done-in", message.millis())
                        : Texts.get("console.message.done");
            case NOT_APPLIED -> Texts.get("console.message.not-applied", message.millis());
            case WARNING -> Texts.get("console.message.warning", message.detail());
            case FAILED -> message.detail();
            case CANCELED -> Texts.get("console.canceled");
            case SKIPPED -> Texts.get("console.message.skipped", message.rows());
            case NOT_KEPT -> Texts.get("console.message.not-kept", message.detail());
            case FILE_RUN -> Texts.get("console.message.file", message.rows(), message.millis(), message.detail());
            case EXPORTED -> Texts.get("console.message.exported", message.rows(), message.detail(), message.millis());
        };
    }

    private static Tone tone(ConsoleMessage message) {
        return switch (message.kind()) {
            case ROWS, DONE, EXPORTED -> Tone.SUCCESS;
            case FILE_RUN -> message.detail().equals("0") ? Tone.SUCCESS : Tone.DANGER;
            case NOT_APPLIED, WARNING, CANCELED, SKIPPED, NOT_KEPT -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }

    /** Icon, time, what happened, and the statement below it. */
    private static final class MessageCell extends ListCell<ConsoleMessage> {
        private final StatusIcon icon = new StatusIcon(Tone.NEUTRAL);
        private final Label at = new Label();
        private final Label what = new Label();
        private final Label statement = new Label();
        private final HBox line;

        MessageCell() {
            at.getStyleClass().add("console-time");
            statement.getStyleClass().add("console-statement");
            what.setWrapText(true);
            VBox words = new VBox(what, statement);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(8, icon, at, words);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ConsoleMessage message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            icon.setTone(tone(message));
            at.setText(CLOCK.format(message.at().atZone(ZoneId.systemDefault())));
            what.setText(text(message));
            String source = message.statement().replaceAll("\\s+", " ").strip();
            statement.setText(source);
            statement.setVisible(!source.isEmpty());
            statement.setManaged(!source.isEmpty());
            setGraphic(line);
        }
    }
}
