package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A node of the simulated computer. Shared by threads. */
final class SimulatedNode {
    volatile NodeBlueprint blueprint;
    volatile @Nullable NodeBlueprint startedFrom;
    volatile boolean running;
    volatile boolean drained;
    volatile boolean diskLost;
    volatile boolean diskKept;
    volatile int starts;
    volatile Instant startedAt = Instant.EPOCH;
    volatile OptionalInt exitCode = OptionalInt.empty();

    SimulatedNode(NodeBlueprint blueprint) {
        this.blueprint = blueprint;
    }

    synchronized boolean start() {
        if (running) {
            return false;
        }
        starts++;
        startedAt = Instant.now();
        startedFrom = blueprint;
        running = true;
        return true;
    }

    void stop(int code) {
        running = false;
        drained = false;
        exitCode = OptionalInt.of(code);
    }
}
