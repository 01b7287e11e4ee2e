package dev.ringside.provisioning.runtime;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition by polling. The limits are generous: they end a hanging test, they do not measure. */
public final class Eventually {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Eventually() {}

    /** Returns once {@code condition} holds; fails after {@code limit}, saying {@code what} was waited for. */
    public static void that(String what, Duration limit, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }
}
