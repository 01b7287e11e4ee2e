package dev.ringside.model.command;

import dev.ringside.model.bridge.Observed;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A command on one node: what it printed so far and how it ended. */
public final class CommandRun {
    /** How many lines are kept; the first ones go. */
    static final int KEPT = 20_000;

    private final NodeName node;
    private final Observed<State> state = new Observed<>(State.WAITING);
    private final Observed<OptionalInt> exitCode = new Observed<>(OptionalInt.empty());
    private final Observed<Optional<Problem>> problem = new Observed<>(Optional.empty());
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyLines = FXCollections.unmodifiableObservableList(lines);
    /** Filled by the command's threads. */
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    /** Where a run stands. */
    public enum State {
        WAITING,
        RUNNING,
        /** It ended by itself, with an exit code. */
        ENDED,
        /** It could not be run. */
        FAILED,
        CANCELED
    }

    CommandRun(NodeName node) {
        this.node = node;
    }

    public NodeName node() {
        return node;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OptionalInt> exitCodeProperty() {
        return exitCode.getReadOnlyProperty();
    }

    /** Why it could not be run. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What it printed, errors among the rest, in the order of their coming. */
    public ObservableList<String> lines() {
        return readOnlyLines;
    }

    /** Takes lines from any thread. */
    CommandOutput output() {
        return new CommandOutput() {
            @Override
            public void line(String text) {
                printed.add(text);
            }

            @Override
            public void error(String text) {
                printed.add(text);
            }
        };
    }

    /** Shows what was printed since the last call. */
    void drain() {
        List<String> fresh = new ArrayList<>();
        for (String line = printed.poll(); line != null; line = printed.poll()) {
            fresh.add(line);
        }
        if (!fresh.isEmpty()) {
            lines.addAll(fresh);
            if (lines.size() > KEPT) {
                lines.remove(0, lines.size() - KEPT);
            }
        }
    }

    void begin() {
        state.set(State.RUNNING);
    }

    void ended(int code) {
        drain();
        exitCode.set(OptionalInt.of(code));
        state.set(State.ENDED);
    }

    void failed(Problem why) {
        drain();
        problem.set(Optional.of(why));
        state.set(State.FAILED);
    }

    void canceled() {
        drain();
        state.set(State.CANCELED);
    }
}
