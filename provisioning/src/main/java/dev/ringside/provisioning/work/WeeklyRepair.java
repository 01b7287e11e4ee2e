package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.RepairRecord;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.RepairRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full repair each cluster gets once a week, as the service's Reaper gives it, while its {@code repairEnabled} is on. It holds the
 * cluster's lock but gives way to whoever wants it, and waits while a node is down; it goes on at the segment where it stopped, in whichever
 * process.
 */
public final class WeeklyRepair implements AutoCloseable {
    /** The id of its run in the cluster's record. */
    public static final String RUN = "weekly";

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyRepair.class);
    private static final Duration INTERVAL = Duration.ofDays(7);
    /** How often it is looked whether one is due: each look reads a small file. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    /** Who was given way to has the lock by then. */
    private static final Duration AFTER_WAY = Duration.ofSeconds(2);

    private static final Duration CALM_WITHIN = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 100;
    private static final Set<String> OWN_TASKS = Set.of("Validation");

    private final Path lockFolder;
    private final Changes changes;
    private final RepairRecords records;
    private final ActivityLog activity;
    private final Map<ClusterName, Instant> nextLooks = new ConcurrentHashMap<>();
    private final Set<ClusterName> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ringside-weekly-repair");
        thread.setDaemon(true);
        return thread;
    });

    public WeeklyRepair(Path lockFolder, Changes changes, RepairRecords records, ActivityLog activity) {
        this.lockFolder = lockFolder;
        this.changes = changes;
        this.records = records;
        this.activity = activity;
    }

    /** Begins or continues the repair of a cluster on a thread of its own if one is due. Returns at once; costs next to nothing when none is. */
    public void consider(ClusterSnapshot cluster, Instant now) {
        if (!cluster.spec().repairEnabled()
                || cluster.spec().deallocated()
                || cluster.activeOperation().isPresent()
                || !cluster.isHealthy()
                || now.isBefore(nextLooks.getOrDefault(cluster.name(), Instant.MIN))) {
            return;
        }
        nextLooks.put(cluster.name(), now.plus(LOOK));
        if (isDue(records.read(cluster.name()), cluster.createdAt(), now) && underWay.add(cluster.name())) {
            threads.execute(() -> work(cluster.name()));
        }
    }

    /** A week after the last one, or after the cluster was made; at once where one was begun. */
    static boolean isDue(RepairRecord record, Instant createdAt, Instant now) {
        return record.run(RUN).isPresent()
                || !now.isBefore(record.lastCompleted().orElse(createdAt).plus(INTERVAL));
    }

    private void work(ClusterName cluster) {
        Thread worker = Thread.currentThread();
        try (ClusterLock lock = ClusterLock.takeGivingWay(lockFolder, cluster, "Weekly repair")) {
            Thread ear = new Thread(() -> interruptWhenWanted(lock, worker), "ringside-weekly-repair-ear");
            ear.setDaemon(true);
            ear.start();
            try {
                repair(cluster);
            } finally {
                end(ear);
                awaitCalm(cluster);
            }
        } catch (ProvisioningException e) {
            if (!(e.problem() instanceof Problem.ClusterBusy)) {
                nextLooks.put(cluster, Instant.now().plus(AFTER_FAILURE));
                LOG.info("The weekly repair of {} pauses: {}", cluster, e.getMessage());
            }
        } catch (InterruptedException e) {
            LOG.debug("The weekly repair of {} gives way", cluster);
            nextLooks.put(cluster, Instant.now().plus(AFTER_WAY));
        } catch (RuntimeException e) {
            nextLooks.put(cluster, Instant.now().plus(AFTER_FAILURE));
            LOG.error("The weekly repair of {} failed; it is tried again", cluster, e);
        } finally {
            underWay.remove(cluster);
        }
    }

    private static void interruptWhenWanted(ClusterLock lock, Thread worker) {
        try {
            while (!lock.isWanted()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            worker.interrupt();
        } catch (InterruptedException e) {
            LOG.trace("The repair has ended");
        }
    }

    /** Afterwards this thread is not interrupted any more: who comes next must find the nodes at rest, which takes a moment. */
    private static void end(Thread ear) {
        ear.interrupt();
        while (ear.isAlive()) {
            try {
                ear.join();
            } catch (InterruptedException e) {
                LOG.trace("Told twice");
            }
        }
        Thread.interrupted();
    }

    private void repair(ClusterName cluster) throws ProvisioningException, InterruptedException {
        boolean goesOn = records.read(cluster).run(RUN).isPresent();
        AtomicBoolean told = new AtomicBoolean();
        int segments = new RepairRun(changes.site(cluster), records, RUN, Optional.empty()).toTheEnd(position -> {
            if (!told.getAndSet(true)) {
                tell(
                        cluster,
                        goesOn ? "Repair continued" : "Repair started",
                        "The weekly repair of " + cluster + (goesOn ? " goes on at " : " begins with ")
                                + position.position() + ".");
            }
        });
        Instant now = Instant.now();
        records.save(cluster, records.read(cluster).completed(now));
        tell(cluster, "Repair ended", "The weekly repair of " + cluster + " has repaired " + segments + " segments.");
    }

    private void awaitCalm(ClusterName cluster) throws InterruptedException {
        long end = System.nanoTime() + CALM_WITHIN.toNanos();
        while (System.nanoTime() < end && !isCalm(cluster)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isCalm(ClusterName cluster) {
        try {
            ClusterSite site = changes.site(cluster);
            for (NodeSpec node : site.nodes()) {
                NodeActivity now = site.link().activity(node);
                if (!now.streams().isEmpty() || now.taskKinds().stream().anyMatch(OWN_TASKS::contains)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | ProvisioningException e) {
            // Who does not answer is for the next one to find.
            return true;
        }
    }

    private void tell(ClusterName cluster, String event, String message) {
        activity.add(new ActivityEntry(Instant.now(), ActivityEntry.Level.INFORMATIONAL, cluster, event, message));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(CALM_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
