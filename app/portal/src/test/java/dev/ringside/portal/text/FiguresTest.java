package dev.ringside.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void writesShares() {
        assertThat(Figures.share(1)).isEqualTo("100.0 %");
        assertThat(Figures.share(1 / 3.0)).isEqualTo("33.3 %");
        assertThat(Figures.percent(0)).isEqualTo("0.0 %");
        assertThat(Figures.percent(-0.01)).isEqualTo("0.0 %");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "61, 1 min 1 s", "11520, 3 h 12 min", "93600, 1 d 2 h", "-5, 0 s"})
    void writesSpansInTheirTwoLargestUnits(long seconds, String text) {
        assertThat(Figures.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void tellsHowLongAgo() {
        Instant now = Instant.parse("2026-11-21T09:00:00Z");
        assertThat(Figures.ago(now, now)).isEqualTo("just now");
        assertThat(Figures.ago(now.minusSeconds(61), now)).isEqualTo("a minute ago");
        assertThat(Figures.ago(now.minusSeconds(7300), now)).isEqualTo("2 hours ago");
        assertThat(Figures.ago(now.plusSeconds(5), now)).isEqualTo("just now");
    }
}
