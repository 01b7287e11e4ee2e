package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.problem.Problem;

/** How a step ended. */
public sealed interface StepResult {

    /** It is done; {@code summary} says in a few words what came of it. */
    record Done(String summary) implements StepResult {}

    /** It could not be done. Running the same step again later must be safe. */
    record Failed(Problem problem) implements StepResult {}

    /** It could not be done, and what the operation had done before is taken back: it can only be asked for anew. */
    record Undone(Problem problem) implements StepResult {}
}
