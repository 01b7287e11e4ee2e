package dev.ringside.model.change;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the engine says about a change of one cluster before it is asked for, and the asking. Every proposal is looked at in the
 * background, one at a time: while a question is under way the newest proposal waits, those in between are never asked about, and answers
 * about what is no longer proposed are dropped. FX thread only.
 */
public final class ChangeReview {
    private final PortalModel portal;
    private final ClusterName cluster;
    private final Observed<ReviewState> state = new Observed<>(ReviewState.UNCHECKED);
    private final Observed<Optional<ClusterChange>> change = new Observed<>(Optional.empty());
    private final Observed<Optional<ChangePlan>> plan = new Observed<>(Optional.empty());
    private final Observed<Optional<ChangeCommand>> command = new Observed<>(Optional.empty());
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> readOnlyProblems = FXCollections.unmodifiableObservableList(problems);
    private boolean asking;
    private boolean outdated;

    public ChangeReview(PortalModel portal, ClusterName cluster) {
        this.portal = portal;
        this.cluster = cluster;
    }

    // ---- properties

    public ReadOnlyObjectProperty<ReviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The change proposed now. */
    public ReadOnlyObjectProperty<Optional<ClusterChange>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** What the change would do. While the engine is looking it may still be the plan of the proposal before. */
    public ReadOnlyObjectProperty<Optional<ChangePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The commands that ask for the same. */
    public ReadOnlyObjectProperty<Optional<ChangeCommand>> commandProperty() {
        return command.getReadOnlyProperty();
    }

    /** Everything that forbids the change now. */
    public ObservableList<Problem> problems() {
        return readOnlyProblems;
    }

    // ---- commands

    /** The form asks for this change now, or for none. Proposing the same again asks nothing; after the submission nothing is proposed. */
    public void propose(Optional<ClusterChange> next) {
        if (isSubmitted() || next.equals(change.get())) {
            return;
        }
        change.set(next);
        command.set(next.flatMap(
                proposed -> portal.cluster(cluster).map(present -> ChangeCommandLine.of(present.getSpec(), proposed))));
        if (next.isPresent()) {
            ask();
        } else {
            outdated = true;
            plan.set(Optional.empty());
            problems.clear();
            state.set(ReviewState.UNCHECKED);
        }
    }

    /** Asks again about the same change, as the cluster is different now. */
    public void review() {
        if (!isSubmitted() && change.get().isPresent()) {
            ask();
        }
    }

    /** Starts the change; {@code onStarted} gets the operation. Does nothing unless the review has passed. */
    public void submit(Consumer<OperationId> onStarted) {
        Optional<ClusterChange> reviewed = change.get();
        if (state.get() != ReviewState.PASSED || reviewed.isEmpty()) {
            return;
        }
        state.set(ReviewState.SUBMITTING);
        portal.ask(
                engine -> engine.submit(cluster, reviewed.get()),
                id -> {
                    state.set(ReviewState.SUBMITTED);
                    // It may hold a password, and has done its duty.
                    change.set(Optional.empty());
                    onStarted.accept(id);
                },
                this::failed);
    }

    private boolean isSubmitted() {
        return state.get() == ReviewState.SUBMITTING || state.get() == ReviewState.SUBMITTED;
    }

    private void ask() {
        state.set(ReviewState.CHECKING);
        outdated = asking;
        if (asking) {
            return;
        }
        ClusterChange asked = change.get().orElseThrow();
        asking = true;
        portal.ask(
                engine -> engine.plan(cluster, asked),
                found -> answered(() -> show(found)),
                problem -> answered(() -> failed(problem)));
    }

    /** An answer came; it counts unless something else is proposed by now. */
    private void answered(Runnable show) {
        asking = false;
        if (!outdated) {
            show.run();
        } else if (change.get().isPresent()) {
            ask();
        }
    }

    private void show(ChangePlan found) {
        plan.set(Optional.of(found));
        Lists.replace(problems, found.problems());
        state.set(found.problems().isEmpty() ? ReviewState.PASSED : ReviewState.FAILED);
    }

    private void failed(Problem problem) {
        Lists.replace(problems, List.of(problem));
        state.set(ReviewState.FAILED);
    }
}
