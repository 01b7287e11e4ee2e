package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeStopTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName ONE = NodeName.of("demo", "datacenter-1", 1);
    private static final NodeName TWO = NodeName.of("demo", "datacenter-1", 2);
    private static final NodeName THREE = NodeName.of("demo", "datacenter-1", 3);

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        engine.await(engine.createCluster(SimulatedEngines.request("demo")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void succeed(ClusterChange change) throws Exception {
        OperationSnapshot ended = engine.await(engine.submit(DEMO, change));
        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
    }

    private void restartEverything() {
        engine.close();
        engine = SimulatedEngines.open(home, world);
        engine.startMonitoring();
    }

    private static NodeStatus status(EngineSnapshot snapshot, NodeName name) {
        return snapshot.cluster(DEMO)
                .orElseThrow()
                .nodes()
                .filter(node -> node.spec().name().equals(name))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private void until(Predicate<EngineSnapshot> condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.test(engine.snapshot())) {
            assertThat(System.nanoTime()).as(engine.snapshot().toString()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void staysStoppedWhileAnotherNodeThatCrashesIsHealed() throws Exception {
        engine.startMonitoring();
        succeed(new ClusterChange.StopNode(TWO));
        until(snapshot -> status(snapshot, TWO).health() == NodeHealth.STOPPED);
        assertThat(status(engine.snapshot(), TWO).detail()).contains("not started by itself");

        restartEverything();
        until(snapshot -> status(snapshot, THREE).health() == NodeHealth.HEALTHY
                || status(snapshot, THREE).health() == NodeHealth.UNHEALTHY);
        world.crash(THREE);
        until(snapshot -> snapshot.activity().stream()
                .anyMatch(entry ->
                        entry.message().contains(THREE.value()) && entry.event().equals("Node down")));
        until(snapshot -> status(snapshot, THREE).processRunning());

        assertThat(status(engine.snapshot(), TWO).health()).isEqualTo(NodeHealth.STOPPED);
        assertThat(engine.snapshot().activity())
                .noneMatch(entry ->
                        entry.event().equals("Node down") && entry.message().contains(TWO.value()));
    }

    @Test
    void runsAgainOnceItIsStarted() throws Exception {
        succeed(new ClusterChange.StopNode(TWO));
        succeed(new ClusterChange.StopNode(THREE));
        restartEverything();
        succeed(new ClusterChange.StartNode(THREE));
        succeed(new ClusterChange.StartNode(TWO));

        ClusterSnapshot cluster = engine.refresh().cluster(DEMO).orElseThrow();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        world.crash(TWO);
        until(snapshot ->
                snapshot.activity().stream().anyMatch(entry -> entry.event().equals("Node healthy")));
    }

    @Test
    void runsAgainOnceItIsRestartedOrTheClusterStarted() throws Exception {
        succeed(new ClusterChange.StopNode(TWO));
        succeed(new ClusterChange.RestartNode(TWO));
        assertThat(status(engine.refresh(), TWO).health()).isEqualTo(NodeHealth.HEALTHY);

        succeed(new ClusterChange.StopNode(TWO));
        succeed(new ClusterChange.Deallocate(true));
        succeed(new ClusterChange.Start());
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
        world.crash(TWO);
        assertThat(status(engine.refresh(), TWO).health()).isEqualTo(NodeHealth.DOWN);
    }

    @Test
    void saysWhatIsInTheWayAndWhatAStopCosts() throws Exception {
        assertThat(engine.plan(DEMO, new ClusterChange.StartNode(TWO)).problems())
                .extracting(Problem::message)
                .containsExactly("Node " + TWO + " runs already.");
        succeed(new ClusterChange.StopNode(TWO));

        assertThat(engine.plan(DEMO, new ClusterChange.StopNode(TWO)).problems())
                .extracting(Problem::message)
                .containsExactly("Node " + TWO + " is stopped already.");
        ChangePlan second = engine.plan(DEMO, new ClusterChange.StopNode(ONE));
        assertThat(second.problems()).isEmpty();
        assertThat(second.warnings()).singleElement().asString().contains(TWO.value(), "consistency level");
        assertThat(engine.plan(DEMO, new ClusterChange.Repair(Optional.empty())).problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.contains("ringside node start"));
    }
}
