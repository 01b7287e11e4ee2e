package dev.ringside.provisioning.health;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The latest status of every node. Thread-safe; tells {@code changed} after each change. */
public final class StatusBoard {
    private final Map<ClusterName, Map<NodeName, NodeStatus>> statuses = new ConcurrentHashMap<>();
    private final Runnable changed;

    public StatusBoard(Runnable changed) {
        this.changed = changed;
    }

    void put(ClusterName cluster, Map<NodeName, NodeStatus> latest) {
        if (!Map.copyOf(latest).equals(statuses.put(cluster, Map.copyOf(latest)))) {
            changed.run();
        }
    }

    void remove(ClusterName cluster) {
        statuses.remove(cluster);
    }

    public Optional<NodeStatus> status(ClusterName cluster, NodeName node) {
        return Optional.ofNullable(statuses.getOrDefault(cluster, Map.of()).get(node));
    }
}
