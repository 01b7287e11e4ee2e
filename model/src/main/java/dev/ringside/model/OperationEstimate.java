package dev.ringside.model;

import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long an operation may still take, from what its steps took before: in itself first, then in finished operations of its kind on its
 * cluster, then on others. A guess, never a promise. FX thread only.
 */
public final class OperationEstimate {
    /** Of so many steps of one verb, newest first, the middle one counts: machines and data change. */
    private static final int REMEMBERED = 7;

    private OperationEstimate() {}

    /**
     * What is left of an operation at work, not negative; empty when a step that is left was never seen to its end, or when nothing is left.
     *
     * @param all every operation known, newest first
     */
    public static Optional<Duration> left(OperationModel operation, Collection<OperationModel> all, Instant now) {
        if (operation.getState() != OperationState.RUNNING) {
            return Optional.empty();
        }
        Duration left = Duration.ZERO;
        for (StepModel step : operation.steps()) {
            if (step.getState() != StepState.SUCCEEDED) {
                Optional<Duration> whole = usual(step, operation, all);
                if (whole.isEmpty()) {
                    return Optional.empty();
                }
                left = left.plus(leftOf(step, whole.get(), now));
            }
        }
        return Optional.of(left).filter(some -> !some.isZero());
    }

    private static Duration leftOf(StepModel step, Duration whole, Instant now) {
        Duration gone = step.startedAtProperty()
                .get()
                .map(start -> Duration.between(start, now))
                .orElse(Duration.ZERO);
        Duration left = whole.minus(gone);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<Duration> usual(StepModel step, OperationModel operation, Collection<OperationModel> all) {
        List<OperationModel> finished = all.stream()
                .filter(other -> other.kind() == operation.kind() && other.getState() == OperationState.SUCCEEDED)
                .toList();
        return middle(taken(Stream.of(operation), step.verb()))
                .or(() -> middle(taken(
                        finished.stream().filter(other -> other.target().equals(operation.target())), step.verb())))
                .or(() -> middle(taken(finished.stream(), step.verb())));
    }

    private static Stream<Duration> taken(Stream<OperationModel> operations, String verb) {
        return operations
                .flatMap(each -> each.steps().stream())
                .filter(step -> step.verb().equals(verb) && step.getState() == StepState.SUCCEEDED)
                .flatMap(step -> step.startedAtProperty().get().stream()
                        .flatMap(start ->
                                step.finishedAtProperty().get().stream().map(end -> Duration.between(start, end))))
                .limit(REMEMBERED);
    }

    private static Optional<Duration> middle(Stream<Duration> durations) {
        List<Duration> sorted = new ArrayList<>(durations.sorted().toList());
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
