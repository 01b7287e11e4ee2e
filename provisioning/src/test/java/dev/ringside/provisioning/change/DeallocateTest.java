package dev.ringside.provisioning.change;

import static dev.ringside.provisioning.change.ClusterChange.UpdateSettings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.change.ClusterChange.Start;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is deallocated: all of its nodes stopped, their disks kept, and started again. */
class DeallocateTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");
    private static final ResizeDataCenter BIGGER = new ResizeDataCenter(DATA_CENTER, "Standard_D16s_v4");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        OperationSnapshot created = engine.await(engine.createCluster(
                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4")));
        assertThat(created.state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private OperationSnapshot carryOut(ClusterChange change) throws Exception {
        return engine.await(engine.submit(DEMO, change));
    }

    private ClusterSnapshot cluster() throws Exception {
        return engine.refresh().cluster(DEMO).orElseThrow();
    }

    private List<NodeName> nodes() {
        return List.of(1, 2, 3).stream()
                .map(index -> NodeName.of("demo", DATA_CENTER.value(), index))
                .toList();
    }

    private Problem onlyProblem(ClusterChange change) throws Exception {
        List<Problem> problems = engine.plan(DEMO, change).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private void untilTheStepUnderWaySays(OperationId asked, String text) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (engine.snapshot().operations().stream()
                .filter(operation -> operation.id().equals(asked))
                .flatMap(operation -> operation.currentStep().stream())
                .noneMatch(step -> step.detail().contains(text))) {
            assertThat(System.nanoTime()).as("said: " + text).isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Test
    void deallocatesAndStartsAgain() throws Exception {
        OperationSnapshot stopped = carryOut(new Deallocate(false));

        assertThat(stopped.state()).as(stopped.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(nodes()).noneMatch(world::isRunning);
        assertThat(cluster().spec().deallocated()).isTrue();
        assertThat(cluster().nodes())
                .allSatisfy(node -> assertThat(node.status().health()).isEqualTo(NodeHealth.STOPPED));
        assertThat(cluster().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);

        OperationSnapshot started = carryOut(new Start());

        assertThat(started.state()).as(started.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().spec().deallocated()).isFalse();
        assertThat(cluster().isHealthy()).isTrue();
    }

    @Test
    void stopsNoNodeUntilTheHintsAreDelivered() throws Exception {
        world.ring(DEMO).pendingHints =
                Set.of(cluster().nodes().toList().get(2).status().hostId().orElseThrow());

        OperationId asked = engine.submit(DEMO, new Deallocate(false));

        untilTheStepUnderWaySays(asked, "Waiting for hints kept by demo_datacenter-1_1");
        assertThat(nodes()).allMatch(world::isRunning);
        assertThat(cluster().spec().deallocated()).isFalse();

        world.ring(DEMO).pendingHints = Set.of();

        assertThat(engine.await(asked).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(nodes()).noneMatch(world::isRunning);
    }

    @Test
    void waitsForNoHintsWhenForced() throws Exception {
        world.ring(DEMO).pendingHints =
                Set.of(cluster().nodes().toList().get(2).status().hostId().orElseThrow());

        assertThat(carryOut(new Deallocate(true)).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(nodes()).noneMatch(world::isRunning);
    }

    @Test
    void leavesADeallocatedClusterStoppedWhileItWatches() throws Exception {
        carryOut(new Deallocate(false));
        engine.startMonitoring();

        long sequence = engine.refresh().sequence();
        assertThat(engine.refresh().sequence()).isGreaterThanOrEqualTo(sequence);

        assertThat(nodes()).noneMatch(world::isRunning);
        assertThat(engine.snapshot().activity())
                .noneMatch(entry -> entry.event().equals("Node down"));
    }

    @Test
    void refusesChangesOfADeallocatedClusterAndStartingARunningOne() throws Exception {
        assertThat(onlyProblem(new Start()).message()).contains("not deallocated");
        carryOut(new Deallocate(false));

        assertThat(onlyProblem(BIGGER).text()).contains("deallocated", "ringside cluster start -c demo");
        assertThat(onlyProblem(new Deallocate(false)).message()).contains("deallocated already");
    }

    @Test
    void neverStartsANodeWhoseDiskIsLost() throws Exception {
        carryOut(new Deallocate(false));
        world.loseDisk(nodes().get(2));

        Problem problem = onlyProblem(new Start());

        assertThat(problem).isInstanceOf(Problem.DiskLost.class);
        assertThat(problem.text()).contains("demo_datacenter-1_3", "has lost its data", "Restore the disk");
        assertThat(nodes()).noneMatch(world::isRunning);
    }

    @Test
    void changesSettingsOfADeallocatedClusterToo() throws Exception {
        carryOut(new Deallocate(false));

        OperationSnapshot operation = carryOut(NOTHING.withClusterType(ClusterType.PRODUCTION)
                .withRepairEnabled(false)
                .withTags(Map.of("team", "payments")));

        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().spec().clusterType()).isEqualTo(ClusterType.PRODUCTION);
        assertThat(cluster().spec().scheduledEventStrategy()).isEqualTo(ScheduledEventStrategy.STOP_ANY);
        assertThat(cluster().spec().repairEnabled()).isFalse();
        assertThat(cluster().spec().tags()).containsExactly(Map.entry("team", "payments"));
    }

    @Test
    void deallocatesAProductionClusterOnlyWhenForced() throws Exception {
        carryOut(NOTHING.withClusterType(ClusterType.PRODUCTION));

        assertThat(onlyProblem(new Deallocate(false)).text()).contains("of type Production", "--force");
        assertThat(engine.plan(DEMO, new Deallocate(true)).problems()).isEmpty();
    }
}
