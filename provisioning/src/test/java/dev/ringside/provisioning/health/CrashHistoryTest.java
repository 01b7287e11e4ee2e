package dev.ringside.provisioning.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrashHistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void theFirstRestartIsDueAtOnceAndTheNextOnesAfterPausesThatDouble() {
        CrashHistory history = CrashHistory.NONE;
        assertThat(history.isDue(START)).isTrue();

        history = history.restarted(START);
        assertThat(history.isDue(after(1))).isFalse();
        assertThat(history.isDue(after(2))).isTrue();

        history = history.restarted(after(2));
        assertThat(history.isDue(after(5))).isFalse();
        assertThat(history.isDue(after(6))).isTrue();
    }

    @Test
    void fiveRestartsWithinTenMinutesAreEnough() {
        CrashHistory history = CrashHistory.NONE;
        for (int i = 0; i < 5; i++) {
            assertThat(history.isHopeless(after(i * 100L))).isFalse();
            history = history.restarted(after(i * 100L));
        }
        assertThat(history.isHopeless(after(500))).isTrue();
    }

    @Test
    void crashesFarApartAreNotALoop() {
        CrashHistory history = CrashHistory.NONE;
        for (int i = 0; i < 20; i++) {
            Instant now = after(i * 180L);
            assertThat(history.isHopeless(now)).isFalse();
            assertThat(history.isDue(now)).isTrue();
            history = history.restarted(now);
        }
        assertThat(history.attempt(after(20 * 180L))).isEqualTo(4);
    }

    @Test
    void aNodeThatStayedHealthyHasRecovered() {
        CrashHistory history = CrashHistory.NONE.restarted(START).healthyAgain();

        assertThat(history.announced()).isTrue();
        assertThat(history.isRecovered(START.plus(Duration.ofMinutes(4)))).isFalse();
        assertThat(history.isRecovered(START.plus(Duration.ofMinutes(6)))).isTrue();
    }
}
