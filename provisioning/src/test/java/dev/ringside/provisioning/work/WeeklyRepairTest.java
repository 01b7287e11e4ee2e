package dev.ringside.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.cluster.RepairRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyRepairTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant after(int days) {
        return CREATED.plus(Duration.ofDays(days));
    }

    @Test
    void isDueAWeekAfterTheClusterWasMade() {
        assertThat(WeeklyRepair.isDue(RepairRecord.NONE, CREATED, after(6))).isFalse();
        assertThat(WeeklyRepair.isDue(RepairRecord.NONE, CREATED, after(7))).isTrue();
    }

    @Test
    void isDueAWeekAfterTheLastOne() {
        RepairRecord repaired = RepairRecord.NONE.completed(after(10));

        assertThat(WeeklyRepair.isDue(repaired, CREATED, after(16))).isFalse();
        assertThat(WeeklyRepair.isDue(repaired, CREATED, after(17))).isTrue();
    }

    @Test
    void isDueAtOnceWhereOneWasBegunButNotWhereOneOnDemandWas() {
        RepairRecord.Run run = new RepairRecord.Run(CREATED, Optional.of("12"), 3, 48);

        assertThat(WeeklyRepair.isDue(RepairRecord.NONE.with(WeeklyRepair.RUN, run), CREATED, after(1)))
                .isTrue();
        assertThat(WeeklyRepair.isDue(RepairRecord.NONE.with("other", run), CREATED, after(1)))
                .isFalse();
        assertThat(run.position()).isEqualTo("segment 4 of 48");
    }
}
