package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.time.TimestampGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The microseconds since 1970 that writes carry, later with each. The driver's own clock of that precision loads a native library, which takes
 * longer than connecting; its other one counts milliseconds. Made by the driver. Any thread.
 */
public final class WriteTimes implements TimestampGenerator {
    private final AtomicLong last = new AtomicLong();

    /** For the driver. */
    public WriteTimes(DriverContext context) {
        this();
    }

    WriteTimes() {}

    @Override
    public long next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
