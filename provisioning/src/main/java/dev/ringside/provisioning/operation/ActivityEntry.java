package dev.ringside.provisioning.operation;

import dev.ringside.provisioning.resource.ClusterName;
import java.time.Instant;

/** A line of the activity log. */
public record ActivityEntry(Instant at, Level level, ClusterName cluster, String event, String message) {

    /** How serious it is. */
    public enum Level {
        INFORMATIONAL,
        WARNING,
        ERROR
    }
}
