package dev.ringside.provisioning.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Trying again until something works, or until nothing moved for too long: slow is fine, stuck is not. Not for several threads. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;

    private final String goal;
    private long since = System.nanoTime();

    /** @param goal what is tried, as it reads after "Could not": {@code set the admin password} */
    Patience(String goal) {
        this.goal = goal;
    }

    /** Something that throws while it does not work yet. */
    interface Attempt {
        void make() throws IOException;
    }

    /** Makes {@code attempt} until it works. */
    void until(Attempt attempt) throws IOException, InterruptedException {
        Optional<IOException> failure = failureOf(attempt);
        while (failure.isPresent()) {
            pauseAfter(failure.get());
            failure = failureOf(attempt);
        }
    }

    private static Optional<IOException> failureOf(Attempt attempt) {
        try {
            attempt.make();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** Something moved: the wait begins anew. */
    void progressed() {
        since = System.nanoTime();
    }

    /** Returns after a moment when it is worth trying again; else throws, with {@code failure}'s message as the reason. */
    void pauseAfter(IOException failure) throws IOException, InterruptedException {
        if (System.nanoTime() - since > LIMIT.toNanos()) {
            throw new IOException(
                    "Could not " + goal + " within " + LIMIT.toSeconds() + " seconds: " + failure.getMessage(),
                    failure);
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
