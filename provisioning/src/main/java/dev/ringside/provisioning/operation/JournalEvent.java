package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of an operation's journal. The journal is the single truth about an operation, for the process that runs it and all others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface JournalEvent {

    Instant at();

    /**
     * The operation was asked for.
     *
     * @param arguments what a later process needs to carry it out; the operation's kind knows how to read it
     */
    record Submitted(
            Instant at,
            OperationKind kind,
            ClusterName target,
            String title,
            List<Step> plan,
            Optional<JsonNode> arguments)
            implements JournalEvent {}

    /** A process took it up. */
    record Attempt(Instant at, long pid, Instant processStartedAt) implements JournalEvent {}

    record StepStarted(Instant at, String step) implements JournalEvent {}

    /** Not synced to disk: losing one loses nothing. */
    record StepProgress(Instant at, String step, String detail, Map<String, String> nodes) implements JournalEvent {}

    record StepSucceeded(Instant at, String step, String summary) implements JournalEvent {}

    record StepFailed(Instant at, String step, Problem problem) implements JournalEvent {}

    /** A person asked to stop after the step under way; whoever lets go of the operation then leaves it Paused. */
    record PauseAsked(Instant at) implements JournalEvent {}

    /** The process lets go of it, unfinished, and lives on; it can be resumed. */
    record Released(Instant at) implements JournalEvent {}

    /**
     * The operation has ended; a later {@link Attempt} opens it again, unless it was undone.
     *
     * @param undone whether what it had done was taken back
     */
    record Finished(Instant at, OperationState state, Optional<Problem> problem, boolean undone)
            implements JournalEvent {}
}
