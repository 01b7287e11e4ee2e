package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.FileReport;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The run of a file: how far it is, and which of its statements failed, by line. */
final class FilePane extends VBox {
    private final ConsoleModel model;
    private final StatusLabel state = new StatusLabel(Tone.NEUTRAL, "");
    private final ProgressBar bar = new ProgressBar(0);
    private final TableView<FileReport.Failure> failures =
            Columns.table("console-file-failures", Texts.get("console.file.failures"));
    private final Button copy = new Button(Texts.get("console.file.copy"));

    FilePane(ConsoleModel model) {
        this.model = model;
        setId("console-file");
        getStyleClass().add("console-file");
        state.setId("console-file-state");
        bar.setId("console-file-progress");
        bar.setAccessibleText(Texts.get("console.file.progress"));
        copy.setOnAction(event -> Copying.toClipboard(failures.getItems().stream()
                .map(failure -> failure.line() + ": " + failure.message())
                .collect(Collectors.joining("\n"))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(state, bar, space, copy);
        head.getStyleClass().add("pane-bar");
        failures.setPlaceholder(new Label(Texts.get("console.file.no-failures")));
        failures.getColumns()
                .setAll(List.of(
                        Columns.figure(
                                "file-line",
                                Texts.get("console.file.line"),
                                70,
                                failure -> new ReadOnlyObjectWrapper<>(failure.line()),
                                line -> Integer.toString(line),
                                Comparator.<Integer>naturalOrder()),
                        Columns.fixedText(
                                "file-message", Texts.get("console.file.message"), 420, FileReport.Failure::message),
                        Columns.fixedText(
                                "file-statement",
                                Texts.get("console.file.statement"),
                                420,
                                failure -> failure.statement().replaceAll("\\s+", " "))));
        VBox.setVgrow(failures, Priority.ALWAYS);
        getChildren().addAll(head, failures);
    }

    void follow(Subscriptions bag) {
        bag.follow(model.status().fileProperty(), report -> show());
        bag.follow(model.runningProperty(), running -> show());
    }

    private void show() {
        Optional<FileReport> present = model.status().fileProperty().get();
        if (present.isEmpty()) {
            return;
        }
        FileReport report = present.get();
        boolean running = model.runningProperty().get();
        Tone tone = running ? Tone.PROGRESS : report.failed() > 0 ? Tone.DANGER : Tone.SUCCESS;
        String key = running ? "console.file.running" : "console.file.ran";
        String said = Texts.get(key, report.name(), report.done(), report.total());
        state.show(
                !running && report.done() < report.total() && report.failed() == 0 ? Tone.WARNING : tone,
                report.failed() == 0 ? said : said + ", " + Texts.get("console.file.failed", report.failed()));
        bar.setProgress(report.total() == 0 ? 1 : (double) report.done() / report.total());
        bar.setVisible(running);
        copy.setDisable(report.failures().isEmpty());
        if (failures.getItems().size() != report.failures().size()) {
            failures.getItems().setAll(report.failures());
        }
    }
}
