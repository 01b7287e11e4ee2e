package dev.ringside.portal.deployment;

import dev.ringside.model.OperationModel;
import dev.ringside.model.StepModel;
import dev.ringside.portal.blade.CommandLines;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** A step: icon, title, what it is doing, how long; below it, what happens to each node, and the commands it runs once opened. */
final class StepRow extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final StepModel step;
    private final Clock clock;
    private final Runnable opened;
    private final StatusIcon icon = new StatusIcon(Tone.NEUTRAL);
    private final Label state = new Label();
    private final Label detail = wrapped("step-detail");
    private final Label duration = new Label();
    private final GridPane nodes = new GridPane();
    private final Button opener = new Button();
    private final CommandLines commands;
    private boolean open;

    /** {@code opened} runs whenever a person opens or closes it. */
    StepRow(StepModel step, Clock clock, Runnable opened) {
        this.step = step;
        this.clock = clock;
        this.opened = opened;
        commands = new CommandLines(step.commands());
        setId("step-" + step.id());
        getStyleClass().add("step");
        Label title = wrapped("step-title");
        title.setText(step.title());
        state.setId("step-" + step.id() + "-state");
        state.getStyleClass().add("step-state");
        detail.setId("step-" + step.id() + "-detail");
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        duration.getStyleClass().add("step-duration");
        opener.setId("step-" + step.id() + "-commands");
        opener.getStyleClass().add("plan-opener");
        opener.setVisible(hasCommands());
        opener.setOnAction(event -> {
            setOpen(!open);
            opened.run();
        });
        HBox line = new HBox(opener, icon, title, state, detail, duration);
        line.getStyleClass().add("step-line");
        nodes.getStyleClass().add("step-nodes");
        getChildren().addAll(line, nodes, commands);
        setOpen(false);
    }

    boolean hasCommands() {
        return !step.commands().isEmpty();
    }

    boolean isOpen() {
        return open;
    }

    /** Shows or hides the commands. */
    void setOpen(boolean now) {
        open = now && hasCommands();
        opener.setGraphic(new Icon(open ? FluentUiRegularAL.CHEVRON_DOWN_16 : FluentUiRegularAL.CHEVRON_RIGHT_16));
        opener.setAccessibleText(Texts.get(open ? "change.step.hide" : "change.step.show", step.title()));
        commands.setVisible(open);
        commands.setManaged(open);
    }

    void follow(OperationModel operation, Subscriptions bag) {
        bag.follow(step.stateProperty(), now -> showState(operation.getState()));
        bag.follow(operation.stateProperty(), this::showState);
        bag.follow(step.detailProperty(), detail::setText);
        bag.follow(step.nodesProperty(), this::showNodes);
        bag.follow(step.startedAtProperty(), at -> tick());
        bag.follow(step.finishedAtProperty(), at -> tick());
    }

    /** A second has passed. */
    void tick() {
        duration.setText(step.startedAtProperty()
                .get()
                .map(start ->
                        Duration.between(start, step.finishedAtProperty().get().orElseGet(clock::instant)))
                .map(Figures::duration)
                .orElse(""));
    }

    private void showState(OperationState ofOperation) {
        StepState now = step.getState();
        // Nobody works on it any more: it is run again from its beginning.
        boolean brokenOff = now == StepState.RUNNING && ofOperation != OperationState.RUNNING;
        icon.setTone(brokenOff ? Tone.WARNING : Tone.of(now));
        pseudoClassStateChanged(PENDING, now == StepState.PENDING);
        String word = Texts.get(
                switch (now) {
                    case PENDING -> "deployment.step.pending";
                    case RUNNING -> brokenOff ? "deployment.step.broken-off" : "deployment.step.running";
                    case SUCCEEDED -> "deployment.step.succeeded";
                    case FAILED -> "deployment.step.failed";
                });
        state.setText(word);
        setAccessibleText(step.title() + ": " + word);
    }

    private void showNodes(SortedMap<String, String> lines) {
        nodes.getChildren().clear();
        lines.forEach((node, text) -> {
            Label name = wrapped("step-node");
            name.setText(node);
            Label doing = wrapped("step-node-text");
            doing.setText(text);
            nodes.addRow(nodes.getRowCount(), name, doing);
        });
        nodes.setVisible(!lines.isEmpty());
        nodes.setManaged(!lines.isEmpty());
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
