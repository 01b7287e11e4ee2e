package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.ReplaceNode;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaceNodeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName ONE = new NodeName("demo_datacenter-1_1");
    private static final NodeName TWO = new NodeName("demo_datacenter-1_2");
    private static final NodeName FOUR = new NodeName("demo_datacenter-1_4");
    private static final NodeName FIVE = new NodeName("demo_datacenter-1_5");
    private static final ReplaceNode REPLACE_TWO = new ReplaceNode(TWO, false);

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private NodeSnapshot node(NodeName name) throws Exception {
        return engine.refresh()
                .cluster(DEMO)
                .orElseThrow()
                .nodes()
                .filter(node -> node.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Problem onlyProblem(ReplaceNode change) throws Exception {
        List<Problem> problems = engine.plan(DEMO, change).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void putsANodeOfTheSameRackInThePlaceOfTheDeadOne() throws Exception {
        NodeSnapshot before = node(TWO);
        world.crash(TWO);
        world.loseDisk(TWO);

        OperationSnapshot ended = engine.await(engine.submit(DEMO, REPLACE_TWO));

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        ClusterSnapshot cluster = engine.refresh().cluster(DEMO).orElseThrow();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        assertThat(cluster.nodes().map(node -> node.spec().index())).containsExactly(1, 3, 4);
        NodeSnapshot after = node(FOUR);
        assertThat(after.spec().rack()).isEqualTo(before.spec().rack());
        assertThat(after.status().tokens()).isEqualTo(before.status().tokens());
        assertThat(world.leftovers(DEMO)).doesNotContain("node " + TWO);
    }

    @Test
    void startsTheNewNodeOnceInThePlaceOfTheOldAndOrdinarilyEverAfter() throws Exception {
        NodeSpec dead = node(TWO).spec();
        world.crash(TWO);

        engine.await(engine.submit(DEMO, REPLACE_TWO));

        String option = "-Dcassandra.replace_address_first_boot=" + dead.internalAddress();
        assertThat(world.startedFrom(FOUR).jvmOptions()).contains(option);
        assertThat(world.blueprint(FOUR).jvmOptions()).doesNotContain(option);
    }

    @Test
    void showsWhatItWouldDo() throws Exception {
        world.crash(TWO);

        ChangePlan plan = engine.plan(DEMO, REPLACE_TWO);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Replace node demo_datacenter-1_2 of demo");
        assertThat(plan.steps().stream().map(Step::id))
                .containsExactly("check", "replace/" + TWO, "remove/" + TWO, "verify/127.20.1.12");
        assertThat(plan.steps().get(1).commands().get(0))
                .startsWith("cassandra -Dcassandra.replace_address_first_boot=");
    }

    @Test
    void repairsTheRingWhenTheNodeWasDownForLongerThanHintsAreKept() throws Exception {
        world.ring(DEMO).replicate("orders", Map.of("datacenter-1", 3));
        world.ring(DEMO).downtime = java.time.Duration.ofHours(4);
        world.crash(TWO);

        OperationSnapshot ended = engine.await(engine.submit(DEMO, REPLACE_TWO));

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(ended.steps()).extracting(step -> step.id()).contains("repair");
        assertThat(world.ring(DEMO).repaired)
                .filteredOn(part -> part.startsWith("orders"))
                .hasSize(48);
    }

    @Test
    void takesAwayANewNodeThatDiesOnItsWayAndTriesAnotherOnResume() throws Exception {
        world.crash(TWO);
        world.joinsThatDieAfter(0);

        OperationId id = engine.submit(DEMO, REPLACE_TWO);
        OperationSnapshot failed = engine.await(id);

        assertThat(failed.failure().orElseThrow().text())
                .contains("did not take over from " + TWO, "It has been removed again", "Resume the operation");
        assertThat(world.leftovers(DEMO)).doesNotContain("node " + FOUR);

        engine.resume(id);

        assertThat(engine.await(id).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(node(FIVE).status().up()).isTrue();
    }

    @Test
    void refusesANodeThatLives() throws Exception {
        assertThat(onlyProblem(REPLACE_TWO).text())
                .isEqualTo("Node demo_datacenter-1_2 is not dead: its process runs. Only a dead node is replaced."
                        + " A node that runs but is not healthy is restarted, not replaced.");
    }

    @Test
    void refusesANodeItDoesNotKnow() throws Exception {
        assertThat(onlyProblem(new ReplaceNode(new NodeName("nobody"), false)).text())
                .isEqualTo("Cluster demo has no node nobody. Choose of demo_datacenter-1_1, demo_datacenter-1_2,"
                        + " demo_datacenter-1_3.");
    }

    @Test
    void refusesWhileAnotherNodeIsDown() throws Exception {
        world.crash(TWO);
        world.crash(ONE);

        assertThat(onlyProblem(REPLACE_TWO).message())
                .isEqualTo("Not every node answers: demo_datacenter-1_1 (connection refused).");
    }

    @Test
    void refusesTheLastNodeOfADataCenter() throws Exception {
        engine.await(engine.submit(DEMO, new ClusterChange.ScaleDataCenter(new DataCenterName("datacenter-1"), 1)));
        world.crash(ONE);

        assertThat(onlyProblem(new ReplaceNode(ONE, true)).text())
                .contains("is the only node of data center datacenter-1", "Restore its disk from a copy");
    }

    @Test
    void namesTheKeyspacesOfWhichRowsWouldBeLostUntilThatIsAccepted() throws Exception {
        world.ring(DEMO).replicate("carts", Map.of("datacenter-1", 1));
        world.ring(DEMO).replicateSimply("logs", 1);
        world.ring(DEMO).replicate("orders", Map.of("datacenter-1", 3));
        world.crash(TWO);

        assertThat(onlyProblem(REPLACE_TWO).text())
                .contains("rows of which it was on node demo_datacenter-1_2 would be lost for good: carts, logs.")
                .contains("`ringside node replace -c demo --node demo_datacenter-1_2 --accept-data-loss`");

        OperationSnapshot ended = engine.await(engine.submit(DEMO, new ReplaceNode(TWO, true)));

        assertThat(ended.state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void refusesWhenTheNewNodeDoesNotFit() throws Exception {
        world.crash(TWO);
        world.memoryAvailable = 1;

        assertThat(onlyProblem(REPLACE_TWO).message()).startsWith("1 more node needs");
    }

    @Test
    void restartsADeadNodeWithTheConfigurationItShouldHave() throws Exception {
        world.crash(TWO);

        OperationSnapshot ended = engine.await(engine.submit(DEMO, new ClusterChange.RestartNode(TWO)));

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(node(TWO).status().up()).isTrue();
    }

    @Test
    void doesNotRestartANodeWithoutItsDisk() throws Exception {
        world.crash(TWO);
        world.loseDisk(TWO);

        assertThat(engine.plan(DEMO, new ClusterChange.RestartNode(TWO)).problems())
                .extracting(Problem::text)
                .containsExactly(
                        "Node demo_datacenter-1_2 has lost its data: its disks are gone. Restore the disk from a copy,"
                                + " or replace the node: `ringside node replace -c demo --node demo_datacenter-1_2`.");
    }

    @Test
    void doesNotRestartANodeWhileAnotherOneIsDownOrTheClusterIsDeallocated() throws Exception {
        world.crash(ONE);
        ClusterChange restart = new ClusterChange.RestartNode(TWO);

        assertThat(engine.plan(DEMO, restart).problems())
                .extracting(Problem::message)
                .containsExactly("Not every node answers: demo_datacenter-1_1 (connection refused).");

        engine.await(engine.submit(DEMO, new ClusterChange.Deallocate(true)));

        assertThat(engine.plan(DEMO, restart).problems())
                .extracting(Problem::text)
                .containsExactly("Cluster demo is deallocated: its nodes are stopped."
                        + " Start it first: `ringside cluster start -c demo`.");
    }

    @Test
    void refusesWhileTheNodesAreBusy() throws Exception {
        world.crash(TWO);
        world.ring(DEMO).tasks = java.util.Set.of("Cleanup");

        assertThat(engine.plan(DEMO, REPLACE_TWO).problems())
                .extracting(Problem::message)
                .contains("Node demo_datacenter-1_1 is busy: Cleanup.");
    }
}
