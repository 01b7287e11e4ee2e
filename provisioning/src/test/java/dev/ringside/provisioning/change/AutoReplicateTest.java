package dev.ringside.provisioning.change;

import static dev.ringside.provisioning.change.ClusterChange.UpdateSettings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Auto-replicate: switched on for keyspaces that are there, and kept for those made later. */
class AutoReplicateTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final UpdateSettings ALL = NOTHING.withAutoReplicate(AutoReplicate.ALL_KEYSPACES);
    private static final Map<String, Integer> EVERYWHERE = Map.of("datacenter-1", 3);

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

    private OperationSnapshot carryOut(ClusterChange change) throws Exception {
        OperationSnapshot operation = engine.await(engine.submit(DEMO, change));
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        return operation;
    }

    private static void until(BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isEverywhere(String keyspace) {
        return world.ring(DEMO).replication(keyspace).equals(EVERYWHERE);
    }

    @Test
    void showsWhichKeyspacesGetWhatBeforeItIsAskedFor() throws Exception {
        world.ring(DEMO).replicateSimply("shop", 2);
        world.ring(DEMO).replicate("audit", Map.of("datacenter-1", 1));

        ChangePlan plan = engine.plan(DEMO, ALL);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Apply auto-replicate AllKeyspaces to cluster demo");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "save",
                        "replicate/audit",
                        "repair/audit",
                        "repair-before/shop",
                        "replicate/shop",
                        "repair/shop",
                        "verify");
        Step shop = plan.steps().get(5);
        assertThat(shop.title())
                .isEqualTo("Give keyspace shop 3 replicas in datacenter-1 instead of SimpleStrategy with 2");
        assertThat(shop.commands())
                .containsExactly("ALTER KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy',"
                        + " 'datacenter-1': 3};");
        assertThat(plan.steps().get(3).title()).contains("reads at ONE or LOCAL_ONE may miss some");
        assertThat(plan.steps().get(6).commands()).containsExactly("nodetool repair -full -pr shop");
        assertThat(isEverywhere("shop")).isFalse();
    }

    @Test
    void givesReplicasAndRepairsOnEveryNode() throws Exception {
        world.ring(DEMO).replicateSimply("shop", 1);

        carryOut(ALL);

        assertThat(isEverywhere("shop")).isTrue();
        assertThat(world.commands)
                .contains(
                        "demo_datacenter-1_1 repair -full -pr shop",
                        "demo_datacenter-1_2 repair -full -pr shop",
                        "demo_datacenter-1_3 repair -full -pr shop");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().spec().autoReplicate())
                .isEqualTo(AutoReplicate.ALL_KEYSPACES);
    }

    @Test
    void onlySavesWhatNoKeyspaceLacksReplicasFor() throws Exception {
        OperationSnapshot operation = carryOut(NOTHING.withAutoReplicate(AutoReplicate.SYSTEM_KEYSPACES));

        assertThat(operation.steps()).extracting(step -> step.id()).containsExactly("save");
        assertThat(world.commands).noneMatch(command -> command.contains("repair"));
    }

    @Test
    void refusesToReplicateWhileANodeIsDown() throws Exception {
        world.crash(NodeName.of("demo", "datacenter-1", 2));

        List<Problem> problems = engine.plan(DEMO, ALL).problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).text()).contains("demo_datacenter-1_2");
        assertThat(engine.plan(DEMO, NOTHING.withAutoReplicate(AutoReplicate.NONE))
                        .problems())
                .isEmpty();
    }

    @Test
    void keepsThePolicyOfADeallocatedClusterForWhenItIsStarted() throws Exception {
        carryOut(new Deallocate(false));

        OperationSnapshot operation = carryOut(ALL);

        assertThat(operation.steps()).extracting(step -> step.id()).containsExactly("save");
    }

    @Test
    void replicatesAKeyspaceMadeLaterAndSaysSo() throws Exception {
        carryOut(ALL);
        engine.startMonitoring();
        world.ring(DEMO).replicateSimply("later", 1);

        until(() -> isEverywhere("later"));
        until(() -> engine.snapshot().operations().get(0).state() == OperationState.SUCCEEDED);

        assertThat(engine.snapshot().operations().get(0).kind()).isEqualTo(OperationKind.UPDATE_SETTINGS);
        assertThat(engine.snapshot().activity())
                .filteredOn(entry -> entry.event().equals("Auto-replicate"))
                .extracting(ActivityEntry::message)
                .containsExactly("Keyspace later lacks replicas and is given these by data center: {datacenter-1=3}.");
    }

    @Test
    void replicatesToAnExternalDataCenterOnceItHasJoined() throws Exception {
        carryOut(NOTHING.withAutoReplicate(AutoReplicate.SYSTEM_KEYSPACES)
                .withExternal(List.of("10.0.0.4"), List.of("onprem")));
        assertThat(isEverywhere("system_auth")).isTrue();
        engine.startMonitoring();

        world.ring(DEMO).externalDataCenters = Set.of("onprem");

        until(() -> world.ring(DEMO).replication("system_auth").equals(Map.of("datacenter-1", 3, "onprem", 3)));
    }

    @Test
    void leavesKeyspacesAloneWhileAnotherProcessHoldsTheCluster() throws Exception {
        carryOut(ALL);
        int operations = engine.snapshot().operations().size();
        try (ProvisioningEngine other = SimulatedEngines.open(home, world)) {
            try (ClusterLock held = ClusterLock.take(home.resolve("locks"), DEMO, "Something else")) {
                engine.startMonitoring();
                other.startMonitoring();
                world.ring(DEMO).replicateSimply("later", 1);
                int before = world.ring(DEMO).looks.get();
                // Enough for both to have found it twice.
                until(() -> world.ring(DEMO).looks.get() >= before + 6);
                assertThat(isEverywhere("later")).isFalse();
                assertThat(engine.snapshot().operations()).hasSize(operations);
            }
            until(() -> isEverywhere("later"));
            until(() -> engine.snapshot().operations().get(0).state() == OperationState.SUCCEEDED);
        }
        assertThat(engine.snapshot().activity())
                .filteredOn(entry -> entry.level() != ActivityEntry.Level.INFORMATIONAL)
                .isEmpty();
    }
}
