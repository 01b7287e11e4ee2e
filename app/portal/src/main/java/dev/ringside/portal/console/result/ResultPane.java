package dev.ringside.portal.console.result;

import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.model.console.ConsoleResult;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.console.trace.TracePane;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.table.LineList;
import dev.ringside.portal.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;

/** What the last run led to: failure, rows as grid or text, messages; before the first run, three statements to begin with. */
public final class ResultPane extends StackPane {
    private final ConsoleModel model;
    private final ConsoleResult result;
    private final ResultGrid grid;
    private final LineList lines;
    private final SplitPane gridAndValue = new SplitPane();
    private final ValueViewer value;
    private final FilePane file;
    private final TracePane traces;
    private final ViewChoice views = new ViewChoice();
    private final ToggleButton asGrid;
    private final ToggleButton asText;
    private final ToggleButton asTrace;
    private final ToggleButton asFile;
    private final ToggleButton asMessages;
    private final Summary summary;
    private final Button warnings = new Button("", new Icon(FluentUiFilledMZ.WARNING_16));
    private final Button more = new Button(Texts.get("console.more"));
    private final Button all = new Button(Texts.get("console.more.all"));
    private final ExportMenu export;
    private final FailureBar failure = new FailureBar();
    private final Subscriptions rowsShown = new Subscriptions();

    /**
     * @param beginning shown before anything was run
     * @param chooser asks where to save a file, given the window and the name to propose
     */
    public ResultPane(ConsoleModel model, Node beginning, BiFunction<Window, String, Optional<Path>> chooser) {
        this.model = model;
        this.result = model.result();
        grid = new ResultGrid(result, model::loadMore, () -> showValue(true));
        value = new ValueViewer(() -> showValue(false));
        lines = new LineList("console-text", Texts.get("console.text.accessible"), result.text());
        file = new FilePane(model);
        traces = new TracePane(model.status().traces());
        summary = new Summary(model);
        export = new ExportMenu(model, chooser::apply);
        getStyleClass().add("console-results");
        gridAndValue.getItems().setAll(grid);
        asGrid = views.add("console-view-grid", Texts.get("console.view.grid"), gridAndValue);
        asText = views.add("console-view-text", Texts.get("console.view.text"), lines);
        asTrace = views.add("console-view-trace", Texts.get("console.trace"), traces);
        asFile = views.add("console-view-file", Texts.get("console.view.file"), file);
        asMessages = views.add(
                "console-view-messages", Texts.get("console.view.messages"), new MessageList(model.messages()));
        VBox.setVgrow(views.content(), Priority.ALWAYS);
        VBox filled = new VBox(bar(), failure, views.content());
        getChildren().addAll(beginning, filled);
        asGrid.setSelected(true);
        beginning.visibleProperty().bind(result.emptyProperty());
        filled.visibleProperty().bind(result.emptyProperty().not());
    }

    private FlowPane bar() {
        warnings.setId("console-warnings");
        warnings.getStyleClass().addAll("flat", "console-warnings");
        warnings.setTooltip(new Tooltip(Texts.get("console.warnings.help")));
        warnings.setOnAction(event -> asMessages.setSelected(true));
        more.setId("console-more");
        more.setOnAction(event -> model.loadMore());
        all.setId("console-more-all");
        all.setTooltip(new Tooltip(Texts.get("console.more.all.help")));
        all.setOnAction(event -> model.loadAll());
        for (Region part : new Region[] {warnings, more, all, export}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox told = new HBox(summary, warnings);
        HBox actions = new HBox(more, all, export);
        for (HBox group : List.of(told, actions)) {
            group.getStyleClass().add("console-result-group");
        }
        FlowPane bar = new FlowPane(views, actions, told);
        bar.getStyleClass().add("console-result-bar");
        return bar;
    }

    private void showValue(boolean shown) {
        if (!shown) {
            gridAndValue.getItems().remove(value);
            grid.requestFocus();
        } else if (!gridAndValue.getItems().contains(value)) {
            gridAndValue.getItems().add(value);
            gridAndValue.setDividerPositions(0.62);
        }
    }

    /** Shows what the model says until the bag is closed. */
    public void follow(Subscriptions bag) {
        bag.follow(result.columnsProperty(), columns -> grid.rebuild());
        bag.follow(result.rowsProperty(), rows -> watch());
        bag.follow(grid.selectedProperty(), value::show);
        bag.follow(model.messages(), summary::show);
        bag.follow(model.status().failureProperty(), this::showFailure);
        bag.follow(model.status().warningsProperty(), count -> showWarnings(count.intValue()));
        bag.follow(model.status().fileProperty(), report -> showFile(report.isPresent()));
        bag.follow(result.hasMoreProperty(), some -> showMore());
        bag.follow(result.queryProperty(), query -> showMore());
        bag.follow(model.runningProperty(), this::ended);
        bag.add(summary::stop);
        bag.add(rowsShown::close);
        file.follow(bag);
        traces.follow(bag);
        bag.follow(
                model.status().traces(),
                () -> views.offer(asTrace, !model.status().traces().isEmpty()));
    }

    private void watch() {
        rowsShown.close();
        grid.setItems(result.rows());
        boolean[] fitted = {false};
        rowsShown.follow(result.rows(), () -> {
            if (!fitted[0] && !result.rows().isEmpty()) {
                fitted[0] = true;
                grid.fitColumns();
            }
            summary.show();
        });
    }

    /** A run that gave no rows is looked at as text, one that gave some as the person chose. */
    private void ended(boolean runs) {
        summary.running(runs);
        showMore();
        boolean rows = !result.columnsProperty().get().isEmpty();
        if (runs) {
            return;
        }
        if (!rows && !result.text().isEmpty() && asGrid.isSelected()) {
            asText.setSelected(true);
        } else if (rows && asMessages.isSelected()) {
            asGrid.setSelected(true);
        }
    }

    private void showFile(boolean there) {
        boolean before = asFile.isVisible();
        views.offer(asFile, there);
        if (there && !before) {
            asFile.setSelected(true);
        } else if (!there && asFile.isSelected()) {
            asGrid.setSelected(true);
        }
    }

    private void showMore() {
        boolean running = model.runningProperty().get();
        boolean there = result.hasMoreProperty().get();
        for (Button button : new Button[] {more, all}) {
            button.setVisible(there);
            button.setManaged(there);
            button.setDisable(running);
        }
        export.setDisable(running || result.queryProperty().get().isEmpty());
    }

    private void showWarnings(int count) {
        warnings.setVisible(count > 0);
        warnings.setManaged(count > 0);
        warnings.setText(Integer.toString(count));
        warnings.setAccessibleText(Texts.get("console.warnings", count));
    }

    private void showFailure(Optional<ConsoleAnswer.Failure> failed) {
        failed.ifPresent(failure::show);
        failure.setVisible(failed.isPresent());
        failure.setManaged(failed.isPresent());
    }
}
