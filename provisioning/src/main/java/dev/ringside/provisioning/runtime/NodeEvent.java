package dev.ringside.provisioning.runtime;

import dev.ringside.provisioning.node.NodeName;
import java.time.Instant;

/** A node's process came to life or died. */
public record NodeEvent(NodeName node, Kind kind, Instant at) {

    /** What happened. */
    public enum Kind {
        STARTED,
        DIED
    }
}
