package dev.ringside.provisioning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelRequestsTest {
    @TempDir
    Path home;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch canceled = new CountDownLatch(1);

    @Test
    void aRequestOfAnotherRunnerStopsTheOperation() throws Exception {
        try (OperationRunner mine = runner();
                OperationRunner other = runner()) {
            OperationId id = mine.submit(
                    new OperationRunner.Request(
                            OperationKind.CREATE_CLUSTER,
                            new ClusterName("demo"),
                            "Create cluster demo",
                            Optional.empty()),
                    Endless::new);
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(other.cancel(id)).isFalse();
            other.requestCancel(id);

            assertThat(canceled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stateOnceEnded(mine, id)).isEqualTo(OperationState.CANCELED);
            assertThat(home.resolve("locks").resolve(id + ".cancel")).doesNotExist();
        }
    }

    private OperationState stateOnceEnded(OperationRunner runner, OperationId id) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (runner.isRunning(id)
                || home.resolve("locks").resolve(id + ".cancel").toFile().exists()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return journals().read(id).orElseThrow().state();
    }

    private Journals journals() {
        return new Journals(home.resolve("operations"), StateMapper.json());
    }

    private OperationRunner runner() {
        return new OperationRunner(
                journals(), home.resolve("locks"), new ActivityLog(home.resolve("activity.jsonl"), StateMapper.json()));
    }

    /** Work whose only step waits until it is interrupted. */
    private final class Endless implements OperationWork {
        @Override
        public List<Step> plan() {
            return List.of(new Step("wait", "Wait"));
        }

        @Override
        public StepResult run(Step step, StepContext context) throws InterruptedException {
            begun.countDown();
            new CountDownLatch(1).await();
            return new StepResult.Done("never");
        }

        @Override
        public void canceled() {
            canceled.countDown();
        }
    }
}
