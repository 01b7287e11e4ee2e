package dev.ringside.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StagnationTest {
    private final AtomicLong now = new AtomicLong();
    private final Stagnation stagnation = new Stagnation(Duration.ofMinutes(10), now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void waitsAsLongAsSomethingNewIsSaid() {
        for (int percent = 0; percent < 10; percent++) {
            assertThat(stagnation.isNew(percent + " %")).isTrue();
            pass(Duration.ofMinutes(9));
            assertThat(stagnation.isTooLong()).isFalse();
        }
        pass(Duration.ofMinutes(2));
        assertThat(stagnation.isTooLong()).isTrue();
    }

    @Test
    void isNotTakenInByWhatGoesToAndFro() {
        for (int time = 0; time < 3; time++) {
            assertThat(stagnation.isNew("closed")).isEqualTo(time == 0);
            assertThat(stagnation.isNew("refused")).isEqualTo(time == 0);
            pass(Duration.ofMinutes(4));
        }
        assertThat(stagnation.isTooLong()).isTrue();
    }
}
