package dev.ringside.portal.deployment;

import dev.ringside.model.StepModel;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.StepState;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A step: icon, title, what it is doing, how long; below it, what happens to each node. */
final class StepRow extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private final StepModel step;
    private final Clock clock;
    private final StatusIcon icon = new StatusIcon(Tone.NEUTRAL);
    private final Label state = new Label();
    private final Label detail = new Label();
    private final Label duration = new Label();
    private final GridPane nodes = new GridPane();

    StepRow(StepModel step, Clock clock) {
        this.step = step;
        this.clock = clock;
        setId("step-" + step.id());
        getStyleClass().add("step");
        Label title = new Label(step.title());
        title.getStyleClass().add("step-title");
        state.setId("step-" + step.id() + "-state");
        state.getStyleClass().add("step-state");
        detail.setId("step-" + step.id() + "-detail");
        detail.getStyleClass().add("step-detail");
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        duration.getStyleClass().add("step-duration");
        HBox line = new HBox(icon, title, state, detail, duration);
        line.getStyleClass().add("step-line");
        nodes.getStyleClass().add("step-nodes");
        getChildren().addAll(line, nodes);
    }

    void follow(Subscriptions bag) {
        bag.follow(step.stateProperty(), this::showState);
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

    private void showState(StepState now) {
        icon.setTone(Tone.of(now));
        pseudoClassStateChanged(PENDING, now == StepState.PENDING);
        String word = Texts.get(
                switch (now) {
                    case PENDING -> "deployment.step.pending";
                    case RUNNING -> "deployment.step.running";
                    case SUCCEEDED -> "deployment.step.succeeded";
                    case FAILED -> "deployment.step.failed";
                });
        state.setText(word);
        setAccessibleText(step.title() + ": " + word);
    }

    private void showNodes(SortedMap<String, String> lines) {
        nodes.getChildren().clear();
        lines.forEach((node, text) -> {
            Label name = new Label(node);
            name.getStyleClass().add("step-node");
            Label doing = new Label(text);
            doing.getStyleClass().add("step-node-text");
            doing.setWrapText(true);
            nodes.addRow(nodes.getRowCount(), name, doing);
        });
        nodes.setVisible(!lines.isEmpty());
        nodes.setManaged(!lines.isEmpty());
    }
}
