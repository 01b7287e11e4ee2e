package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An operation at one instant.
 *
 * @param title for people: "Create cluster demo"
 * @param startedAt when it was submitted
 * @param failure why it ended Failed or Canceled
 * @param undone whether it failed and what it had done was taken back, so that it cannot be resumed
 * @param pausing whether it is Running and stops after the step under way, as a person asked
 */
public record OperationSnapshot(
        OperationId id,
        OperationKind kind,
        ClusterName target,
        String title,
        OperationState state,
        List<StepSnapshot> steps,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Problem> failure,
        boolean undone,
        boolean pausing) {

    public OperationSnapshot {
        steps = List.copyOf(steps);
    }

    /** The step being worked on, or that failed. */
    public Optional<StepSnapshot> currentStep() {
        return steps.stream()
                .filter(step -> step.state() == StepState.RUNNING || step.state() == StepState.FAILED)
                .findFirst();
    }

    /** The share of steps done, 0 to 1. */
    public double progress() {
        long done = steps.stream()
                .filter(step -> step.state() == StepState.SUCCEEDED)
                .count();
        return steps.isEmpty() ? 0 : (double) done / steps.size();
    }

    /** How long it took, or has taken until {@code now}. */
    public Duration elapsed(Instant now) {
        return Duration.between(startedAt, finishedAt.orElse(now));
    }
}
