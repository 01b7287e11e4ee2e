package dev.ringside.provisioning.catalog;

import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;

/**
 * A place where nodes can run.
 *
 * @param id stable, usable as {@code --subscription}
 * @param name for people: "This computer (embedded)", "Docker: default"
 * @param unavailable why nodes cannot run there now; empty when they can
 * @param memoryTotal bytes
 * @param memoryAvailable bytes free for new nodes now
 */
public record Subscription(
        String id,
        String name,
        RuntimeKind runtime,
        Optional<Problem> unavailable,
        int cores,
        long memoryTotal,
        long memoryAvailable,
        long diskFree) {

    public boolean isAvailable() {
        return unavailable.isEmpty();
    }
}
