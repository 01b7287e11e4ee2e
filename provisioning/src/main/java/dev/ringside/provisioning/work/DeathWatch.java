package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Watches, while something waits for the ring, whether a node of it is dead for good: longer than an open portal takes to start it again.
 * What waits would otherwise wait for a node that nobody starts.
 */
final class DeathWatch {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int LOG_LINES = 40;

    private final ClusterSite site;
    private final Optional<NodeSpec> known;
    private final Map<NodeName, Long> deadSince = new HashMap<>();
    private long lastLook = System.nanoTime() - INTERVAL.toNanos();

    DeathWatch(ClusterSite site) {
        this(site, Optional.empty());
    }

    /** @param known a node that is dead for good, as everybody knows */
    DeathWatch(ClusterSite site, Optional<NodeSpec> known) {
        this.site = site;
        this.known = known;
    }

    /** To be called again and again; throws what the node died of once it has been dead for {@link #PATIENCE}. */
    void check() throws ProvisioningException {
        long now = System.nanoTime();
        if (now - lastLook < INTERVAL.toNanos()) {
            return;
        }
        lastLook = now;
        for (NodeSpec node : site.nodes()) {
            if (known.filter(node::equals).isPresent()) {
                continue;
            }
            Optional<NodeProcess> process = site.runtime().inspect(node.name());
            if (process.map(NodeProcess::running).orElse(false)) {
                deadSince.remove(node.name());
            } else if (now - deadSince.computeIfAbsent(node.name(), unused -> now) > PATIENCE.toNanos()) {
                throw new ProvisioningException(NodeFailureDiagnosis.of(
                        node.name(),
                        process,
                        site.runtime().logs(node.name(), LOG_LINES),
                        NodeFailureDiagnosis.RESUME));
            }
        }
    }
}
