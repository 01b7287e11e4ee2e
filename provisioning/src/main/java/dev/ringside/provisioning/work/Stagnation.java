package dev.ringside.provisioning.work;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells work that takes its time from work that stands still: it moves as long as it says something it has not said before. What goes to
 * and fro between the same states does not.
 */
final class Stagnation {
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Set<String> seen = new HashSet<>();
    private long lastMove;

    /** @param patience how long nothing new may be said */
    Stagnation(Duration patience) {
        this(patience, System::nanoTime);
    }

    Stagnation(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.lastMove = nanoTime.getAsLong();
    }

    /** Takes note of the present state; whether it was not seen before. */
    boolean isNew(String state) {
        if (!seen.add(state)) {
            return false;
        }
        lastMove = nanoTime.getAsLong();
        return true;
    }

    boolean isTooLong() {
        return nanoTime.getAsLong() - lastMove > patience.toNanos();
    }
}
