package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folds a journal's events, in order, into what the operation is now. Not thread-safe. */
final class OperationFold {
    private final OperationId id;
    private JournalEvent.@Nullable Submitted submitted;
    private JournalEvent.@Nullable Attempt attempt;
    private JournalEvent.@Nullable Finished finished;
    private boolean pauseAsked;
    private final Map<String, StepFold> steps = new LinkedHashMap<>();

    OperationFold(OperationId id) {
        this.id = id;
    }

    void apply(JournalEvent event) {
        if (event instanceof JournalEvent.Submitted e) {
            submitted = e;
            e.plan().forEach(step -> steps.put(step.id(), new StepFold(step)));
        } else if (event instanceof JournalEvent.Attempt e) {
            attempt = e;
            finished = null;
            pauseAsked = false;
            steps.values().forEach(StepFold::reopen);
        } else if (event instanceof JournalEvent.StepStarted e) {
            step(e.step()).started(e.at());
        } else if (event instanceof JournalEvent.StepProgress e) {
            step(e.step()).progress(e);
        } else if (event instanceof JournalEvent.StepSucceeded e) {
            step(e.step()).ended(StepState.SUCCEEDED, e.summary(), e.at());
        } else if (event instanceof JournalEvent.StepFailed e) {
            step(e.step()).ended(StepState.FAILED, e.problem().message(), e.at());
        } else if (event instanceof JournalEvent.PauseAsked) {
            pauseAsked = true;
        } else if (event instanceof JournalEvent.Released) {
            attempt = null;
        } else if (event instanceof JournalEvent.Finished e) {
            finished = e;
        }
    }

    private StepFold step(String stepId) {
        return steps.computeIfAbsent(stepId, unknown -> new StepFold(new Step(unknown, unknown)));
    }

    /** The operation now; empty when the journal does not even tell what was asked for. */
    Optional<OperationSnapshot> snapshot(Predicate<JournalEvent.Attempt> isAlive) {
        JournalEvent.Submitted asked = submitted;
        if (asked == null) {
            return Optional.empty();
        }
        JournalEvent.Finished end = finished;
        Optional<Instant> finishedAt = end == null ? Optional.empty() : Optional.of(end.at());
        Optional<Problem> failure = end == null ? Optional.empty() : end.problem();
        OperationState state = state(isAlive);
        return Optional.of(new OperationSnapshot(
                id,
                asked.kind(),
                asked.target(),
                asked.title(),
                state,
                steps.values().stream().map(StepFold::snapshot).toList(),
                asked.at(),
                finishedAt,
                failure,
                end != null && end.undone(),
                pauseAsked && state == OperationState.RUNNING));
    }

    Optional<JsonNode> arguments() {
        return submitted == null ? Optional.empty() : submitted.arguments();
    }

    private OperationState state(Predicate<JournalEvent.Attempt> isAlive) {
        if (finished != null) {
            return finished.state();
        }
        if (attempt != null && isAlive.test(attempt)) {
            return OperationState.RUNNING;
        }
        return pauseAsked ? OperationState.PAUSED : OperationState.INTERRUPTED;
    }

    private static final class StepFold {
        private final Step step;
        private StepState state = StepState.PENDING;
        private String detail = "";
        private final TreeMap<String, String> nodes = new TreeMap<>();
        private Optional<Instant> startedAt = Optional.empty();
        private Optional<Instant> finishedAt = Optional.empty();

        StepFold(Step step) {
            this.step = step;
        }

        void started(Instant at) {
            state = StepState.RUNNING;
            detail = "";
            nodes.clear();
            startedAt = Optional.of(at);
            finishedAt = Optional.empty();
        }

        void progress(JournalEvent.StepProgress event) {
            detail = event.detail();
            nodes.putAll(event.nodes());
        }

        void ended(StepState end, String text, Instant at) {
            state = end;
            detail = text;
            finishedAt = Optional.of(at);
        }

        void reopen() {
            if (state != StepState.SUCCEEDED) {
                state = StepState.PENDING;
                detail = "";
                nodes.clear();
                startedAt = Optional.empty();
                finishedAt = Optional.empty();
            }
        }

        StepSnapshot snapshot() {
            return new StepSnapshot(
                    step.id(), step.title(), step.commands(), state, detail, nodes, startedAt, finishedAt);
        }
    }
}
