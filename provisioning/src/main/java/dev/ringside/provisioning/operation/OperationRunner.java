package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out operations, one per cluster at a time, each on a thread of its own. Promises: every step is in the journal before it
 * begins; steps the journal calls done are not run again; closing the runner interrupts its operations, which stay resumable.
 */
public final class OperationRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);
    private static final long HEARING_MILLIS = 300;

    private final Journals journals;
    private final Path lockFolder;
    private final ActivityLog activity;
    private final CancelRequests cancelRequests;
    private final Map<OperationId, Running> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ear = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ringside-cancel-requests");
        thread.setDaemon(true);
        return thread;
    });

    private record Running(Thread thread, AtomicBoolean canceled) {}

    public OperationRunner(Journals journals, Path lockFolder, ActivityLog activity) {
        this.journals = journals;
        this.lockFolder = lockFolder;
        this.activity = activity;
        cancelRequests = new CancelRequests(lockFolder);
        ear.scheduleWithFixedDelay(this::hearRequests, HEARING_MILLIS, HEARING_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void hearRequests() {
        running.keySet().stream().filter(cancelRequests::isAsked).forEach(this::cancel);
    }

    /** What happens under the cluster's lock before the operation is journaled: last checks, saving the specification. */
    @FunctionalInterface
    public interface Preparation {
        OperationWork prepare() throws ProvisioningException;
    }

    /**
     * What is asked for.
     *
     * @param title for people: "Create cluster demo"
     * @param arguments what a later process needs to make the same work again
     */
    public record Request(OperationKind kind, ClusterName target, String title, Optional<JsonNode> arguments) {}

    /** Takes the cluster's lock, prepares, journals and starts the operation; returns when it is journaled. */
    public OperationId submit(Request request, Preparation preparation) throws ProvisioningException {
        return submit(Map.of(request, preparation)).get(0);
    }

    /**
     * The same for several clusters at once: none is begun unless the locks of all could be taken and all are prepared.
     *
     * @return one id for each request, in their order
     */
    public List<OperationId> submit(Map<Request, Preparation> requests) throws ProvisioningException {
        Map<Request, ClusterLock> locks = new LinkedHashMap<>();
        Map<Request, OperationWork> works = new LinkedHashMap<>();
        List<OperationId> ids = new ArrayList<>();
        try {
            for (Request request : requests.keySet()) {
                locks.put(request, ClusterLock.take(lockFolder, request.target(), request.title()));
            }
            for (Map.Entry<Request, Preparation> each : requests.entrySet()) {
                works.put(each.getKey(), each.getValue().prepare());
            }
            for (Map.Entry<Request, OperationWork> each : works.entrySet()) {
                Request request = each.getKey();
                ids.add(begin(request, each.getValue(), Objects.requireNonNull(locks.get(request))));
                locks.remove(request);
            }
            return List.copyOf(ids);
        } catch (IOException e) {
            throw cannotJournal(e);
        } finally {
            locks.values().forEach(ClusterLock::close);
        }
    }

    private OperationId begin(Request request, OperationWork work, ClusterLock lock)
            throws IOException, ProvisioningException {
        Instant now = Instant.now();
        OperationId id = Journals.newId(now);
        JournalWriter journal = journals.open(id);
        journal.append(new JournalEvent.Submitted(
                now, request.kind(), request.target(), request.title(), work.plan(), request.arguments()));
        start(id, request.title(), request.target(), work, journal, lock);
        return id;
    }

    /** Continues an operation that no process works on. */
    public void resume(OperationSnapshot operation, OperationWork work) throws ProvisioningException {
        ClusterLock lock = ClusterLock.take(lockFolder, operation.target(), operation.title());
        boolean started = false;
        try {
            start(operation.id(), operation.title(), operation.target(), work, journals.open(operation.id()), lock);
            started = true;
        } catch (IOException e) {
            throw cannotJournal(e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private void start(
            OperationId id,
            String title,
            ClusterName target,
            OperationWork work,
            JournalWriter journal,
            ClusterLock lock)
            throws IOException {
        cancelRequests.forget(id);
        journal.append(ProcessIdentity.ofThisProcess(Instant.now()));
        activity(target, ActivityEntry.Level.INFORMATIONAL, "Started", title);
        AtomicBoolean canceled = new AtomicBoolean();
        Thread thread = new Thread(
                () -> {
                    try (lock;
                            journal) {
                        carryOut(id, title, target, work, journal, canceled);
                    } catch (IOException | RuntimeException e) {
                        LOG.error("Operation {} cannot be journaled", id, e);
                    } finally {
                        running.remove(id);
                        cancelRequests.forget(id);
                    }
                },
                "ringside-operation-" + target);
        thread.setDaemon(true);
        running.put(id, new Running(thread, canceled));
        thread.start();
    }

    private void carryOut(
            OperationId id,
            String title,
            ClusterName target,
            OperationWork work,
            JournalWriter journal,
            AtomicBoolean canceled)
            throws IOException {
        OperationSnapshot known = journals.read(id).orElseThrow();
        // The plan of the journal, not one made anew: what is planned can depend on what has changed since.
        List<Step> left = known.steps().stream()
                .filter(step -> step.state() != StepState.SUCCEEDED)
                .map(step -> new Step(step.id(), step.title(), step.commands()))
                .toList();
        for (Step step : left) {
            journal.append(new JournalEvent.StepStarted(Instant.now(), step.id()));
            StepResult result;
            try {
                result = runStep(id, step, work, journal);
            } catch (InterruptedException e) {
                if (canceled.get()) {
                    finishCanceled(title, target, work, journal);
                } else {
                    journal.append(new JournalEvent.Released(Instant.now()));
                }
                return;
            }
            if (result instanceof StepResult.Done done) {
                journal.append(new JournalEvent.StepSucceeded(Instant.now(), step.id(), done.summary()));
            } else {
                finishFailed(title, target, step, result, journal);
                return;
            }
        }
        journal.append(new JournalEvent.Finished(Instant.now(), OperationState.SUCCEEDED, Optional.empty(), false));
        activity(target, ActivityEntry.Level.INFORMATIONAL, "Succeeded", title);
    }

    private void finishFailed(String title, ClusterName target, Step step, StepResult result, JournalWriter journal)
            throws IOException {
        boolean undone = result instanceof StepResult.Undone;
        Problem problem =
                result instanceof StepResult.Undone taken ? taken.problem() : ((StepResult.Failed) result).problem();
        journal.append(new JournalEvent.StepFailed(Instant.now(), step.id(), problem));
        journal.append(new JournalEvent.Finished(Instant.now(), OperationState.FAILED, Optional.of(problem), undone));
        activity(target, ActivityEntry.Level.ERROR, "Failed", title + ": " + problem.text());
    }

    private void finishCanceled(String title, ClusterName target, OperationWork work, JournalWriter journal)
            throws IOException {
        work.canceled();
        journal.append(new JournalEvent.Finished(
                Instant.now(),
                OperationState.CANCELED,
                Optional.of(new Problem.CanceledByUser(
                        title + " was canceled.", "Resume it to go on where it stopped, or delete the cluster.")),
                false));
        activity(target, ActivityEntry.Level.WARNING, "Canceled", title);
    }

    private static StepResult runStep(OperationId id, Step step, OperationWork work, JournalWriter journal)
            throws InterruptedException {
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

    private void activity(ClusterName cluster, ActivityEntry.Level level, String event, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, cluster, event, message));
    }

    /** Whether this runner works on the operation now. */
    public boolean isRunning(OperationId id) {
        return running.containsKey(id);
    }

    /** Asks a running operation to stop at the next safe point; false when this runner does not run it. */
    public boolean cancel(OperationId id) {
        Running operation = running.get(id);
        if (operation == null) {
            return false;
        }
        operation.canceled().set(true);
        operation.thread().interrupt();
        return true;
    }

    /** Asks whichever process runs the operation to cancel it; that process hears it within a second. */
    public void requestCancel(OperationId id) throws ProvisioningException {
        try {
            cancelRequests.ask(id);
        } catch (IOException e) {
            throw cannotJournal(e);
        }
    }

    private static ProvisioningException cannotJournal(IOException cause) {
        return new ProvisioningException(
                new Problem.Unexpected(
                        "The operation's journal cannot be written: " + cause.getMessage() + ".",
                        "Check that the state folder's disk has room and is writable, then try again."),
                cause);
    }

    @Override
    public void close() {
        ear.shutdownNow();
        List<Running> open = List.copyOf(running.values());
        open.forEach(operation -> operation.thread().interrupt());
        try {
            for (Running operation : open) {
                operation.thread().join(TimeUnit.SECONDS.toMillis(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
