package dev.ringside.model.create;

import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.form.ReviewState;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The review of a request by the engine and its submission. Answers about a request that has changed meanwhile are dropped. */
final class Review {
    private final PortalModel portal;
    private final Function<Problem, Optional<CreateTab>> whereToMend;
    private final Observed<ReviewState> state = new Observed<>(ReviewState.UNCHECKED);
    private final ObservableList<ReviewError> errors = FXCollections.observableArrayList();
    private final ObservableList<ReviewError> readOnlyErrors = FXCollections.unmodifiableObservableList(errors);
    private int latest;

    Review(PortalModel portal, Function<Problem, Optional<CreateTab>> whereToMend) {
        this.portal = portal;
        this.whereToMend = whereToMend;
    }

    ReadOnlyObjectProperty<ReviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ReviewError> errors() {
        return readOnlyErrors;
    }

    /** Whether the form is out of the person's hands. */
    boolean isSubmitted() {
        return state.get() == ReviewState.SUBMITTING || state.get() == ReviewState.SUBMITTED;
    }

    /** What was reviewed has changed. */
    void reset() {
        latest++;
        errors.clear();
        state.set(ReviewState.UNCHECKED);
    }

    void fail(List<ReviewError> found) {
        latest++;
        Lists.replace(errors, found);
        state.set(ReviewState.FAILED);
    }

    void check(CreateClusterRequest request) {
        int number = ++latest;
        errors.clear();
        state.set(ReviewState.CHECKING);
        portal.ask(
                engine -> engine.validate(request),
                problems -> answered(number, problems),
                problem -> answered(number, List.of(problem)));
    }

    /** {@code onStarted} gets the operation. */
    void submit(CreateClusterRequest request, Consumer<OperationId> onStarted) {
        int number = ++latest;
        state.set(ReviewState.SUBMITTING);
        portal.ask(
                engine -> engine.createCluster(request),
                id -> {
                    onStarted.accept(id);
                    state.set(ReviewState.SUBMITTED);
                },
                problem -> answered(number, List.of(problem)));
    }

    private void answered(int number, List<Problem> problems) {
        if (number != latest) {
            return;
        }
        Lists.replace(
                errors,
                problems.stream()
                        .map(problem -> new ReviewError(whereToMend.apply(problem), problem.text()))
                        .toList());
        state.set(problems.isEmpty() ? ReviewState.PASSED : ReviewState.FAILED);
    }
}
