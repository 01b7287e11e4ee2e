package dev.ringside.model;

import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An operation, live. Meanings are those of {@link OperationSnapshot}; everything changes on the FX thread. */
public final class OperationModel {
    private final OperationId id;
    private final OperationKind kind;
    private final ClusterName target;
    private final String title;
    private final Instant startedAt;
    private final Observed<OperationState> state;
    private final Observed<Optional<Instant>> finishedAt;
    private final Observed<Optional<Problem>> failure;
    private final Observed<Double> progress;
    private final Observed<Boolean> pausing;
    private boolean undone;
    private final Observed<Optional<StepModel>> currentStep = new Observed<>(Optional.empty());
    private final ObservableList<StepModel> steps = FXCollections.observableArrayList();
    private final ObservableList<StepModel> readOnlySteps = FXCollections.unmodifiableObservableList(steps);

    OperationModel(OperationSnapshot snapshot) {
        id = snapshot.id();
        kind = snapshot.kind();
        target = snapshot.target();
        title = snapshot.title();
        startedAt = snapshot.startedAt();
        state = new Observed<>(snapshot.state());
        finishedAt = new Observed<>(snapshot.finishedAt());
        failure = new Observed<>(snapshot.failure());
        progress = new Observed<>(snapshot.progress());
        pausing = new Observed<>(snapshot.pausing());
        update(snapshot);
    }

    void update(OperationSnapshot snapshot) {
        Lists.mirror(steps, snapshot.steps(), StepModel::id, StepSnapshot::id, StepModel::new, StepModel::update);
        Optional<String> current = snapshot.currentStep().map(StepSnapshot::id);
        currentStep.set(steps.stream()
                .filter(step -> current.isPresent() && step.id().equals(current.get()))
                .findFirst());
        progress.set(snapshot.progress());
        pausing.set(snapshot.pausing());
        undone = snapshot.undone();
        finishedAt.set(snapshot.finishedAt());
        failure.set(snapshot.failure());
        state.set(snapshot.state());
    }

    public OperationId id() {
        return id;
    }

    public OperationKind kind() {
        return kind;
    }

    public ClusterName target() {
        return target;
    }

    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ReadOnlyObjectProperty<OperationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public OperationState getState() {
        return state.get();
    }

    public ReadOnlyObjectProperty<Optional<Instant>> finishedAtProperty() {
        return finishedAt.getReadOnlyProperty();
    }

    /** Why it ended Failed or Canceled. */
    public ReadOnlyObjectProperty<Optional<Problem>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The share of steps done, 0 to 1. */
    public ReadOnlyObjectProperty<Double> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether it stops after the step under way, as a person asked. */
    public ReadOnlyObjectProperty<Boolean> pausingProperty() {
        return pausing.getReadOnlyProperty();
    }

    /** Whether it stopped before its end and may go on; another operation that came after it can still forbid that. */
    public boolean isResumable() {
        return switch (state.get()) {
            case INTERRUPTED, PAUSED, CANCELED -> true;
            case FAILED -> !undone;
            case RUNNING, SUCCEEDED -> false;
        };
    }

    /** Whether asking it to stop after the step under way makes a difference: it is at work and not in its last step. */
    public boolean isPausable() {
        long left = steps.stream()
                .filter(step -> step.getState() != StepState.SUCCEEDED)
                .count();
        return state.get() == OperationState.RUNNING
                && !pausing.get()
                && left > 1
                && kind != OperationKind.INVOKE_COMMAND;
    }

    /** The step being worked on, or that failed. */
    public ReadOnlyObjectProperty<Optional<StepModel>> currentStepProperty() {
        return currentStep.getReadOnlyProperty();
    }

    /** In order; a step keeps its model for life. */
    public ObservableList<StepModel> steps() {
        return readOnlySteps;
    }

    /** How long it took, or has taken until {@code now}. */
    public Duration elapsed(Instant now) {
        return Duration.between(startedAt, finishedAt.get().orElse(now));
    }
}
