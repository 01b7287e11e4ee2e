package dev.ringside.cqlsh.copy;

import java.util.concurrent.TimeUnit;

/** Lets so many rows through per second, with a second's worth at once. Not for several threads. */
final class RateLimit {
    private final int perSecond;
    private final long start = System.nanoTime();
    private long taken;

    /** {@code perSecond} of zero or less means no limit. */
    RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    void take(int rows) throws InterruptedException {
        taken += rows;
        if (perSecond <= 0) {
            return;
        }
        long due = start + (taken - perSecond) * TimeUnit.SECONDS.toNanos(1) / perSecond;
        long wait = due - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }
}
