package dev.ringside.portal.console;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.console.ConnectionState;
import dev.ringside.model.console.ConsoleModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CommandBar;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The CQL console of a cluster: an editor above its results, the history beside them. It connects when something is run. */
public final class ConsoleBlade extends ClusterBlade {
    private final ConsoleModel model;
    private final StatementEditor editor;
    private final HistoryPanel history;
    private final ConsoleOptions options;
    private final ResultPane results;
    private final SplitPane columns = new SplitPane();
    private final StatusLabel connection = new StatusLabel(Tone.NEUTRAL, "");
    private final ToggleButton showHistory = new ToggleButton(Texts.get("console.history"));
    private final Button run;
    private final Button runAll;
    private final Button cancel;

    /** The blade owns {@code model} and closes it. */
    public ConsoleBlade(BladeContext context, ClusterName name, ConsoleModel model) {
        super("blade-console", Texts.get("console.title", name), context, name);
        this.model = model;
        setSubtitle(Texts.get("console.subtitle"));
        editor = new StatementEditor(this::run, this::runAll);
        history = new HistoryPanel(model.history(), editor::show, model::runAll);
        options = new ConsoleOptions(model);
        results = new ResultPane(model, new Beginning(editor::show));
        run = commandBar().add("console-run", FluentUiRegularMZ.PLAY_20, Texts.get("console.run"), this::run);
        CommandBar.explain(run, Texts.get("console.run.help"));
        runAll = commandBar()
                .add("console-run-all", FluentUiRegularAL.FAST_FORWARD_20, Texts.get("console.run-all"), this::runAll);
        CommandBar.explain(runAll, Texts.get("console.run-all.help"));
        cancel = commandBar()
                .add("console-cancel", FluentUiRegularAL.DISMISS_20, Texts.get("console.cancel"), model::cancel);
        commandBar().addSeparator();
        showHistory.setId("console-show-history");
        showHistory.setGraphic(new Icon(FluentUiRegularAL.HISTORY_20));
        showHistory.getStyleClass().addAll("flat", "command");
        showHistory.selectedProperty().subscribe(this::arrange);
        commandBar().append(showHistory);
        commandBar().addSpace();
        connection.setId("console-connection");
        connection.getStyleClass().add("console-connection");
        commandBar().append(connection);
        onNoCluster();
    }

    @Override
    protected Node build() {
        SplitPane rows = new SplitPane(editor, results);
        rows.setOrientation(Orientation.VERTICAL);
        rows.setDividerPositions(0.34);
        SplitPane.setResizableWithParent(editor, false);
        columns.getItems().setAll(rows);
        VBox.setVgrow(columns, Priority.ALWAYS);
        arrange(showHistory.isSelected());
        return new VBox(options, columns);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        options.follow(bag);
        results.follow(bag);
        bag.follow(model.connectionProperty(), this::showConnection);
        bag.follow(model.problemProperty(), this::showConnectionProblem);
        bag.follow(model.runningProperty(), this::showRunning);
        editor.focus();
    }

    @Override
    protected void onNoCluster() {
        run.setDisable(true);
        runAll.setDisable(true);
        cancel.setDisable(true);
    }

    @Override
    protected void onClose() {
        model.close();
    }

    private void run() {
        model.run(editor.text(), editor.selection(), editor.caret());
    }

    private void runAll() {
        model.runAll(editor.text());
    }

    private void arrange(boolean withHistory) {
        columns.getItems().remove(history);
        if (withHistory && !columns.getItems().isEmpty()) {
            columns.getItems().add(history);
            columns.setDividerPositions(0.7);
        }
    }

    private void showRunning(boolean runs) {
        run.setDisable(runs);
        runAll.setDisable(runs);
        cancel.setDisable(!runs);
    }

    private void showConnection(ConnectionState state) {
        switch (state) {
            case NOT_CONNECTED -> connection.show(Tone.NEUTRAL, Texts.get("console.connection.none"));
            case CONNECTING -> connection.show(Tone.PROGRESS, Texts.get("console.connection.connecting"));
            case CONNECTED -> connection.show(Tone.SUCCESS, Texts.get("console.connection.connected"));
            case LOST -> connection.show(Tone.DANGER, Texts.get("console.connection.lost"));
        }
    }

    private void showConnectionProblem(Optional<Problem> problem) {
        if (problem.isPresent()) {
            showProblem(problem.get());
        } else {
            clearMessage();
        }
    }
}
