package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.ClusterChange.SimulateMaintenance;
import dev.ringside.provisioning.change.ClusterChange.Start;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} of the process that changes a cluster of real nodes, in the middle of a step; another process resumes. While the first
 * lives, nobody else may change the cluster.
 */
abstract class CrashDuringChange extends ClusterOperations {
    CrashDuringChange(Place place, String name) {
        super(place, name, "5.0");
    }

    /** @param step it is killed in the middle of: an id, or the verb of one */
    record Crash(String title, ClusterChange change, String step) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** In this order, each leaves the cluster as the next one needs it. */
    static Stream<Crash> crashes() {
        NodeName second = new NodeName("crash-change_datacenter-1_2");
        List<Crash> each = List.of(
                new Crash("scale out", new ScaleDataCenter(DATA_CENTER, 4), "join"),
                new Crash("scale in", new ScaleDataCenter(DATA_CENTER, 3), "decommission"),
                new Crash("scale up", new ResizeDataCenter(DATA_CENTER, "Standard_D16s_v4"), "restart"),
                new Crash(
                        "configure",
                        new ConfigureDataCenter(DATA_CENTER, Optional.of("concurrent_reads: 24")),
                        "restart"),
                new Crash("maintenance", new SimulateMaintenance(List.of(second), Duration.ZERO), "start"),
                new Crash("deallocate", new Deallocate(false), "drain"),
                new Crash("start", new Start(), "start-seed"));
        // One that streams is enough where each operation is wanted once.
        return Boolean.getBoolean("ringside.it.all")
                ? each.stream()
                : each.stream().limit(2);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void anotherProcessFinishesIt(Crash crash) throws Exception {
        OperationSnapshot interrupted = kill(crash);

        engine.resume(interrupted.id());
        OperationSnapshot resumed = engine.await(interrupted.id());

        assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
        if (!cluster().spec().deallocated()) {
            assertHealthyWithEveryRow();
        }
    }

    private OperationSnapshot kill(Crash crash) throws Exception {
        Process process = ChangeThenWait.start(home, place, name, crash.change());
        try {
            long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (newest().filter(operation -> isInTheMiddle(operation, crash.step()))
                    .isEmpty()) {
                assertThat(process.isAlive())
                        .as("the changing process lives: " + newest())
                        .isTrue();
                assertThat(System.nanoTime())
                        .as("the step is reached: " + newest())
                        .isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            refusesASecondOne();
        } finally {
            process.destroyForcibly().waitFor();
        }
        OperationSnapshot interrupted = engine.refresh().operations().get(0);
        assertThat(interrupted.state()).isEqualTo(OperationState.INTERRUPTED);
        return interrupted;
    }

    private Optional<OperationSnapshot> newest() {
        return engine.snapshot().operations().stream()
                .filter(operation -> !operation.state().isTerminal())
                .findFirst();
    }

    /** A node of it has said something. */
    private static boolean isInTheMiddle(OperationSnapshot operation, String step) {
        return operation.steps().stream()
                .filter(each -> each.id().equals(step) || each.id().startsWith(step + "/"))
                .anyMatch(CrashDuringChange::isAtWork);
    }

    private static boolean isAtWork(StepSnapshot step) {
        return step.state() == StepState.RUNNING && !step.nodes().isEmpty();
    }

    private void refusesASecondOne() {
        Assertions.assertThatThrownBy(() -> engine.submit(name, new ResizeDataCenter(DATA_CENTER, SKU)))
                .isInstanceOfSatisfying(ProvisioningException.class, refusal -> assertThat(refusal.problem())
                        .isInstanceOfSatisfying(Problem.ClusterBusy.class, busy -> assertThat(busy.text())
                                .contains(name + " is busy", "(process ", "holds it")));
    }
}
