package dev.ringside.provisioning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseTest {
    @TempDir
    Path home;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void stopsAfterTheStepUnderWayAndGoesOnWithTheNext() throws Exception {
        try (OperationRunner runner = runner()) {
            OperationId id = begin(runner);

            assertThat(runner.pause(id)).isTrue();
            assertThat(runner.pause(id)).as("asked twice").isTrue();
            OperationSnapshot asked = read(id);
            assertThat(asked.state()).isEqualTo(OperationState.RUNNING);
            assertThat(asked.pausing()).isTrue();
            goOn.countDown();

            assertThat(onceLetGo(runner, id).state()).isEqualTo(OperationState.PAUSED);
            assertThat(read(id).pausing()).isFalse();
            assertThat(done).containsExactly("one");

            runner.resume(read(id), new TwoSteps());

            assertThat(onceLetGo(runner, id).state()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(done).containsExactly("one", "two");
        }
    }

    @Test
    void hearsAnotherProcess() throws Exception {
        try (OperationRunner mine = runner();
                OperationRunner other = runner()) {
            OperationId id = begin(mine);

            assertThat(other.pause(id)).isFalse();
            other.requestPause(id);
            until(() -> read(id).pausing());
            goOn.countDown();

            assertThat(onceLetGo(mine, id).state()).isEqualTo(OperationState.PAUSED);
            assertThat(home.resolve("locks").resolve(id + ".pause")).doesNotExist();
        }
    }

    @Test
    void isPausedEvenWhenTheProcessEndsBeforeTheStepDoes() throws Exception {
        OperationId id;
        try (OperationRunner runner = runner()) {
            id = begin(runner);
            assertThat(runner.pause(id)).isTrue();
        }

        assertThat(read(id).state()).isEqualTo(OperationState.PAUSED);
        try (OperationRunner next = runner()) {
            goOn.countDown();
            next.resume(read(id), new TwoSteps());

            assertThat(onceLetGo(next, id).state()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(done).containsExactly("one", "two");
        }
    }

    @Test
    void canBeGivenUp() throws Exception {
        try (OperationRunner runner = runner()) {
            OperationId id = begin(runner);
            assertThat(runner.pause(id)).isTrue();
            goOn.countDown();
            OperationSnapshot paused = onceLetGo(runner, id);

            runner.cancelPaused(paused, new TwoSteps());

            assertThat(read(id).state()).isEqualTo(OperationState.CANCELED);
            assertThat(done).containsExactly("one", "canceled");
        }
    }

    private OperationId begin(OperationRunner runner) throws Exception {
        OperationId id = runner.submit(
                new OperationRunner.Request(
                        OperationKind.CREATE_CLUSTER, new ClusterName("demo"), "Create cluster demo", Optional.empty()),
                TwoSteps::new);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        return id;
    }

    private OperationSnapshot onceLetGo(OperationRunner runner, OperationId id) throws InterruptedException {
        until(() -> !runner.isRunning(id));
        return read(id);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private OperationSnapshot read(OperationId id) {
        return journals().read(id).orElseThrow();
    }

    private Journals journals() {
        return new Journals(home.resolve("operations"), StateMapper.json());
    }

    private OperationRunner runner() {
        return new OperationRunner(
                journals(), home.resolve("locks"), new ActivityLog(home.resolve("activity.jsonl"), StateMapper.json()));
    }

    /** Work whose first step waits until it may go on. */
    private final class TwoSteps implements OperationWork {
        @Override
        public List<Step> plan() {
            return List.of(new Step("one", "One"), new Step("two", "Two"));
        }

        @Override
        public StepResult run(Step step, StepContext context) throws InterruptedException {
            begun.countDown();
            goOn.await();
            done.add(step.id());
            return new StepResult.Done("done");
        }

        @Override
        public void canceled() {
            done.add("canceled");
        }
    }
}
