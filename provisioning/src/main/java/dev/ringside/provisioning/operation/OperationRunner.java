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
    private final Requests cancelRequests;
    private final Requests pauseRequests;
    private final Map<OperationId, Running> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ear = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ringside-cancel-requests");
        thread.setDaemon(true);
        return thread;
    });

    private record Running(Thread thread, OperationRun run) {}

    public OperationRunner(Journals journals, Path lockFolder, ActivityLog activity) {
        this.journals = journals;
        this.lockFolder = lockFolder;
        this.activity = activity;
        cancelRequests = new Requests(lockFolder, "cancel");
        pauseRequests = new Requests(lockFolder, "pause");
        ear.scheduleWithFixedDelay(this::hearRequests, HEARING_MILLIS, HEARING_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void hearRequests() {
        running.keySet().stream().filter(cancelRequests::isAsked).forEach(this::cancel);
        running.keySet().stream().filter(pauseRequests::isAsked).forEach(id -> {
            try {
                pause(id);
            } catch (ProvisioningException e) {
                LOG.warn("Operation {} cannot be paused: {}", id, e.problem().text());
            }
        });
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
        forgetRequests(id);
        journal.append(ProcessIdentity.ofThisProcess(Instant.now()));
        OperationRun run = new OperationRun(id, title, target, work, journal, activity);
        run.tell(ActivityEntry.Level.INFORMATIONAL, "Started", title);
        Thread thread = new Thread(
                () -> {
                    try (lock;
                            journal) {
                        run.carryOut(journals.read(id).orElseThrow());
                    } catch (IOException | RuntimeException e) {
                        LOG.error("Operation {} cannot be journaled", id, e);
                    } finally {
                        running.remove(id);
                        forgetRequests(id);
                    }
                },
                "ringside-operation-" + target);
        thread.setDaemon(true);
        running.put(id, new Running(thread, run));
        thread.start();
    }

    private void forgetRequests(OperationId id) {
        cancelRequests.forget(id);
        pauseRequests.forget(id);
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
        operation.run().cancel();
        operation.thread().interrupt();
        return true;
    }

    /**
     * Has a running operation stop after the step under way, unless that is the last; false when this runner does not run it. That it was
     * asked is in the journal, so that the operation is paused even when the process dies before.
     */
    public boolean pause(OperationId id) throws ProvisioningException {
        Running operation = running.get(id);
        if (operation == null) {
            return false;
        }
        try {
            operation.run().pause();
            return true;
        } catch (IOException e) {
            if (!operation.thread().isAlive() || !running.containsKey(id)) {
                // It ended just now, and with it its journal was closed.
                return false;
            }
            throw cannotJournal(e);
        }
    }

    /** Ends an operation that is paused: what {@code work} does when it is canceled, and Canceled in the journal. */
    public void cancelPaused(OperationSnapshot operation, OperationWork work) throws ProvisioningException {
        try (ClusterLock lock = ClusterLock.take(lockFolder, operation.target(), operation.title());
                JournalWriter journal = journals.open(operation.id())) {
            new OperationRun(operation.id(), operation.title(), operation.target(), work, journal, activity)
                    .finishCanceled();
        } catch (IOException e) {
            throw cannotJournal(e);
        }
    }

    /** Asks whichever process runs the operation to cancel it; that process hears it within a second. */
    public void requestCancel(OperationId id) throws ProvisioningException {
        ask(cancelRequests, id);
    }

    /** Asks whichever process runs the operation to pause it; that process hears it within a second. */
    public void requestPause(OperationId id) throws ProvisioningException {
        ask(pauseRequests, id);
    }

    private static void ask(Requests requests, OperationId id) throws ProvisioningException {
        try {
            requests.ask(id);
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
