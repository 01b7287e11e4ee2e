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
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.store.AttentionNotes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings dead nodes back, as the managed service does. A crashed one is started again, with growing pauses, until it has crashed too often;
 * then it is left alone and reported with the cause. One whose disk is lost is never started empty: it is replaced, or reported where that
 * is not safe. Each restart holds the cluster's lock, so that two portals never start one node twice and no operation is disturbed. Called
 * from one thread.
 */
public final class SelfHealing {
    private static final int LOG_LINES = 60;
    /** The other nodes notice only after seconds that a node is dead: people hear of what still speaks against it at this attempt. */
    private static final int LASTING = 5;

    private final Path lockFolder;
    private final ActivityLog activity;
    private final AttentionNotes attention;
    private final Replacement replacement;
    private final Map<NodeName, CrashHistory> histories = new HashMap<>();
    private final Set<NodeName> givenUp = new HashSet<>();
    private final Set<NodeName> knownLosses = new HashSet<>();

    /** Begins the operation that replaces a node. */
    @FunctionalInterface
    public interface Replacement {
        void of(ClusterName cluster, NodeName node) throws ProvisioningException;
    }

    public SelfHealing(Path lockFolder, ActivityLog activity, AttentionNotes attention, Replacement replacement) {
        this.lockFolder = lockFolder;
        this.activity = activity;
        this.attention = attention;
        this.replacement = replacement;
    }

    /** Forgets all nodes but these: a name may come again with another cluster. */
    public void retain(Collection<NodeName> nodes) {
        histories.keySet().retainAll(nodes);
        givenUp.retainAll(nodes);
        knownLosses.retainAll(nodes);
    }

    /**
     * Looks after a node of a cluster that is Succeeded and has no operation under way.
     *
     * @param disks how many it has
     */
    public void lookAfter(WatchedCluster cluster, NodeSpec node, int disks, NodeStatus status, Instant now) {
        CrashHistory history = histories.getOrDefault(node.name(), CrashHistory.NONE);
        if (status.health() == NodeHealth.DOWN) {
            if (!givenUp.contains(node.name()) && history.isDue(now)) {
                bringBack(cluster, node, disks, history, now);
            }
        } else if (status.health() == NodeHealth.HEALTHY) {
            recovered(cluster, node, history, now);
        }
    }

    private void recovered(WatchedCluster cluster, NodeSpec node, CrashHistory history, Instant now) {
        givenUp.remove(node.name());
        attention.clear(cluster.name(), node.name());
        if (!history.announced()) {
            log(
                    cluster,
                    ActivityEntry.Level.INFORMATIONAL,
                    "Node healthy",
                    "Node " + node.name() + " is healthy again.");
            histories.put(node.name(), history.healthyAgain());
        } else if (history.isRecovered(now)) {
            histories.remove(node.name());
        }
    }

    private void bringBack(WatchedCluster cluster, NodeSpec node, int disks, CrashHistory history, Instant now) {
        try {
            List<String> lost = cluster.runtime().lostDisks(node.name(), disks);
            if (!lost.isEmpty()) {
                replace(cluster, node, lost, history, now);
            } else if (history.isHopeless(now)) {
                giveUp(cluster, node);
            } else {
                restart(cluster, node, history, now);
            }
        } catch (ProvisioningException e) {
            if (!(e.problem() instanceof Problem.ClusterBusy)) {
                histories.put(node.name(), history.restarted(now));
                log(
                        cluster,
                        ActivityEntry.Level.ERROR,
                        "Restart failed",
                        "Node " + node.name() + " could not be started: "
                                + e.problem().text());
            }
        }
    }

    private void restart(WatchedCluster cluster, NodeSpec node, CrashHistory history, Instant now)
            throws ProvisioningException {
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
                    "Node " + node.name() + " " + how + "; starting it again (attempt " + history.attempt(now) + ").");
            histories.put(node.name(), history.restarted(now));
            cluster.runtime().start(node.name());
        }
    }

    /** Each further start would end like the ones before, and would hide the cause under its log. */
    private void giveUp(WatchedCluster cluster, NodeSpec node) throws ProvisioningException {
        Problem.NodeFailed why = NodeFailureDiagnosis.of(
                node.name(),
                cluster.runtime().inspect(node.name()),
                cluster.runtime().logs(node.name(), LOG_LINES),
                "start it again: `ringside node restart -c " + cluster.name() + " --node " + node.name() + "`");
        givenUp.add(node.name());
        report(
                cluster,
                node,
                "Node " + node.name() + " crashed " + CrashHistory.MOST + " times within "
                        + CrashHistory.WINDOW.toMinutes() + " minutes and is not started again by itself. "
                        + why.text());
    }

    private void replace(WatchedCluster cluster, NodeSpec node, List<String> lost, CrashHistory history, Instant now) {
        String loss = "Node " + node.name() + " has lost its data: " + String.join(", ", lost) + ".";
        if (knownLosses.add(node.name())) {
            log(cluster, ActivityEntry.Level.WARNING, "Disk lost", loss + " A new node is to take its place.");
        }
        try {
            replacement.of(cluster.name(), node.name());
            histories.remove(node.name());
        } catch (ProvisioningException e) {
            histories.put(node.name(), history.restarted(now));
            if (!(e.problem() instanceof Problem.ClusterBusy) && history.attempt(now) >= LASTING) {
                report(
                        cluster,
                        node,
                        loss + " It is not replaced by itself: " + e.problem().text()
                                + " What speaks against it now is shown by `ringside node replace -c " + cluster.name()
                                + " --node " + node.name() + " --plan`.");
            }
        }
    }

    private void report(WatchedCluster cluster, NodeSpec node, String text) {
        if (attention.put(cluster.name(), node.name(), text)) {
            log(cluster, ActivityEntry.Level.ERROR, "Needs attention", text);
        }
    }

    private void log(WatchedCluster cluster, ActivityEntry.Level level, String event, String message) {
        activity.add(new ActivityEntry(Instant.now(), level, cluster.name(), event, message));
    }
}
