package dev.ringside.cqlsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WriteTimesTest {

    @Test
    void eachIsLaterThanTheOneBeforeAndIsTheTimeInMicroseconds() {
        long before = TimeUnit.MILLISECONDS.toMicros(Instant.now().toEpochMilli());
        WriteTimes times = new WriteTimes();
        long last = times.next();
        assertThat(last).isBetween(before, before + TimeUnit.MINUTES.toMicros(1));
        for (int i = 0; i < 10_000; i++) {
            long next = times.next();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }
}
