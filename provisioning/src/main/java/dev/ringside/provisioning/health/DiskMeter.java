package dev.ringside.provisioning.health;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How full the nodes' disks are, measured rarely: it takes a look at every file, and disks fill slowly. Thread-safe. */
final class DiskMeter {
    private static final Logger LOG = LoggerFactory.getLogger(DiskMeter.class);
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private final NodeRuntime runtime;
    private final Map<NodeName, DiskUsage> measured = new ConcurrentHashMap<>();
    private final Map<NodeName, Instant> begun = new ConcurrentHashMap<>();

    DiskMeter(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Whether the node is to be measured now; says so once per interval, to whoever asks first. */
    boolean claim(NodeName node, Instant now) {
        boolean[] due = new boolean[1];
        begun.compute(node, (unused, last) -> {
            due[0] = last == null || Duration.between(last, now).compareTo(INTERVAL) >= 0;
            return due[0] ? now : last;
        });
        return due[0];
    }

    /** Measures the node; whether that gave another figure than before. */
    boolean measure(NodeName node) {
        try {
            DiskUsage latest = runtime.disk(node);
            return !latest.equals(measured.put(node, latest));
        } catch (ProvisioningException e) {
            LOG.debug("The disks of node {} cannot be measured now", node, e);
            return false;
        }
    }

    /** What was measured last. */
    DiskUsage of(NodeName node) {
        return measured.getOrDefault(node, DiskUsage.UNKNOWN);
    }
}
