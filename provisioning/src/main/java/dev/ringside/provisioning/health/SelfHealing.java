package dev.ringside.provisioning.health;

import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts crashed nodes again, as the managed service does: at once the first time, then with pauses that double up to a minute while the
 * node keeps crashing. Each restart holds the cluster's lock, so that two portals never start one node twice and no operation is
 * disturbed. Called from one thread.
 */
public final class SelfHealing {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A node healthy for this long has recovered; its next crash is a first one again. */
    private static final Duration RECOVERED_AFTER = Duration.ofMinutes(5);

    private final Path lockFolder;
    private final ActivityLog activity;
    private final Map<NodeName, Attempts> attempts = new HashMap<>();

    private record Attempts(int count, Instant last, boolean announced) {
        Instant nextAt() {
            long pause = Math.min(LONGEST_PAUSE.toSeconds(), FIRST_PAUSE.toSeconds() << Math.min(count - 1, 10));
            return last.plusSeconds(pause);
        }
    }

    public SelfHealing(Path lockFolder, ActivityLog activity) {
        this.lockFolder = lockFolder;
        this.activity = activity;
    }

    /** Looks after a node of a cluster that is Succeeded and has no operation under way. */
    public void lookAfter(WatchedCluster cluster, NodeSpec node, NodeStatus status, Instant now) {
        Attempts before = attempts.get(node.name());
        if (status.health() == NodeHealth.DOWN) {
            if (before == null || !now.isBefore(before.nextAt())) {
                restart(cluster, node, before == null ? 1 : before.count() + 1, now);
            }
        } else if (before != null && status.health() == NodeHealth.HEALTHY) {
            recovered(cluster, node, before, now);
        }
    }

    private void recovered(WatchedCluster cluster, NodeSpec node, Attempts before, Instant now) {
        if (!before.announced()) {
            log(
                    cluster,
                    ActivityEntry.Level.INFORMATIONAL,
                    "Node healthy",
                    "Node " + node.name() + " is healthy again.");
            attempts.put(node.name(), new Attempts(before.count(), before.last(), true));
        } else if (Duration.between(before.last(), now).compareTo(RECOVERED_AFTER) > 0) {
            attempts.remove(node.name());
        }
    }

    private void restart(WatchedCluster cluster, NodeSpec node, int attempt, Instant now) {
        String purpose = "Restart node " + node.name();
        try (ClusterLock lock = ClusterLock.take(lockFolder, cluster.name(), purpose)) {
            Optional<NodeProcess> process = cluster.runtime().inspect(node.name());
            if (process.isEmpty() || process.get().running()) {
                return;
            }
            String how = process.get().killedForMemory()
                    ? "was killed for lack of memory"
                    : process.get().exitCode().isPresent()
                            ? "ended with exit code " + process.get().exitCode().getAsInt()
                            : "stopped unexpectedly";
            log(
                    cluster,
                    ActivityEntry.Level.WARNING,
                    "Node down",
                    "Node " + node.name() + " " + how + "; starting it again (attempt " + attempt + ").");
            attempts.put(node.name(), new Attempts(attempt, now, false));
            cluster.runtime().start(node.name());
        } catch (ProvisioningException e) {
            if (!(e.problem() instanceof Problem.ClusterBusy)) {
                attempts.put(node.name(), new Attempts(attempt, now, false));
                log(
                        cluster,
                        ActivityEntry.Level.ERROR,
                        "Restart failed",
                        "Node " + node.name() + " could not be started: "
                                + e.problem().text());
            }
        }
    }

    private void log(WatchedCluster cluster, ActivityEntry.Level level, String event, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, cluster.name(), event, message));
    }
}
