package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleDataCenterTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        create(SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4"));
    }

    private void create(CreateClusterRequest request) throws Exception {
        assertThat(engine.await(engine.createCluster(request)).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static ScaleDataCenter to(int nodeCount) {
        return new ScaleDataCenter(DATA_CENTER, nodeCount);
    }

    private static NodeName node(int index) {
        return NodeName.of("demo", DATA_CENTER.value(), index);
    }

    private OperationSnapshot carryOut(ClusterChange change) throws Exception {
        return engine.await(engine.submit(DEMO, change));
    }

    private void succeed(ClusterChange change) throws Exception {
        OperationSnapshot operation = carryOut(change);
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
    }

    private ClusterSnapshot cluster() throws Exception {
        return engine.refresh().cluster(DEMO).orElseThrow();
    }

    private void assertHealthy(int... indexes) throws Exception {
        assertThat(cluster().isHealthy()).as(cluster().toString()).isTrue();
        assertNodes(indexes);
    }

    private void assertNodes(int... indexes) throws Exception {
        ClusterSnapshot cluster = cluster();
        assertThat(cluster.nodes()).allMatch(node -> node.status().health() == NodeHealth.HEALTHY);
        assertThat(cluster.nodes().map(node -> node.spec().name()))
                .containsExactly(IntStream.of(indexes)
                        .mapToObj(ScaleDataCenterTest::node)
                        .toArray(NodeName[]::new));
        assertThat(cluster.spec().dataCenters().get(0).nodeCount()).isEqualTo(indexes.length);
    }

    private Problem onlyProblem(ClusterChange change) throws Exception {
        List<Problem> problems = engine.plan(DEMO, change).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String yaml(SimulatedNodeRuntime.World world, NodeName node) {
        return world.startedFrom(node).files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static ClusterSpec production(ClusterSpec spec) {
        return new ClusterSpec(
                spec.name(),
                spec.subscription(),
                spec.runtime(),
                spec.resourceGroup(),
                spec.location(),
                spec.cassandraVersion(),
                spec.clusterNameOverride(),
                spec.authenticationMethod(),
                spec.autoReplicate(),
                ClusterType.PRODUCTION,
                spec.scheduledEventStrategy(),
                spec.repairEnabled(),
                spec.requireTls(),
                spec.extensions(),
                spec.tags(),
                spec.dataCenters());
    }

    @Test
    void showsThePlanOfScalingOut() throws Exception {
        ChangePlan plan = engine.plan(DEMO, to(5));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Scale data center datacenter-1 of demo to 5 nodes");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "join/4",
                        "join/5",
                        "cleanup/demo_datacenter-1_1",
                        "cleanup/demo_datacenter-1_2",
                        "cleanup/demo_datacenter-1_3",
                        "cleanup-joined",
                        "verify");
        assertThat(plan.steps().get(1).title()).isEqualTo("Join node 4 of 5, in rack1");
    }

    @Test
    void joinsNodesOneByOneAndThenCleansUpThoseThatOthersJoinedAfter() throws Exception {
        succeed(to(5));

        assertHealthy(1, 2, 3, 4, 5);
        assertThat(cluster().nodes().map(node -> node.spec().rack()))
                .containsExactly("rack1", "rack2", "rack3", "rack1", "rack2");
        assertThat(world.commands)
                .containsExactly(
                        "demo_datacenter-1_1 cleanup",
                        "demo_datacenter-1_2 cleanup",
                        "demo_datacenter-1_3 cleanup",
                        "demo_datacenter-1_4 cleanup");
        assertThat(engine.connection(DEMO).contactPoints()).hasSize(5);
    }

    @Test
    void aNodeThatJoinsBootstrapsAndIsNotItsOwnSeed() throws Exception {
        succeed(to(1));
        succeed(to(2));

        assertThat(yaml(world, node(4)))
                .doesNotContain("auto_bootstrap", "initial_token")
                .contains("allocate_tokens_for_local_replication_factor: 3")
                .containsPattern("\"seeds\": \"?" + address(1) + ":7000\"?\n");
        assertThat(world.startedFrom(node(4)).jvmOptions()).contains("-Dcassandra.ring_delay_ms=10000");
    }

    private String address(int index) throws Exception {
        return cluster()
                .nodes()
                .filter(node -> node.spec().name().equals(node(index)))
                .map(node -> node.spec().internalAddress())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNodeThatDiesWhileItJoinsIsTakenAwayAndAnotherJoinsOnResume() throws Exception {
        world.joinsThatDieAfter(0);

        OperationSnapshot failed = carryOut(to(4));

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text())
                .contains(
                        "demo_datacenter-1_4",
                        "did not finish joining",
                        "nothing of it is left in the ring",
                        "Resume the operation to continue with another node, or stop here with 3 nodes");
        assertNodes(1, 2, 3);

        engine.resume(failed.id());
        OperationSnapshot resumed = engine.await(failed.id());

        assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertHealthy(1, 2, 3, 5);
    }

    @Test
    void remembersWhoIsDueForACleanupWhenItStopsHalfWay() throws Exception {
        world.joinsThatDieAfter(1);
        assertThat(carryOut(to(5)).state()).isEqualTo(OperationState.FAILED);

        assertThat(due()).containsExactly(node(1), node(2), node(3));

        assertThat(engine.invoke(
                        DEMO,
                        new CommandRequest(
                                node(2).value(),
                                "nodetool",
                                List.of(new CommandRequest.Argument("cleanup", "")),
                                false,
                                false),
                        CommandOutput.NONE))
                .isZero();

        assertThat(due()).containsExactly(node(1), node(3));
    }

    private List<NodeName> due() throws Exception {
        return cluster()
                .nodes()
                .filter(node -> node.status().detail().contains("nodetool cleanup is due"))
                .map(node -> node.spec().name())
                .toList();
    }

    @Test
    void givesTheSystemKeyspacesTheirReplicasBackWhenTheDataCenterGrows() throws Exception {
        succeed(to(1));
        assertThat(world.ring(DEMO).replication("system_auth")).containsEntry("datacenter-1", 1);
        world.commands.clear();

        succeed(to(3));

        assertThat(world.ring(DEMO).replication("system_auth")).containsEntry("datacenter-1", 3);
        assertThat(world.commands)
                .contains("demo_datacenter-1_1 repair -full -pr system_auth")
                .contains("demo_datacenter-1_5 repair -full -pr system_auth");
    }

    @Test
    void keepsTheNodesThatJoinedWhenALaterOneFails() throws Exception {
        world.joinsThatDieAfter(1);

        OperationSnapshot failed = carryOut(to(5));

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text()).contains("stop here with 4 nodes", "nodetool cleanup");
        assertNodes(1, 2, 3, 4);
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertHealthy(1, 2, 3, 4, 6);
    }

    @Test
    void namesOfNodesThatLeftAreNotUsedAgain() throws Exception {
        succeed(to(4));
        succeed(to(3));
        succeed(to(4));

        assertHealthy(1, 2, 3, 5);
    }

    @Test
    void refusesNodesForWhichThereIsNoMemoryOrDisk() throws Exception {
        world.memoryAvailable = 1500L * 1024 * 1024;
        Problem memory = onlyProblem(to(100));
        assertThat(memory).isInstanceOf(Problem.NotEnoughMemory.class);
        assertThat(memory.text()).contains("97 more nodes need", "Choose at most");

        world.memoryAvailable = Long.MAX_VALUE;
        world.diskFree = 1024 * 1024;
        assertThat(onlyProblem(to(4)).text()).contains("1 MiB of disk free", "Free some space");
    }

    @Test
    void refusesCountsThatCannotBe() throws Exception {
        assertThat(onlyProblem(to(3)).text()).contains("has 3 nodes already", "another number");
        assertThat(onlyProblem(to(241)).text()).contains("more than a subnet holds", "at most 240");
        assertThat(onlyProblem(to(0)).text()).contains("cannot have 0 nodes", "delete the data center");
        assertThat(onlyProblem(new ScaleDataCenter(new DataCenterName("dc9"), 4))
                        .text())
                .contains("no data center dc9", "datacenter-1");
    }

    @Test
    void refusesANodeBelowThreeInAProductionCluster() throws Exception {
        CreateClusterRequest request =
                SimulatedEngines.request("prod", RuntimeKind.SIMULATED, "5.0", 4, "Standard_D8s_v4");
        ClusterSpec spec = production(request.spec());
        create(new CreateClusterRequest(spec, request.adminPassword()));

        List<Problem> problems = engine.plan(new ClusterName("prod"), to(2)).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).text())
                .contains("cannot be less than 3", "type Production", "3 or more", "NonProduction may go down to 1");
    }

    @Test
    void showsThePlanOfScalingIn() throws Exception {
        succeed(to(5));

        assertThat(engine.plan(DEMO, to(3)).steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "system-keyspaces",
                        "decommission/demo_datacenter-1_5",
                        "remove/demo_datacenter-1_5",
                        "decommission/demo_datacenter-1_4",
                        "remove/demo_datacenter-1_4",
                        "verify");
    }

    @Test
    void nodesLeaveAndTheSystemKeyspacesFollow() throws Exception {
        succeed(to(2));

        assertHealthy(1, 2);
        assertThat(world.ring(DEMO).replication("system_auth")).isEqualTo(Map.of("datacenter-1", 2));
        assertThat(world.ring(DEMO).replication("system_distributed")).isEqualTo(Map.of("datacenter-1", 2));
        assertThat(world.commands).containsExactly("demo_datacenter-1_3 decommission");
        assertThat(world.isRunning(node(3))).isFalse();
    }

    @Test
    void refusesToShrinkBelowTheReplicationOfAKeyspaceAndSaysTheStatement() throws Exception {
        world.ring(DEMO).replicate("shop", Map.of("datacenter-1", 3));
        world.ring(DEMO).replicateSimply("old", 3);

        Problem problem = onlyProblem(to(2));

        assertThat(problem).isInstanceOf(Problem.ReplicationForbids.class);
        assertThat(problem.text())
                .contains(
                        "old (3), shop (3)",
                        "more replicas than the 2 nodes that would stay",
                        "ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 2};");
    }

    @Test
    void refusesToLeaveWhereTheOthersLackTheDiskRoom() throws Exception {
        world.ring(DEMO).load = 200L * 1024 * 1024 * 1024;

        assertThat(engine.plan(DEMO, to(2)).problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.text())
                .contains("of disk free", "would leave hold 204800 MiB", "Free some space"));
    }

    @Test
    void refusesAChangeOfSizeWhileANodeIsDown() throws Exception {
        world.crash(node(2));

        assertThat(onlyProblem(to(4)).text()).contains("demo_datacenter-1_2", "wait until every node is healthy");
        assertThat(onlyProblem(to(2)).text()).contains("demo_datacenter-1_2", "wait until every node is healthy");
    }

    @Test
    void aNodeThatRefusesToLeaveIsAskedAgainOnResume() throws Exception {
        succeed(to(4));
        // Made after the checks, as a user may.
        world.ring(DEMO).beforeDecommission = () -> world.ring(DEMO).replicate("late", Map.of("datacenter-1", 4));

        OperationSnapshot failed = carryOut(to(3));

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text())
                .contains("did not leave", "keyspace late (RF = 4, N = 4)", "Resume the operation to ask it again");
        world.ring(DEMO).beforeDecommission = () -> {};
        world.ring(DEMO).replicate("late", Map.of("datacenter-1", 3));
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertHealthy(1, 2, 3);
    }
}
