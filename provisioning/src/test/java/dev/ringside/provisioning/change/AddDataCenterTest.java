package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AddDataCenterTest extends DataCenterChanges {
    @Test
    void showsThePlanOfAddingOneWithTheStatements() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);

        ChangePlan plan = engine.plan(DEMO, ADD);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Add data center dc-west to demo");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "start-nodes",
                        "ordinary-settings",
                        "system-keyspaces",
                        "keyspaces",
                        "rebuild/1",
                        "rebuild/2",
                        "rebuild/3",
                        "verify");
        assertThat(plan.steps().get(3).commands())
                .contains(
                        "ALTER KEYSPACE system_auth WITH replication = {'class': 'NetworkTopologyStrategy',"
                                + " 'datacenter-1': 3, 'dc-west': 3};",
                        "nodetool rebuild -ks system_auth -- datacenter-1");
        assertThat(plan.steps().get(4).commands())
                .containsExactly("ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy',"
                        + " 'datacenter-1': 3, 'dc-west': 3};");
        assertThat(plan.steps().get(5).commands()).containsExactly("nodetool rebuild -- datacenter-1");
        assertThat(world.leftovers(DEMO)).noneMatch(left -> left.contains("dc-west"));
    }

    @Test
    void withAllKeyspacesEveryNodeOfANewDataCenterCopiesEverything() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);

        succeed(ADD);

        ClusterSnapshot cluster = cluster();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        assertThat(cluster.spec().dataCenter(WEST)).contains(WEST_OF_THREE);
        assertThat(cluster.nodes().filter(node -> node.spec().dataCenter().equals(WEST)))
                .extracting(node -> node.spec().rack())
                .containsExactly("rack1", "rack2", "rack3");
        for (String keyspace : List.of("system_auth", "system_distributed", "system_traces", "shop")) {
            assertThat(ring().replication(keyspace)).as(keyspace).isEqualTo(Map.of(EAST.value(), 3, WEST.value(), 3));
        }
        assertThat(world.commands)
                .containsExactly(
                        "demo_dc-west_1 rebuild -ks system_auth -- datacenter-1",
                        "demo_dc-west_2 rebuild -ks system_auth -- datacenter-1",
                        "demo_dc-west_3 rebuild -ks system_auth -- datacenter-1",
                        "demo_dc-west_1 rebuild -- datacenter-1",
                        "demo_dc-west_2 rebuild -- datacenter-1",
                        "demo_dc-west_3 rebuild -- datacenter-1");
    }

    @Test
    void withNoneOnlyTheSystemKeyspacesFollowSoThatPeopleCanLogIn() throws Exception {
        create(AutoReplicate.NONE);

        OperationSnapshot added = carryOut(ADD);

        assertThat(added.state()).as(added.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(ring().replication("system_auth")).isEqualTo(Map.of(EAST.value(), 3, WEST.value(), 3));
        assertThat(ring().replication("shop")).isEqualTo(Map.of(EAST.value(), 3));
        assertThat(world.commands).hasSize(3).allMatch(command -> command.contains("-ks system_auth"));
        assertThat(added.toString()).contains("alter its replication, then run `nodetool rebuild -- datacenter-1`");
    }

    @Test
    void newNodesStartWithComputedTokensAndTheSeedsOfTheOthersAndHaveAllSeedsLater() throws Exception {
        create(AutoReplicate.NONE);

        succeed(ADD);

        String first = yaml(world.startedFrom(west(1)));
        assertThat(first).contains("auto_bootstrap: false", "initial_token: ");
        String seeds = first.lines()
                .filter(line -> line.contains("\"seeds\":"))
                .findFirst()
                .orElseThrow();
        assertThat(seeds).contains(".1.11:", ".1.12:", ".1.13:").doesNotContain(".2.11:");
        assertThat(world.startedFrom(west(1)).jvmOptions())
                .contains("-Dcassandra.ring_delay_ms=10000")
                .noneMatch(option -> option.contains("skip_wait_for_gossip"));
        for (NodeName node : List.of(west(1), east(1))) {
            assertThat(yaml(world.blueprint(node)))
                    .doesNotContain("auto_bootstrap", "initial_token")
                    .contains(".1.11:7000", ".2.11:7000", ".2.13:7000");
        }
        assertThat(tokens(first)).doesNotContainAnyElementsOf(tokens(yaml(world.startedFrom(east(1)))));
    }

    private static List<String> tokens(String yaml) {
        return List.of(yaml.lines()
                .filter(line -> line.contains("initial_token"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^-0-9,]", "")
                .split(","));
    }

    @Test
    void fewFilledReplicasOfTheRolesAreNeverOutvotedByManyEmptyOnes() throws Exception {
        create(AutoReplicate.NONE);
        ring().replicate("shop", Map.of(EAST.value(), 1));
        succeed(new ScaleDataCenter(EAST, 1));
        world.commands.clear();

        succeed(ADD);

        // One replica next to one, copied, then three next to two that are filled.
        assertThat(world.commands).hasSize(6);
        assertThat(ring().replication("system_auth")).isEqualTo(Map.of(EAST.value(), 1, WEST.value(), 3));
    }

    @Test
    void leavesNothingWhenNoneOfTheNewNodesGotIntoTheRing() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        world.unstartable = (node, blueprint) -> node.value().contains("dc-west");

        OperationSnapshot failed = carryOut(ADD);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isTrue();
        assertThat(failed.failure().orElseThrow().text())
                .contains("Nothing of data center dc-west is left", "ask for it again");
        assertOnlyEast();
        assertThat(cluster().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThatThrownBy(() -> engine.resume(failed.id())).hasMessageContaining("was taken back");

        world.unstartable = (node, blueprint) -> false;
        succeed(ADD);

        assertThat(cluster().nodes().map(node -> node.spec().name())).contains(west(4), west(5), west(6));
    }

    @Test
    void goesOnWhenSomeOfTheNewNodesAreMembersAlready() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        world.unstartable = (node, blueprint) -> node.equals(west(2));

        OperationSnapshot failed = carryOut(ADD);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isFalse();
        assertThat(failed.failure().orElseThrow().text())
                .contains("demo_dc-west_2", "are members of the ring already", "Resume the operation to go on");
        world.unstartable = (node, blueprint) -> false;
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(ring().replication("shop")).containsEntry(WEST.value(), 3);
    }

    @Test
    void aNodeKilledWhileItCopiesIsNotCalledRebuiltAndCopiesOnResume() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        AtomicInteger rebuilds = new AtomicInteger();
        ring().duringRebuild = node -> {
            // Three copy system_auth, one copies all; the next is killed.
            if (rebuilds.incrementAndGet() == 5) {
                world.crash(node);
            }
        };

        OperationSnapshot failed = carryOut(ADD);

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text())
                .contains("demo_dc-west_2", "had not copied all of its data", "resume the operation");
        assertThat(failed.steps().stream().filter(step -> step.id().equals("rebuild/1")))
                .allMatch(step -> step.state() == StepState.SUCCEEDED);
        assertThat(failed.steps().stream().filter(step -> step.id().equals("rebuild/2")))
                .allMatch(step -> step.state() == StepState.FAILED);
        engine.resume(failed.id());
        OperationSnapshot resumed = engine.await(failed.id());
        assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(world.commands.stream().filter("demo_dc-west_2 rebuild -- datacenter-1"::equals))
                .hasSize(2);
        assertThat(world.commands.stream().filter("demo_dc-west_1 rebuild -- datacenter-1"::equals))
                .hasSize(1);
    }

    @Test
    void takesAnotherSourceWhenANodeOfTheOneAskedForIsDown() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        AtomicInteger rebuilds = new AtomicInteger();
        ring().duringRebuild = node -> {
            if (rebuilds.incrementAndGet() == 2) {
                world.crash(west(1));
            }
        };
        world.commands.clear();

        OperationSnapshot added =
                carryOut(new AddDataCenter(SimulatedEngines.dataCenter("dc-north", "northeurope", 2), WEST));

        assertThat(world.commands)
                .contains("demo_dc-north_1 rebuild -ks system_auth -- dc-west")
                .contains("demo_dc-north_1 rebuild -- datacenter-1", "demo_dc-north_2 rebuild -- datacenter-1");
        assertThat(added.steps().stream().filter(step -> step.id().startsWith("rebuild")))
                .allMatch(step -> step.state() == StepState.SUCCEEDED);
    }

    @Test
    void aClusterCanBeCreatedWithSeveral() throws Exception {
        CreateClusterRequest one = SimulatedEngines.request(
                "demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4", AutoReplicate.NONE);

        OperationSnapshot created = engine.await(
                engine.createCluster(new CreateClusterRequest(one.spec().plus(WEST_OF_THREE), one.adminPassword())));

        assertThat(created.state()).as(created.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(ring().replication("system_auth")).isEqualTo(Map.of(EAST.value(), 3, WEST.value(), 3));
        assertThat(tokens(yaml(world.startedFrom(west(1)))))
                .doesNotContainAnyElementsOf(tokens(yaml(world.startedFrom(east(1)))));
        succeed(new AddDataCenter(SimulatedEngines.dataCenter("dc3", "northeurope", 1), WEST));
        succeed(DELETE);
        assertThat(cluster().isHealthy()).isTrue();
    }

    @Test
    void refusesWhatTheServiceRefuses() throws Exception {
        create(AutoReplicate.NONE);

        assertThat(onlyProblem(new AddDataCenter(SimulatedEngines.dataCenter("DataCenter-1", "westus2", 3), EAST))
                        .text())
                .contains("has a data center named datacenter-1 already", "Choose another name");
        assertThat(onlyProblem(new AddDataCenter(WEST_OF_THREE, new DataCenterName("dc9")))
                        .text())
                .contains("no data center dc9", "Choose one of: datacenter-1");
        assertThat(onlyProblem(new AddDataCenter(SimulatedEngines.dataCenter("dc-west", "mars", 3), EAST))
                        .text())
                .contains("'mars' is not a known region", "westus2");
        assertThat(onlyProblem(new AddDataCenter(SimulatedEngines.dataCenter("dc-west", "westus2", 0), EAST))
                        .text())
                .contains("cannot be less than 1");
        assertThat(onlyProblem(new AddDataCenter(WEST_OF_THREE.withSku("Standard_X1"), EAST))
                        .text())
                .contains("SKU 'Standard_X1' is not known");
        succeed(ClusterChange.UpdateSettings.NOTHING.withClusterType(ClusterType.PRODUCTION));
        assertThat(onlyProblem(new AddDataCenter(WEST_OF_THREE.withNodeCount(2), EAST))
                        .text())
                .contains("cannot be less than 3", "Choose 3 or more nodes");
    }

    @Test
    void refusesASubnetInUseAndANetworkOfAnotherRegion() throws Exception {
        create(AutoReplicate.NONE);
        DataCenterSpec first = cluster().spec().dataCenter(EAST).orElseThrow();

        assertThat(onlyProblem(new AddDataCenter(in(first.virtualNetwork(), "default", first.location()), EAST))
                        .text())
                .contains("Subnet demo-vnet/default is that of data center datacenter-1", "another subnet");
        assertThat(onlyProblem(new AddDataCenter(in(first.virtualNetwork(), "second", "westus2"), EAST))
                        .text())
                .contains("Virtual network demo-vnet lies in " + first.location(), "peered");
        assertThat(engine.plan(DEMO, new AddDataCenter(in(first.virtualNetwork(), "second", first.location()), EAST))
                        .problems())
                .isEmpty();
    }

    private static DataCenterSpec in(String network, String subnet, String location) {
        return new DataCenterSpec(WEST, location, 3, "Standard_D8s_v4", 1, false, network, subnet, Optional.empty());
    }

    @Test
    void refusesWhatDoesNotFitOrIsNotReady() throws Exception {
        create(AutoReplicate.NONE);

        world.memoryAvailable = 100;
        assertThat(onlyProblem(ADD).text()).contains("3 more nodes need", "choose a smaller SKU");
        world.memoryAvailable = Long.MAX_VALUE;
        world.diskFree = 1024 * 1024;
        assertThat(onlyProblem(ADD).text()).contains("1 MiB of disk free", "Free some space");
        world.diskFree = Long.MAX_VALUE;
        assertThat(onlyProblem(new AddDataCenter(
                                WEST_OF_THREE.withYamlFragment(Optional.of("cluster_name: other")), EAST))
                        .text())
                .contains("cluster_name");
        world.crash(east(2));
        assertThat(onlyProblem(ADD).text()).contains("demo_datacenter-1_2", "wait until every node is healthy");
    }

    @Test
    void refusesKeyspacesThatWouldLoseRowsAndSaysTheStatement() throws Exception {
        create(AutoReplicate.NONE);
        ring().replicateSimply("old", 3);

        assertThat(onlyProblem(ADD).text())
                .contains(
                        "SimpleStrategy knows no data centers",
                        "none of their data: old",
                        "ALTER KEYSPACE old WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};",
                        "nodetool repair -full");
    }

    @Test
    void refusesToCopyFromWhereAKeyspaceIsNot() throws Exception {
        create(AutoReplicate.ALL_KEYSPACES);
        succeed(ADD);
        ring().replicate("shop", Map.of(WEST.value(), 3));

        assertThat(onlyProblem(new AddDataCenter(SimulatedEngines.dataCenter("dc3", "northeurope", 3), EAST))
                        .text())
                .contains(
                        "datacenter-1 has no replica of shop",
                        "ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3,"
                                + " 'dc-west': 3};");
    }
}
