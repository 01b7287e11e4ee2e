package dev.ringside.provisioning.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a node was started again lately, and so when it is once more, or that it is not any more. Immutable; who asks brings the
 * clock.
 *
 * @param announced whether people were told that it is healthy again
 */
record CrashHistory(List<Instant> restarts, boolean announced) {
    /** A node that was started this often within {@link #WINDOW} and died each time will do so again. */
    static final int MOST = 5;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** A node healthy for this long has recovered; its next crash is a first one again. */
    private static final Duration RECOVERED_AFTER = Duration.ofMinutes(5);

    /** Of a node that never crashed. */
    static final CrashHistory NONE = new CrashHistory(List.of(), true);

    CrashHistory {
        restarts = List.copyOf(restarts);
    }

    private List<Instant> recent(Instant now) {
        return restarts.stream()
                .filter(restart -> restart.isAfter(now.minus(WINDOW)))
                .toList();
    }

    /** At once the first time, then after pauses that double up to a minute. */
    boolean isDue(Instant now) {
        if (restarts.isEmpty()) {
            return true;
        }
        int count = Math.max(1, recent(now).size());
        long pause = Math.min(LONGEST_PAUSE.toSeconds(), FIRST_PAUSE.toSeconds() << Math.min(count - 1, 10));
        return !now.isBefore(restarts.get(restarts.size() - 1).plusSeconds(pause));
    }

    /** Whether starting it once more would be for nothing. */
    boolean isHopeless(Instant now) {
        return recent(now).size() >= MOST;
    }

    /** The number of the next restart, from 1. */
    int attempt(Instant now) {
        return recent(now).size() + 1;
    }

    CrashHistory restarted(Instant now) {
        List<Instant> all = new ArrayList<>(recent(now));
        all.add(now);
        return new CrashHistory(all, false);
    }

    CrashHistory healthyAgain() {
        return new CrashHistory(restarts, true);
    }

    boolean isRecovered(Instant now) {
        return restarts.isEmpty()
                || Duration.between(restarts.get(restarts.size() - 1), now).compareTo(RECOVERED_AFTER) > 0;
    }
}
