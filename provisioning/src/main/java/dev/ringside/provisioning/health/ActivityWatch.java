package dev.ringside.provisioning.health;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nodes are busy with, asked for rarely while it is nothing, and at every look while it is something people wait for.
 * Thread-safe.
 */
final class ActivityWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityWatch.class);
    private static final Duration IDLE_INTERVAL = Duration.ofSeconds(6);

    private record Reading(NodeActivity activity, Instant at) {}

    private final Map<NodeName, Reading> last = new ConcurrentHashMap<>();

    /**
     * What {@code node} is busy with, for a look that began {@code at}.
     *
     * @param whole whether the look asks the node for more than whether it answers; only then an idle node is asked
     */
    NodeActivity activity(ClusterLink link, NodeSpec node, Instant at, boolean whole) {
        Reading known = last.get(node.name());
        if (known != null) {
            boolean idle = known.activity().isIdle();
            if (idle && (!whole || at.isBefore(known.at().plus(IDLE_INTERVAL)))) {
                return known.activity();
            }
        }
        NodeActivity now = read(link, node);
        last.put(node.name(), new Reading(now, at));
        return now;
    }

    private static NodeActivity read(ClusterLink link, NodeSpec node) {
        try {
            return link.activity(node);
        } catch (IOException e) {
            LOG.debug("Node {} does not tell what it is busy with: {}", node.name(), e.getMessage());
            return NodeActivity.NONE;
        }
    }
}
