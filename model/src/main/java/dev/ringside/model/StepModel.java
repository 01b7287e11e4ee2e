package dev.ringside.model;

import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A step of an operation, live. Meanings are those of {@link StepSnapshot}; everything changes on the FX thread. */
public final class StepModel {
    private final String id;
    private final String title;
    private final List<String> commands;
    private final String verb;
    private final Observed<StepState> state;
    private final Observed<String> detail;
    private final Observed<SortedMap<String, String>> nodes;
    private final Observed<Optional<Instant>> startedAt;
    private final Observed<Optional<Instant>> finishedAt;

    StepModel(StepSnapshot snapshot) {
        id = snapshot.id();
        title = snapshot.title();
        commands = snapshot.commands();
        verb = new Step(id, title).verb();
        state = new Observed<>(snapshot.state());
        detail = new Observed<>(snapshot.detail());
        nodes = new Observed<>(snapshot.nodes());
        startedAt = new Observed<>(snapshot.startedAt());
        finishedAt = new Observed<>(snapshot.finishedAt());
    }

    void update(StepSnapshot snapshot) {
        startedAt.set(snapshot.startedAt());
        finishedAt.set(snapshot.finishedAt());
        detail.set(snapshot.detail());
        nodes.set(snapshot.nodes());
        state.set(snapshot.state());
    }

    /** Stable within its operation. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What it runs, as a person would type it; as planned, so that it never changes. */
    public List<String> commands() {
        return commands;
    }

    /** What is done, without what it is done to: steps of one verb take about as long. */
    String verb() {
        return verb;
    }

    public ReadOnlyObjectProperty<StepState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StepState getState() {
        return state.get();
    }

    public ReadOnlyObjectProperty<String> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Per node, what is happening to it. */
    public ReadOnlyObjectProperty<SortedMap<String, String>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Instant>> startedAtProperty() {
        return startedAt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Instant>> finishedAtProperty() {
        return finishedAt.getReadOnlyProperty();
    }
}
