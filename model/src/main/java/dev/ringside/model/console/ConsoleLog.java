package dev.ringside.model.console;

import java.time.Instant;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What statements led to, newest first, the last 200. FX thread only. */
final class ConsoleLog {
    private static final int KEPT = 200;

    private final ObservableList<ConsoleMessage> messages = FXCollections.observableArrayList();
    private final ObservableList<ConsoleMessage> readOnly = FXCollections.unmodifiableObservableList(messages);

    ObservableList<ConsoleMessage> messages() {
        return readOnly;
    }

    void say(ConsoleMessage.Kind kind, String statement, String detail) {
        say(kind, statement, detail, 0, 0);
    }

    void say(ConsoleMessage.Kind kind, String statement, String detail, long rows, long millis) {
        messages.add(0, new ConsoleMessage(kind, Instant.now(), statement, detail, rows, millis));
        if (messages.size() > KEPT) {
            messages.remove(KEPT, messages.size());
        }
    }

    void warn(String statement, List<String> warnings) {
        warnings.forEach(warning -> say(ConsoleMessage.Kind.WARNING, statement, warning));
    }
}
