package dev.ringside.cqlsh.copy;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Room for so many requests under way; halved, at most once a second, when nodes show that it is too much for them. Any thread. */
final class InFlight {
    private static final int LEAST = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Semaphore room;
    private int limit;
    private int owed;
    private long shrunk;

    InFlight(int limit) {
        this.room = new Semaphore(limit);
        this.limit = limit;
    }

    /** Waits until there is room, and takes it. */
    void enter() {
        room.acquireUninterruptibly();
    }

    synchronized void leave() {
        if (owed > 0) {
            owed--;
        } else {
            room.release();
        }
    }

    synchronized void shrink() {
        boolean due = shrunk == 0 || System.nanoTime() - shrunk > PAUSE.toNanos();
        if (due && limit > LEAST) {
            int smaller = Math.max(LEAST, limit / 2);
            owed += limit - smaller;
            limit = smaller;
            shrunk = System.nanoTime();
        }
    }
}
