package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsoleResult;
import dev.ringside.model.console.Progress;
import dev.ringside.portal.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** One line on the present or the last run: rows, time, consistency level, node. It counts while something runs. */
final class Summary extends Label {
    private final ConsoleModel model;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), event -> show()));
    private long since;

    Summary(ConsoleModel model) {
        this.model = model;
        setId("console-summary");
        getStyleClass().add("console-summary");
        setMinWidth(60);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Something begins or ends to run. */
    void running(boolean runs) {
        if (runs) {
            since = System.nanoTime();
            clock.play();
        } else {
            clock.stop();
        }
        show();
    }

    void stop() {
        clock.stop();
    }

    void show() {
        setText(model.runningProperty().get() ? running() : ended());
    }

    private String running() {
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / 1e9);
        Optional<Progress> progress = model.status().progressProperty().get();
        if (progress.isEmpty()) {
            long rows = model.result().rows().size();
            return rows > 0 && model.result().hasMoreProperty().get()
                    ? Texts.get("console.running.rows", count(rows), seconds)
                    : Texts.get("console.running", seconds);
        }
        Progress far = progress.get();
        return switch (far.kind()) {
            case EXPORT -> Texts.get("console.running.export", count(far.done()), far.of(), seconds);
            case FILE ->
                Texts.get(
                        "console.running.file",
                        count(far.done()),
                        count(far.total().orElse(0)),
                        far.of(),
                        seconds);
        };
    }

    private String ended() {
        ConsoleResult result = model.result();
        if (result.emptyProperty().get()) {
            return "";
        }
        if (result.columnsProperty().get().isEmpty()) {
            return model.messages().isEmpty()
                    ? ""
                    : MessageList.text(model.messages().get(0))
                            .lines()
                            .findFirst()
                            .orElse("");
        }
        int rows = result.rows().size();
        String counted = result.hasMoreProperty().get()
                ? Texts.get("console.summary.more", count(rows))
                : rows == 1 ? Texts.get("console.summary.one") : Texts.get("console.summary", count(rows));
        String node = model.status().coordinatorProperty().get();
        return counted
                + Texts.get(
                        "console.summary.time",
                        model.status().millisProperty().get(),
                        model.settings().state().consistency())
                + (node.isEmpty() ? "" : Texts.get("console.summary.from", node))
                + (result.isSpooled() ? Texts.get("console.summary.spooled") : "");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
