package dev.ringside.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.testing.Operations;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationEstimateTest {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final PortalModel portal = PortalModel.onCallingThread(engine);

    @AfterEach
    void close() {
        portal.close();
    }

    private Optional<Duration> left(Instant now, OperationSnapshot operation, OperationSnapshot... earlier) {
        List<OperationSnapshot> all = new ArrayList<>(List.of(earlier));
        all.add(0, operation);
        engine.publishOperations(all.toArray(OperationSnapshot[]::new));
        portal.start();
        return OperationEstimate.left(portal.operation(operation.id()).orElseThrow(), portal.operations(), now);
    }

    @Test
    void addsUpWhatTheSameStepsTookBefore() {
        Instant joining = Snapshots.NOW.minusSeconds(160 - 113);

        assertThat(left(joining.plusSeconds(30), Operations.scaleOut("demo"), Operations.earlierScaleOut("demo")))
                .contains(Duration.ofSeconds(80 + 15 + 40 + 10));
    }

    @Test
    void learnsFromAnotherCluster() {
        assertThat(left(Snapshots.NOW, Operations.scaleOut("demo"), Operations.earlierScaleOut("orders")))
                .isPresent();
    }

    @Test
    void aStepThatTakesLongerThanEverHasNothingLeft() {
        assertThat(left(
                        Snapshots.NOW.plusSeconds(3600),
                        Operations.scaleOut("demo"),
                        Operations.earlierScaleOut("demo")))
                .contains(Duration.ofSeconds(15 + 40 + 10));
    }

    @Test
    void isSilentWhereAStepWasNeverSeenToItsEnd() {
        assertThat(left(Snapshots.NOW, Operations.scaleOut("demo"))).isEmpty();
    }

    @Test
    void isSilentOnceItHasEnded() {
        assertThat(left(Snapshots.NOW, Operations.earlierScaleOut("demo"))).isEmpty();
    }
}
