package dev.ringside.provisioning;

import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.health.WatchedCluster;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.plan.AutoReplication;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.work.SavedClusters;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promise of auto-replicate for keyspaces made later, and for external data centers that join later: a keyspace that lacks
 * replicas is given them by an ordinary operation, so that only one process does it and none that runs is disturbed. A keyspace is left alone until it was seen twice, as whoever makes it
 * may be busy making its tables.
 */
final class ReplicationWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicationWatch.class);
    private static final long PAUSE_MILLIS = 4_000;

    private final ProvisioningEngine engine;
    private final SavedClusters clusters;
    private final ActivityLog activity;
    private final Map<ClusterName, Map<String, Map<String, Integer>>> seen = new HashMap<>();
    private final Map<ClusterName, String> refused = new HashMap<>();
    /** Of its own: a node that is slow to answer must not keep crashed ones waiting. */
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ringside-replication");
        thread.setDaemon(true);
        return thread;
    });

    ReplicationWatch(ProvisioningEngine engine, SavedClusters clusters, ActivityLog activity) {
        this.engine = engine;
        this.clusters = clusters;
        this.activity = activity;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            EngineSnapshot snapshot = engine.snapshot();
            for (WatchedCluster watched : clusters.watched()) {
                Optional<ClusterSnapshot> cluster =
                        snapshot.cluster(watched.name()).filter(ReplicationWatch::isDue);
                if (cluster.isPresent()) {
                    lookAfter(watched, cluster.get());
                } else {
                    seen.remove(watched.name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Looking after the keyspaces failed; it goes on", e);
        }
    }

    private static boolean isDue(ClusterSnapshot cluster) {
        AutoReplicate policy = cluster.spec().autoReplicate();
        boolean external = !cluster.spec().externalRing().dataCenters().isEmpty();
        return (policy == AutoReplicate.ALL_KEYSPACES || (policy == AutoReplicate.SYSTEM_KEYSPACES && external))
                && !cluster.spec().deallocated()
                && cluster.activeOperation().isEmpty()
                && cluster.isHealthy();
    }

    private void lookAfter(WatchedCluster watched, ClusterSnapshot cluster) throws InterruptedException {
        try {
            Map<String, Map<String, Integer>> lacking = lacking(watched, cluster);
            Map<String, Map<String, Integer>> before = seen.put(watched.name(), lacking);
            if (!lacking.isEmpty() && lacking.equals(before)) {
                replicate(cluster, lacking);
            }
        } catch (IOException | ProvisioningException e) {
            LOG.debug("The keyspaces of {} cannot be looked at now", watched.name(), e);
        }
    }

    private static Map<String, Map<String, Integer>> lacking(WatchedCluster watched, ClusterSnapshot cluster)
            throws IOException, ProvisioningException, InterruptedException {
        ClusterLink link = watched.link().get();
        AutoReplication rule = AutoReplication.of(cluster.spec(), link.dataCenters());
        Map<String, Map<String, Integer>> lacking = new TreeMap<>();
        link.keyspaces().forEach(keyspace -> rule.enforced(keyspace)
                .ifPresent(factors -> lacking.put(keyspace.name(), factors)));
        return lacking;
    }

    private void replicate(ClusterSnapshot cluster, Map<String, Map<String, Integer>> lacking) {
        try {
            engine.submit(
                    cluster.name(),
                    UpdateSettings.NOTHING.withAutoReplicate(cluster.spec().autoReplicate()));
            refused.remove(cluster.name());
            lacking.forEach((keyspace, factors) -> log(
                    cluster.name(),
                    ActivityEntry.Level.INFORMATIONAL,
                    "Keyspace " + keyspace + " lacks replicas and is given these by data center: " + factors + "."));
        } catch (ProvisioningException e) {
            tell(cluster.name(), lacking, e.problem());
        }
    }

    /** Each reason once; that something else is at work is none. */
    private void tell(ClusterName cluster, Map<String, Map<String, Integer>> lacking, Problem problem) {
        if (!(problem instanceof Problem.ClusterBusy) && !problem.text().equals(refused.put(cluster, problem.text()))) {
            log(
                    cluster,
                    ActivityEntry.Level.WARNING,
                    "Keyspaces " + String.join(", ", lacking.keySet()) + " lack replicas and cannot be given them now: "
                            + problem.text());
        }
    }

    private void log(ClusterName cluster, ActivityEntry.Level level, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, cluster, "Auto-replicate", message));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
