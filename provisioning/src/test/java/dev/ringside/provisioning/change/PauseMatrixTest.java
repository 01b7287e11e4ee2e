package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pauses an operation wherever it can be paused, each time closing the portal, and has the next process go on. */
class PauseMatrixTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Set<String> PAUSED = Set.of("scale out", "configure", "add data center", "update version");

    @TempDir
    Path home;

    static Stream<CrashMatrixTest.Scenario> scenarios() {
        return CrashMatrixTest.scenarios().filter(scenario -> PAUSED.contains(scenario.name()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isFinishedByProcessesThatDoOneStepEach(CrashMatrixTest.Scenario scenario) throws Exception {
        SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
        OperationId id;
        try (ProvisioningEngine engine = SimulatedEngines.open(home, world)) {
            id = CrashMatrixTest.ask(engine, world, () -> {}, scenario);
            pauseUnlessEnded(engine, id);
        }
        int pauses = 0;
        OperationState state = OperationState.PAUSED;
        while (state == OperationState.PAUSED) {
            try (ProvisioningEngine next = SimulatedEngines.open(home, world)) {
                OperationSnapshot paused = next.snapshot().operation(id).orElseThrow();
                if (paused.state() == OperationState.PAUSED) {
                    pauses++;
                    waitsForAPerson(next, paused);
                    next.resume(id);
                }
                state = pauseUnlessEnded(next, id).state();
                assertThat(pauses)
                        .as("it gets on")
                        .isLessThanOrEqualTo(paused.steps().size() + 1);
            }
        }
        assertThat(state).isEqualTo(OperationState.SUCCEEDED);
        assertThat(pauses).isPositive();
        try (ProvisioningEngine last = SimulatedEngines.open(home, world)) {
            assertThat(last.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
        }
    }

    private static void waitsForAPerson(ProvisioningEngine engine, OperationSnapshot paused) {
        assertThat(engine.snapshot().cluster(DEMO).orElseThrow().provisioningState())
                .isEqualTo(ProvisioningState.UPDATING);
        assertThatThrownBy(() -> engine.submit(DEMO, new ClusterChange.Deallocate(true)))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("operation resume " + paused.id());
    }

    private static OperationSnapshot pauseUnlessEnded(ProvisioningEngine engine, OperationId id) throws Exception {
        try {
            engine.pause(id);
        } catch (ProvisioningException e) {
            assertThat(e).hasMessageContaining("is not running");
        }
        return engine.await(id);
    }
}
