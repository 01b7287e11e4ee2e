package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at an operation, step by step, each in the journal before it begins. */
final class OperationRun {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);

    private final OperationId id;
    private final String title;
    private final ClusterName target;
    private final OperationWork work;
    private final JournalWriter journal;
    private final ActivityLog activity;
    private final AtomicBoolean canceled = new AtomicBoolean();
    private final AtomicBoolean pausing = new AtomicBoolean();

    OperationRun(
            OperationId id,
            String title,
            ClusterName target,
            OperationWork work,
            JournalWriter journal,
            ActivityLog activity) {
        this.id = id;
        this.title = title;
        this.target = target;
        this.work = work;
        this.journal = journal;
        this.activity = activity;
    }

    /** The interrupt that follows is a person's wish. */
    void cancel() {
        canceled.set(true);
    }

    /** Has it stop before the next step. */
    void pause() throws IOException {
        // In the journal first: one released before that would look as if its process had died.
        journal.append(new JournalEvent.PauseAsked(Instant.now()));
        pausing.set(true);
    }

    /** Runs the steps that {@code known} does not call done, until one fails or somebody has it stop. */
    void carryOut(OperationSnapshot known) throws IOException {
        // The plan of the journal, not one made anew: what is planned can depend on what has changed since.
        List<Step> left = known.steps().stream()
                .filter(step -> step.state() != StepState.SUCCEEDED)
                .map(step -> new Step(step.id(), step.title(), step.commands()))
                .toList();
        for (Step step : left) {
            // Never before the first: who resumes and pauses again and again gets on all the same.
            if (pausing.get() && step != left.get(0)) {
                journal.append(new JournalEvent.Released(Instant.now()));
                tell(ActivityEntry.Level.INFORMATIONAL, "Paused", title);
                return;
            }
            journal.append(new JournalEvent.StepStarted(Instant.now(), step.id()));
            StepResult result;
            try {
                result = runStep(step);
            } catch (InterruptedException e) {
                if (canceled.get()) {
                    finishCanceled();
                } else {
                    journal.append(new JournalEvent.Released(Instant.now()));
                }
                return;
            }
            if (result instanceof StepResult.Done done) {
                journal.append(new JournalEvent.StepSucceeded(Instant.now(), step.id(), done.summary()));
            } else {
                finishFailed(step, result);
                return;
            }
        }
        journal.append(new JournalEvent.Finished(Instant.now(), OperationState.SUCCEEDED, Optional.empty(), false));
        tell(ActivityEntry.Level.INFORMATIONAL, "Succeeded", title);
    }

    private void finishFailed(Step step, StepResult result) throws IOException {
        boolean undone = result instanceof StepResult.Undone;
        Problem problem =
                result instanceof StepResult.Undone taken ? taken.problem() : ((StepResult.Failed) result).problem();
        journal.append(new JournalEvent.StepFailed(Instant.now(), step.id(), problem));
        journal.append(new JournalEvent.Finished(Instant.now(), OperationState.FAILED, Optional.of(problem), undone));
        tell(ActivityEntry.Level.ERROR, "Failed", title + ": " + problem.text());
    }

    /** Ends it as a person wants who gives it up. */
    void finishCanceled() throws IOException {
        work.canceled();
        journal.append(new JournalEvent.Finished(
                Instant.now(),
                OperationState.CANCELED,
                Optional.of(new Problem.CanceledByUser(
                        title + " was canceled.", "Resume it to go on where it stopped, or delete the cluster.")),
                false));
        tell(ActivityEntry.Level.WARNING, "Canceled", title);
    }

    private StepResult runStep(Step step) throws InterruptedException {
        try {
            return work.run(step, new JournaledContext(id, journal, step));
        } catch (ProvisioningException e) {
            if (Thread.interrupted()) {
                // What failed is what the interrupt broke off, a file half written for example.
                throw new InterruptedException(e.getMessage());
            }
            LOG.info("Operation {} failed in step {}", id, step.id(), e);
            return new StepResult.Failed(e.problem());
        } catch (RuntimeException e) {
            LOG.error("Operation {} failed in step {}", id, step.id(), e);
            return new StepResult.Failed(new Problem.Unexpected(
                    "The step '" + step.title() + "' failed unexpectedly: " + e + ".",
                    "The log has the details under operation " + id + ". Resume the operation to try again."));
        }
    }

    void tell(ActivityEntry.Level level, String event, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, target, event, message));
    }
}
