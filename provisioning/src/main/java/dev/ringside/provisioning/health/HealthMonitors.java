package dev.ringside.provisioning.health;

import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeEvent;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One monitor per cluster, kept in step with the clusters that exist. Thread-safe. */
public final class HealthMonitors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitors.class);
    private static final long TICK_MILLIS = 250;

    private final StatusBoard board;
    private final ExecutorService probes = Executors.newCachedThreadPool(task -> daemon(task, "ringside-probe"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "ringside-poll"));
    private final Map<ClusterName, ClusterMonitor> monitors = new HashMap<>();
    private final List<Registration> events = new ArrayList<>();

    public HealthMonitors(StatusBoard board) {
        this.board = board;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Watches exactly these clusters from now on; one that changed gets a fresh monitor. */
    public synchronized void watch(Collection<WatchedCluster> clusters) {
        Map<ClusterName, WatchedCluster> wanted = new HashMap<>();
        clusters.forEach(cluster -> wanted.put(cluster.name(), cluster));
        monitors.values().removeIf(monitor -> {
            WatchedCluster cluster = wanted.get(monitor.cluster().name());
            boolean stale = cluster == null || !cluster.sameAs(monitor.cluster());
            if (stale) {
                monitor.close();
            }
            return stale;
        });
        wanted.forEach((name, cluster) ->
                monitors.computeIfAbsent(name, unused -> new ClusterMonitor(cluster, board, probes)));
    }

    /** Looks again and again, and listens to the runtimes, until closed. */
    public synchronized void start(Collection<NodeRuntime> runtimes) {
        runtimes.forEach(runtime -> events.add(runtime.onEvent(this::onEvent)));
        clock.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void onEvent(NodeEvent event) {
        if (event.kind() == NodeEvent.Kind.DIED) {
            monitorOf(event).ifPresent(monitor -> probes.execute(() -> monitor.died(event.node())));
        }
    }

    private synchronized Optional<ClusterMonitor> monitorOf(NodeEvent event) {
        return monitors.values().stream()
                .filter(monitor -> monitor.cluster().nodes().stream()
                        .anyMatch(node -> node.name().equals(event.node())))
                .findFirst();
    }

    private void tick() {
        try {
            Instant now = Instant.now();
            snapshot().forEach(monitor -> monitor.tick(now));
        } catch (RuntimeException e) {
            LOG.error("Watching the clusters failed; it goes on", e);
        }
    }

    /** Looks at every watched node once, now, and waits for the answers. */
    public void lookNow() throws InterruptedException {
        for (ClusterMonitor monitor : snapshot()) {
            monitor.lookNow();
        }
    }

    private synchronized List<ClusterMonitor> snapshot() {
        return List.copyOf(monitors.values());
    }

    @Override
    public synchronized void close() {
        events.forEach(Registration::close);
        clock.shutdownNow();
        probes.shutdownNow();
    }
}
