package dev.ringside.provisioning.health;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one cluster: looks at each node at rest every three seconds and at the others twice a second, at no node twice at once, and folds what it
 * sees into the status board. While all nodes are at rest, every second look is only whether the node answers CQL: what it knows of the ring is
 * many times dearer to ask for and hardly changes then. A death told by the runtime is on the board at once.
 */
final class ClusterMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterMonitor.class);
    /** What is not expected to change by itself. */
    private static final Set<NodeHealth> AT_REST = Set.of(NodeHealth.HEALTHY, NodeHealth.STOPPED);

    /** A death is told by the runtime at once; this is for what a poll alone can see. */
    private static final Duration RESTING_INTERVAL = Duration.ofMillis(2950);

    private static final Duration RESTLESS_INTERVAL = Duration.ofMillis(450);
    private static final Duration RING_INTERVAL = RESTING_INTERVAL.multipliedBy(2);
    private static final Duration PATIENCE_FOR_DISKS = Duration.ofSeconds(2);

    private final WatchedCluster cluster;
    private final StatusBoard board;
    private final ExecutorService probes;
    private final RingAddresses ring;
    private final DiskMeter disks;
    private final ActivityWatch busy = new ActivityWatch();
    private final Map<NodeName, Observation> observations = new HashMap<>();
    private final Map<NodeName, NodeHealth> healths = new HashMap<>();
    private final Map<NodeName, Instant> ringsReadAt = new HashMap<>();
    private final Set<NodeName> underWay = new HashSet<>();
    private boolean closed;

    ClusterMonitor(WatchedCluster cluster, StatusBoard board, ExecutorService probes) {
        this.cluster = cluster;
        this.board = board;
        this.probes = probes;
        this.ring = RingAddresses.of(cluster.nodes(), cluster.runtime()::endpoints);
        this.disks = new DiskMeter(cluster.runtime());
    }

    WatchedCluster cluster() {
        return cluster;
    }

    /** Starts a look at every node that is due; returns at once. */
    synchronized void tick(Instant now) {
        for (NodeSpec node : cluster.nodes()) {
            if (!closed && isDue(node, now) && underWay.add(node.name())) {
                probes.execute(() -> look(node, false));
            }
            if (!closed && disks.claim(node.name(), now)) {
                probes.execute(() -> measure(node));
            }
        }
    }

    private boolean isDue(NodeSpec node, Instant now) {
        Observation last = observations.get(node.name());
        if (last == null) {
            return true;
        }
        Duration interval = AT_REST.contains(healths.getOrDefault(node.name(), NodeHealth.STARTING))
                ? RESTING_INTERVAL
                : RESTLESS_INTERVAL;
        return Duration.between(last.at(), now).compareTo(interval) >= 0;
    }

    /** Looks at every node now and waits for the answers; for the measuring of disks only a while, as that is not always quick. */
    void lookNow() throws InterruptedException {
        Instant now = Instant.now();
        List<Future<?>> measures = new ArrayList<>();
        List<Future<?>> looks = new ArrayList<>();
        for (NodeSpec node : cluster.nodes()) {
            looks.add(probes.submit(() -> look(node, true)));
            if (disks.claim(node.name(), now)) {
                measures.add(probes.submit(() -> measure(node)));
            }
        }
        try {
            for (Future<?> look : looks) {
                look.get();
            }
            long deadline = System.nanoTime() + PATIENCE_FOR_DISKS.toNanos();
            for (Future<?> measure : measures) {
                measure.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            LOG.warn("Looking at cluster {} failed", cluster.name(), e.getCause());
        } catch (TimeoutException e) {
            LOG.debug("The disks of cluster {} are still being measured", cluster.name());
        }
    }

    private void measure(NodeSpec node) {
        if (disks.measure(node.name())) {
            show();
        }
    }

    /** What was observed last, if its view of the ring will do for a look that begins now. */
    private synchronized Optional<Observation> lastWithRing(NodeName node, Instant now) {
        Instant readAt = ringsReadAt.getOrDefault(node, Instant.MIN);
        boolean allAtRest = cluster.nodes().stream()
                .allMatch(each -> AT_REST.contains(healths.getOrDefault(each.name(), NodeHealth.STARTING)));
        return allAtRest && readAt.isAfter(now.minus(RING_INTERVAL))
                ? Optional.ofNullable(observations.get(node))
                : Optional.empty();
    }

    private void look(NodeSpec node, boolean whole) {
        try {
            accept(node.name(), observe(node, whole));
        } catch (ProvisioningException | RuntimeException e) {
            LOG.debug("Node {} cannot be looked at now", node.name(), e);
        } finally {
            synchronized (this) {
                underWay.remove(node.name());
            }
        }
    }

    private Observation observe(NodeSpec node, boolean whole) throws ProvisioningException {
        // An observation is as old as its beginning: what is told of later counts more.
        Instant at = Instant.now();
        Optional<NodeProcess> process = cluster.runtime().inspect(node.name());
        if (!process.map(NodeProcess::running).orElse(false)) {
            return Observation.dead(process, at);
        }
        ClusterLink link = cluster.link().get();
        Optional<String> cqlFailure = cqlFailure(link, node);
        Optional<RingView> ring = whole || cqlFailure.isPresent()
                ? Optional.empty()
                : lastWithRing(node.name(), at)
                        .filter(last -> sameProcess(last.process(), process))
                        .flatMap(Observation::ring);
        Optional<RingView> seen = ring.isPresent() ? ring : ring(link, node, at);
        NodeActivity activity = seen.isPresent() ? busy.activity(link, node, at, ring.isEmpty()) : NodeActivity.NONE;
        return new Observation(process, seen, activity, cqlFailure, at);
    }

    private static boolean sameProcess(Optional<NodeProcess> one, Optional<NodeProcess> other) {
        return one.map(NodeProcess::id).equals(other.map(NodeProcess::id))
                && one.flatMap(NodeProcess::startedAt).equals(other.flatMap(NodeProcess::startedAt));
    }

    private static Optional<String> cqlFailure(ClusterLink link, NodeSpec node) {
        try {
            link.checkCql(node);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<RingView> ring(ClusterLink link, NodeSpec node, Instant at) {
        try {
            RingView ring = link.ring(node);
            synchronized (this) {
                ringsReadAt.put(node.name(), at);
            }
            return Optional.of(ring);
        } catch (IOException e) {
            LOG.debug("Node {} does not answer JMX: {}", node.name(), e.getMessage());
            return Optional.empty();
        }
    }

    /** A runtime said that the node's process died. */
    void died(NodeName node) {
        Optional<NodeProcess> process = Optional.empty();
        try {
            process = cluster.runtime().inspect(node);
        } catch (ProvisioningException e) {
            LOG.debug("Node {} cannot be inspected now", node, e);
        }
        if (!process.map(NodeProcess::running).orElse(false)) {
            accept(node, Observation.dead(process, Instant.now()));
        }
    }

    private synchronized void accept(NodeName node, Observation observation) {
        Observation last = observations.get(node);
        // A look that began before the node died may end after; the newer word counts.
        if (closed || (last != null && last.at().isAfter(observation.at()))) {
            return;
        }
        observations.put(node, observation);
        show();
    }

    private synchronized void show() {
        if (closed) {
            return;
        }
        Map<NodeName, NodeStatus> statuses = StatusFold.fold(
                cluster.nodes(), ring, observations, cluster.nodeMemory(), cluster.deallocated(), disks::of);
        healths.clear();
        statuses.forEach((name, status) -> healths.put(name, status.health()));
        board.put(cluster.name(), statuses);
    }

    synchronized void close() {
        closed = true;
        board.remove(cluster.name());
    }
}
