package dev.ringside.provisioning.health;

import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.time.Instant;
import java.util.Optional;

/**
 * What was found out about one node in one look.
 *
 * @param process empty when its runtime has no such node
 * @param ring its own view, when its JMX answered
 * @param activity what it was busy with lately
 * @param cqlFailure why it did not answer CQL; empty when it did
 */
public record Observation(
        Optional<NodeProcess> process,
        Optional<RingView> ring,
        NodeActivity activity,
        Optional<String> cqlFailure,
        Instant at) {

    /** Whether its process runs. */
    public boolean running() {
        return process.map(NodeProcess::running).orElse(false);
    }

    static Observation dead(Optional<NodeProcess> process, Instant at) {
        return new Observation(
                process, Optional.empty(), NodeActivity.NONE, Optional.of("its process is not running"), at);
    }
}
