package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeEvent;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName ONE = new NodeName("demo_datacenter-1_1");
    private static final NodeName FOUR = new NodeName("demo_datacenter-1_4");
    private static final NodeName TWO = new NodeName("demo_datacenter-1_2");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private final SimulatedNodeRuntime watcher = new SimulatedNodeRuntime(world);
    private final List<String> events = new CopyOnWriteArrayList<>();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void open() {
        engine = SimulatedEngines.open(home, world);
    }

    private void create(ScheduledEventStrategy strategy) throws Exception {
        CreateClusterRequest request =
                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 6, "Standard_D8s_v4");
        ClusterSpec spec = request.spec();
        OperationSnapshot created = engine.await(engine.createCluster(new CreateClusterRequest(
                new ClusterSpec(
                        spec.name(),
                        spec.subscription(),
                        spec.runtime(),
                        spec.resourceGroup(),
                        spec.location(),
                        spec.cassandraVersion(),
                        spec.clusterNameOverride(),
                        spec.authenticationMethod(),
                        spec.autoReplicate(),
                        spec.clusterType(),
                        strategy,
                        spec.repairEnabled(),
                        spec.requireTls(),
                        spec.extensions(),
                        spec.tags(),
                        spec.dataCenters()),
                request.adminPassword())));
        assertThat(created.state()).isEqualTo(OperationState.SUCCEEDED);
        watcher.onEvent(event -> events.add((event.kind() == NodeEvent.Kind.STARTED ? "+" : "-")
                + event.node().value().replaceAll(".*_", "")));
    }

    @AfterEach
    void close() {
        engine.close();
        watcher.close();
    }

    private static ClusterChange.SimulateMaintenance event(NodeName... nodes) {
        return new ClusterChange.SimulateMaintenance(List.of(nodes), Duration.ZERO);
    }

    private void succeed(ClusterChange.SimulateMaintenance event) throws Exception {
        OperationSnapshot ended = engine.await(engine.submit(DEMO, event));
        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
    }

    @Test
    void stopsOneNodeAtATimeWithStopAny() throws Exception {
        create(ScheduledEventStrategy.STOP_ANY);

        succeed(event(ONE, TWO, FOUR));

        assertThat(events).containsExactly("-1", "+1", "-2", "+2", "-4", "+4");
    }

    @Test
    void stopsARackAtATimeWithStopByRack() throws Exception {
        create(ScheduledEventStrategy.STOP_BY_RACK);

        succeed(event(ONE, TWO, FOUR));

        assertThat(events.subList(0, 2)).containsExactlyInAnyOrder("-1", "-4");
        assertThat(events.subList(2, 4)).containsExactlyInAnyOrder("+1", "+4");
        assertThat(events.subList(4, 6)).containsExactly("-2", "+2");
    }

    @Test
    void losesTheNodesTogetherWhenEventsAreIgnored() throws Exception {
        create(ScheduledEventStrategy.IGNORE);

        succeed(event(ONE, TWO, FOUR));

        assertThat(events.subList(0, 3)).containsExactlyInAnyOrder("-1", "-2", "-4");
        assertThat(events.subList(3, 6)).containsExactlyInAnyOrder("+1", "+2", "+4");
    }

    @Test
    void tellsBeforeWhatWillStop() throws Exception {
        create(ScheduledEventStrategy.STOP_BY_RACK);

        ChangePlan plan = engine.plan(DEMO, event(ONE, TWO, FOUR));

        assertThat(plan.title()).isEqualTo("Simulate maintenance of 3 nodes of demo");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.steps())
                .extracting(Step::title)
                .containsExactly(
                        "Check that every node is ready",
                        "Drain and stop 2 nodes of datacenter-1-rack1 before the event",
                        "Wait for the end of the event",
                        "Start 2 nodes of datacenter-1-rack1 again",
                        "Drain and stop node demo_datacenter-1_2 before the event",
                        "Wait for the end of the event",
                        "Start node demo_datacenter-1_2 again",
                        "Check that every node is healthy");
    }

    @Test
    void comesBackWhenEveryNodeWasLost() throws Exception {
        create(ScheduledEventStrategy.IGNORE);

        succeed(event(engine.snapshot()
                .cluster(DEMO)
                .orElseThrow()
                .nodes()
                .map(node -> node.spec().name())
                .toArray(NodeName[]::new)));

        assertThat(events.subList(0, 6)).allMatch(event -> event.startsWith("-"));
        assertThat(events.get(6)).isEqualTo("+1");
    }

    @Test
    void namesTheNodesThereAreWhenOneIsNot() throws Exception {
        create(ScheduledEventStrategy.STOP_ANY);

        assertThat(engine.plan(DEMO, event(new NodeName("demo_datacenter-1_9"))).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).isInstanceOf(Problem.NotFound.class);
                    assertThat(problem.message()).isEqualTo("Cluster demo has no node demo_datacenter-1_9.");
                    assertThat(problem.remedy()).contains(ONE.value(), FOUR.value());
                });
        assertThat(engine.plan(DEMO, event()).problems())
                .extracting(Problem::message)
                .containsExactly("The event is for no node.");
    }

    @Test
    void refusesAnEventWithoutEnd() throws Exception {
        create(ScheduledEventStrategy.STOP_ANY);

        assertThat(engine.plan(DEMO, new ClusterChange.SimulateMaintenance(List.of(ONE), Duration.ofHours(2)))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("An event lasts from 0 to 3600 seconds, not 7200.");
    }

    @Test
    void addsNoEventToAClusterWithANodeDown() throws Exception {
        create(ScheduledEventStrategy.IGNORE);
        world.crash(FOUR);

        assertThat(engine.plan(DEMO, event(ONE)).problems()).singleElement().isInstanceOf(Problem.NodesNotReady.class);
    }
}
