package dev.ringside.portal.nodetool;

import dev.ringside.model.command.CommandRun;
import dev.ringside.model.command.CommandRun.State;
import dev.ringside.model.command.NodetoolModel;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.StatusLabel;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.table.LineList;
import dev.ringside.portal.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** What a command printed, a tab for each node, as it comes. */
final class RunTabs extends StackPane {
    private final NodetoolModel model;
    private final TabPane tabs = new TabPane();
    private final EmptyState nothing = new EmptyState(
            FluentUiRegularAL.CODE_24, Texts.get("nodetool.nothing"), Texts.get("nodetool.nothing.text"));
    private final Subscriptions runs = new Subscriptions();

    RunTabs(NodetoolModel model) {
        this.model = model;
        getStyleClass().add("run-tabs");
        tabs.setId("nodetool-runs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("node-tabs");
        nothing.getStyleClass().add("console-beginning");
        getChildren().addAll(nothing, tabs);
    }

    void follow(Subscriptions bag) {
        bag.follow(model.runs(), this::show);
        bag.add(runs::close);
    }

    private void show() {
        runs.close();
        tabs.getTabs().clear();
        model.runs().forEach(run -> tabs.getTabs().add(tab(run)));
        nothing.setVisible(model.runs().isEmpty());
        tabs.setVisible(!model.runs().isEmpty());
    }

    private Tab tab(CommandRun run) {
        Tab tab = new Tab(run.node().value());
        tab.setId("run-" + run.node());
        StatusIcon icon = new StatusIcon(Tone.NEUTRAL);
        tab.setGraphic(icon);
        StatusLabel state = new StatusLabel(Tone.NEUTRAL, "");
        state.setId("run-state-" + run.node());
        LineList lines = new LineList("run-lines-" + run.node(), Texts.get("nodetool.output", run.node()), run.lines());
        lines.setPlaceholder(new Label(Texts.get("nodetool.no-output")));
        Button copy = new Button(Texts.get("lines.copy-all"));
        copy.setOnAction(event -> lines.copyAll());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(state, space, copy);
        bar.getStyleClass().add("pane-bar");
        StackPane problem = new StackPane();
        VBox.setVgrow(lines, Priority.ALWAYS);
        tab.setContent(new VBox(bar, problem, lines));
        runs.follow(run.stateProperty(), now -> {
            icon.setTone(tone(run));
            state.show(tone(run), word(run));
            if (now == State.RUNNING) {
                tabs.getSelectionModel().select(tab);
            }
        });
        runs.follow(run.problemProperty(), why -> {
            problem.getChildren().clear();
            why.ifPresent(each -> problem.getChildren().add(new ErrorBar(each)));
        });
        return tab;
    }

    private static Tone tone(CommandRun run) {
        return switch (run.stateProperty().get()) {
            case WAITING -> Tone.NEUTRAL;
            case RUNNING -> Tone.PROGRESS;
            case ENDED -> run.exitCodeProperty().get().orElse(1) == 0 ? Tone.SUCCESS : Tone.DANGER;
            case FAILED -> Tone.DANGER;
            case CANCELED -> Tone.WARNING;
        };
    }

    private static String word(CommandRun run) {
        return switch (run.stateProperty().get()) {
            case WAITING -> Texts.get("nodetool.state.waiting");
            case RUNNING -> Texts.get("nodetool.state.running");
            case ENDED ->
                Texts.get(
                        "nodetool.state.ended",
                        Optional.of(run.exitCodeProperty().get())
                                .map(code -> Integer.toString(code.orElse(0)))
                                .orElse(""));
            case FAILED -> Texts.get("nodetool.state.failed");
            case CANCELED -> Texts.get("nodetool.state.canceled");
        };
    }
}
