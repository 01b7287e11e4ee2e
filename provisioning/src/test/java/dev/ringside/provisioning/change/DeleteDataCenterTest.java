package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.DeleteDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeleteDataCenterTest extends DataCenterChanges {
    @Test
    void showsThePlanOfDeletingOne() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(new AddDataCenter(WEST_OF_THREE.withNodeCount(2), EAST));

        ChangePlan plan = engine.plan(DEMO, DELETE);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Delete data center dc-west of demo");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "repair/demo_datacenter-1_1",
                        "repair/demo_datacenter-1_2",
                        "repair/demo_datacenter-1_3",
                        "repair/demo_dc-west_1",
                        "repair/demo_dc-west_2",
                        "keyspaces",
                        "system-keyspaces",
                        "decommission/demo_dc-west_2",
                        "remove/demo_dc-west_2",
                        "decommission/demo_dc-west_1",
                        "remove/demo_dc-west_1",
                        "forget",
                        "verify");
        assertThat(plan.steps().get(1).commands()).containsExactly("nodetool repair -full -pr shop");
        assertThat(plan.steps().get(6).commands())
                .containsExactly(
                        "ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};");
        assertThat(plan.steps().get(8).commands()).containsExactly("nodetool decommission");
        assertThat(plan.steps().get(10).commands()).containsExactly("nodetool decommission --force");
    }

    @Test
    void withAllKeyspacesDeletesOneAndTakesItOutOfEveryKeyspace() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        world.commands.clear();

        succeed(DELETE);

        assertOnlyEast();
        assertThat(world.commands.stream().filter(command -> command.contains("decommission")))
                .containsExactly(
                        "demo_dc-west_3 decommission",
                        "demo_dc-west_2 decommission",
                        "demo_dc-west_1 decommission --force");
        assertThat(yaml(world.blueprint(east(1)))).doesNotContain(".2.11:7000");
    }

    @Test
    void refusesToDeleteOneThatKeyspacesNameAndSaysTheStatement() throws Exception {
        create(AutoReplicate.NONE);
        succeed(ADD);
        ring().replicate("shop", Map.of(EAST.value(), 3, WEST.value(), 2));

        Problem problem = onlyProblem(DELETE);

        assertThat(problem).isInstanceOf(Problem.ReplicationForbids.class);
        assertThat(problem.text())
                .contains(
                        "replicated to data center dc-west: shop",
                        "nodetool repair -full",
                        "ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};");
        ring().replicate("shop", Map.of(EAST.value(), 3));
        succeed(DELETE);
        assertOnlyEast();
    }

    @Test
    void neverDeletesTheOnlyReplicas() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        ring().replicate("shop", Map.of(WEST.value(), 3));

        assertThat(onlyProblem(DELETE).text())
                .contains(
                        "Only data center dc-west has replicas of shop",
                        "'datacenter-1': 3, 'dc-west': 3};",
                        "nodetool rebuild -- dc-west");
    }

    @Test
    void stopsBeforeANodeLeavesWhenAKeyspaceIsReplicatedToItMeanwhile() throws Exception {
        create(AutoReplicate.NONE);
        succeed(ADD);
        AtomicInteger left = new AtomicInteger();
        ring().beforeDecommission = () -> {
            if (left.incrementAndGet() == 2) {
                ring().replicate("shop", Map.of(EAST.value(), 3, WEST.value(), 1));
            }
        };

        OperationSnapshot failed = carryOut(DELETE);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text()).contains("replicated to data center dc-west: shop");
        assertThat(world.isRunning(west(1))).isTrue();
        ring().replicate("shop", Map.of(EAST.value(), 3));
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertOnlyEast();
    }

    @Test
    void refusesToDeleteTheOnlyOneAndOneThereIsNot() throws Exception {
        create(AutoReplicate.NONE);

        assertThat(onlyProblem(new DeleteDataCenter(EAST)).text())
                .contains("is the only one of cluster demo", "ringside cluster delete -c demo");
        assertThat(onlyProblem(DELETE).text()).contains("no data center dc-west");
    }

    @Test
    void refusesToDeleteWhileANodeIsDown() throws Exception {
        create(AutoReplicate.NONE);
        succeed(ADD);
        world.crash(west(2));

        assertThat(onlyProblem(DELETE).text()).contains("demo_dc-west_2", "wait until every node is healthy");
    }

    @Test
    void theFirstOneCanGoAndClientsAreSentToTheOther() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        assertThat(engine.connection(DEMO).localDataCenter()).isEqualTo(EAST.value());
        assertThat(engine.connection(DEMO).contactPoints()).hasSize(3);

        succeed(new DeleteDataCenter(EAST));

        assertThat(engine.connection(DEMO).localDataCenter()).isEqualTo(WEST.value());
        assertThat(engine.connection(DEMO).contactPoints()).hasSize(3);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(ring().replication("shop")).isEqualTo(Map.of(WEST.value(), 3));
    }

    @Test
    void neitherNamesNorAddressesOfADeletedOneAreGivenAgain() throws Exception {
        create(AutoReplicate.NONE);
        succeed(ADD);
        succeed(DELETE);
        succeed(new AddDataCenter(SimulatedEngines.dataCenter("dc3", "northeurope", 1), EAST));
        succeed(ADD);

        assertThat(cluster().nodes().map(node -> node.spec().internalAddress().replaceFirst("^\\d+\\.\\d+", "")))
                .containsExactly(".1.11", ".1.12", ".1.13", ".3.11", ".2.14", ".2.15", ".2.16");
    }

    @Test
    void everyOtherChangeWorksOnTheSecondOne() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);

        succeed(new ScaleDataCenter(WEST, 4));
        succeed(new ScaleDataCenter(EAST, 4));
        succeed(new ResizeDataCenter(WEST, "Standard_D16s_v4"));
        succeed(new ClusterChange.ConfigureDataCenter(WEST, Optional.of("concurrent_reads: 24")));
        ring().replicate("shop", Map.of(EAST.value(), 3, WEST.value(), 2));
        succeed(new ScaleDataCenter(WEST, 2));
        succeed(new ClusterChange.Deallocate(false));
        succeed(new ClusterChange.Start());

        ClusterSnapshot cluster = cluster();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        assertThat(cluster.spec().dataCenter(EAST).orElseThrow().nodeCount()).isEqualTo(4);
        assertThat(cluster.spec().dataCenter(WEST).orElseThrow().nodeCount()).isEqualTo(2);
        assertThat(yaml(world.startedFrom(west(1)))).contains("concurrent_reads: 24");
        assertThat(yaml(world.startedFrom(east(1)))).doesNotContain("concurrent_reads: 24");
        assertThat(world.blueprint(west(1)).heap())
                .isGreaterThan(world.blueprint(east(1)).heap());
        assertThat(ring().replication("system_auth")).isEqualTo(Map.of(EAST.value(), 3, WEST.value(), 2));
        // Data center by data center, as they are restarted.
        assertThat(cluster.nodes().map(node -> node.spec().dataCenter()).distinct())
                .containsExactly(EAST, WEST);
    }
}
