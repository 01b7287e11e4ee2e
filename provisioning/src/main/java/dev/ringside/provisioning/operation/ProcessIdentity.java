package dev.ringside.provisioning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells whether the process that wrote an attempt still lives: by its id and start time, as ids are used again. */
final class ProcessIdentity {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private ProcessIdentity() {}

    static JournalEvent.Attempt ofThisProcess(Instant now) {
        ProcessHandle self = ProcessHandle.current();
        return new JournalEvent.Attempt(
                now, self.pid(), self.info().startInstant().orElse(Instant.EPOCH));
    }

    static boolean isAlive(JournalEvent.Attempt attempt) {
        Optional<ProcessHandle> process = ProcessHandle.of(attempt.pid()).filter(ProcessHandle::isAlive);
        return process.isPresent()
                && process.get()
                        .info()
                        .startInstant()
                        .map(started -> Duration.between(started, attempt.processStartedAt())
                                        .abs()
                                        .compareTo(CLOCK_TOLERANCE)
                                < 0)
                        .orElse(true);
    }
}
