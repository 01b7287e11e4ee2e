package dev.ringside.portal.deployment;

import dev.ringside.model.OperationEstimate;
import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.StatusIcon;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The top of the page: the state in one sentence with its icon, how far it is, and what is deployed where since when. */
final class DeploymentHeader extends VBox {
    private final BladeContext context;
    private final Clock clock;
    private final StatusIcon icon = new StatusIcon(Tone.PROGRESS);
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label name = value("deployment-name");
    private final Label resource = value("deployment-resource");
    private final Label started = value("deployment-started");
    private final Label elapsed = value("deployment-elapsed");
    private final Label expected = value("deployment-expected");
    private final Label expectedLabel;
    private final Label subscription = value("deployment-subscription");
    private final Label group = value("deployment-group");

    DeploymentHeader(BladeContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        icon.getStyleClass().add("deployment-icon");
        state.setId("deployment-state");
        state.getStyleClass().add("deployment-state");
        state.setWrapText(true);
        progress.setId("deployment-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Texts.get("deployment.progress"));
        HBox sentence = new HBox(icon, state);
        sentence.getStyleClass().add("deployment-sentence");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("deployment-facts");
        fact(facts, 0, 0, "deployment.name", name);
        fact(facts, 0, 1, "deployment.resource", resource);
        fact(facts, 0, 2, "deployment.group", group);
        fact(facts, 2, 0, "deployment.started", started);
        fact(facts, 2, 1, "deployment.elapsed", elapsed);
        fact(facts, 0, 3, "deployment.subscription", subscription);
        expectedLabel = fact(facts, 2, 2, "deployment.expected", expected);
        getStyleClass().add("deployment-header");
        getChildren().addAll(sentence, progress, facts);
    }

    void follow(OperationModel operation, Subscriptions bag) {
        name.setText(operation.id().value());
        resource.setText(operation.target().value());
        started.setText(Figures.time(operation.startedAt()));
        bag.follow(operation.stateProperty(), now -> showState(operation, now));
        bag.follow(operation.finishedAtProperty(), finished -> tick(operation));
        bag.follow(operation.progressProperty(), progress::setProgress);
        bag.follow(operation.pausingProperty(), pausing -> showState(operation, operation.getState()));
        bag.follow(context.model().clusters(), () -> showPlace(operation));
        bag.follow(context.model().subscriptions(), () -> showPlace(operation));
    }

    /** A second has passed. */
    void tick(OperationModel operation) {
        Instant now = clock.instant();
        elapsed.setText(Figures.duration(operation.elapsed(now)));
        Optional<Duration> left =
                OperationEstimate.left(operation, context.model().operations(), now);
        expected.setText(left.map(some -> Texts.get(
                        "deployment.expected.value",
                        Figures.about(operation.elapsed(now).plus(some)),
                        Figures.about(some)))
                .orElse(""));
        expected.setVisible(left.isPresent());
        expectedLabel.setVisible(left.isPresent());
    }

    private void showState(OperationModel operation, OperationState now) {
        icon.setTone(Tone.of(now));
        boolean creation = operation.kind() == OperationKind.CREATE_CLUSTER;
        String subject = creation ? Texts.get("deployment.yours") : operation.title();
        boolean pausing = operation.pausingProperty().get();
        state.setText(
                switch (now) {
                    case RUNNING -> Texts.get(pausing ? "deployment.pausing" : "deployment.running", subject);
                    case PAUSED -> Texts.get("deployment.paused", subject);
                    case SUCCEEDED -> Texts.get("deployment.succeeded", subject);
                    case FAILED -> Texts.get("deployment.failed", subject);
                    case CANCELED -> Texts.get("deployment.canceled", subject);
                    case INTERRUPTED -> Texts.get("deployment.interrupted", subject);
                });
        progress.setVisible(!now.isTerminal());
        progress.setManaged(!now.isTerminal());
        tick(operation);
    }

    private void showPlace(OperationModel operation) {
        Optional<ClusterSpec> spec = context.model().cluster(operation.target()).map(cluster -> cluster.getSpec());
        group.setText(spec.map(ClusterSpec::resourceGroup).orElse(Figures.UNKNOWN));
        subscription.setText(spec.map(this::placeName).orElse(Figures.UNKNOWN));
    }

    private String placeName(ClusterSpec spec) {
        return context.model().subscriptions().stream()
                .filter(place -> place.id().equals(spec.subscription()))
                .findFirst()
                .map(place -> place.name())
                .orElse(spec.subscription());
    }

    private static Label fact(GridPane grid, int column, int row, String key, Label value) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("deployment-label");
        label.setLabelFor(value);
        grid.add(label, column, row);
        grid.add(value, column + 1, row);
        return label;
    }

    private static Label value(String id) {
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add("deployment-value");
        value.setWrapText(true);
        return value;
    }
}
