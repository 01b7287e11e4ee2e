package dev.ringside.provisioning.change;

import static dev.ringside.provisioning.change.ClusterChange.UpdateSettings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterChangesTest {
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

    @Test
    void showsThePlanBeforeItIsAskedFor() throws Exception {
        ChangePlan plan = engine.plan(DEMO, BIGGER);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Scale data center datacenter-1 of demo to Standard_D16s_v4");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "save",
                        "restart/demo_datacenter-1_1",
                        "restart/demo_datacenter-1_2",
                        "restart/demo_datacenter-1_3",
                        "verify");
        assertThat(plan.steps().get(2).commands()).containsExactly("nodetool drain");
        assertThat(cluster().spec().dataCenters().get(0).sku()).isEqualTo("Standard_D8s_v4");
    }

    @Test
    void resizesEveryNode() throws Exception {
        OperationSnapshot operation = carryOut(BIGGER);

        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(nodes())
                .allSatisfy(node -> assertThat(world.blueprint(node).heap()).isEqualTo(512L * 1024 * 1024));
        assertThat(cluster().spec().dataCenters().get(0).sku()).isEqualTo("Standard_D16s_v4");
        assertThat(cluster().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
    }

    @Test
    void refusesASkuOfAnotherFamilyAndNamesTheFamily() throws Exception {
        Problem problem = onlyProblem(new ResizeDataCenter(DATA_CENTER, "Standard_E8s_v5"));

        assertThat(problem.text())
                .contains("within a family only", "Standard_D16s_v4, Standard_D32s_v4", "add a data center");
    }

    @Test
    void refusesTheSkuItHasAnUnknownOneAndAnUnknownDataCenter() throws Exception {
        assertThat(onlyProblem(new ResizeDataCenter(DATA_CENTER, "Standard_D8s_v4"))
                        .message())
                .contains("already");
        assertThat(onlyProblem(new ResizeDataCenter(DATA_CENTER, "Standard_X1")).message())
                .contains("not known");
        assertThat(onlyProblem(new ResizeDataCenter(new DataCenterName("dc9"), "Standard_D16s_v4"))
                        .text())
                .contains("no data center dc9", "Choose one of: datacenter-1");
    }

    @Test
    void refusesToGrowBeyondMemory() throws Exception {
        world.memoryAvailable = 100;

        assertThat(onlyProblem(BIGGER)).isInstanceOf(Problem.NotEnoughMemory.class);
    }

    @Test
    void refusesAChangeWhileANodeIsDown() throws Exception {
        world.crash(nodes().get(1));

        assertThat(onlyProblem(BIGGER).text()).contains("demo_datacenter-1_2", "wait until every node is healthy");
        assertThatThrownBy(() -> engine.submit(DEMO, BIGGER)).hasMessageContaining("Not every node answers");
    }

    @Test
    void refusesAChangeWhileTablesAreRewritten() throws Exception {
        world.ring(DEMO).tasks = Set.of("Cleanup");

        assertThat(engine.plan(DEMO, BIGGER).problems()).hasSize(3).allSatisfy(problem -> assertThat(problem.text())
                .contains("busy: Cleanup", "Wait until it has ended"));
    }

    @Test
    void refusesTagsAgainstTheRule() throws Exception {
        Problem problem = onlyProblem(NOTHING.withTags(Map.of("a<b", "")));

        assertThat(problem.text()).contains("'a<b' is not allowed", "without < >");
    }

    @Test
    void refusesToRestartARackWhoseReplicasAreNotSpread() throws Exception {
        carryOut(NOTHING.withScheduledEventStrategy(ScheduledEventStrategy.STOP_BY_RACK));
        world.ring(DEMO).replicateSimply("shop", 3);

        Problem problem = onlyProblem(BIGGER);

        assertThat(problem).isInstanceOf(Problem.ReplicationForbids.class);
        assertThat(problem.text())
                .contains("replicas of shop are not spread over racks", "choose the strategy StopAny");
    }

    @Test
    void anotherEngineTakesUpAnInterruptedChange() throws Exception {
        world.failures.put("start", new Problem.Unexpected("No process could be made.", "Try again."));
        OperationSnapshot failed = carryOut(BIGGER);
        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        engine.close();

        engine = SimulatedEngines.open(home, world);
        engine.resume(failed.id());

        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(nodes())
                .allSatisfy(node -> assertThat(world.blueprint(node).heap()).isEqualTo(512L * 1024 * 1024));
    }
}
