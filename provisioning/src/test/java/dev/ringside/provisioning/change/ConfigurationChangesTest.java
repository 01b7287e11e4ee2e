package dev.ringside.provisioning.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.Problem.ConfigurationRejected;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationChangesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");

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

    private static ConfigureDataCenter to(String text) {
        return new ConfigureDataCenter(DATA_CENTER, Optional.of(text));
    }

    private OperationSnapshot carryOut(String text) throws Exception {
        return engine.await(engine.submit(DEMO, to(text)));
    }

    private static NodeName node(int index) {
        return NodeName.of("demo", DATA_CENTER.value(), index);
    }

    static boolean holds(NodeBlueprint blueprint, String line) {
        return blueprint.files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .anyMatch(file -> new String(file.content(), UTF_8).contains(line));
    }

    private List<Boolean> running(String line) {
        return List.of(1, 2, 3).stream()
                .map(index -> holds(world.startedFrom(node(index)), line))
                .toList();
    }

    private Optional<String> text() throws Exception {
        return engine.refresh()
                .cluster(DEMO)
                .orElseThrow()
                .spec()
                .dataCenters()
                .get(0)
                .yamlFragment();
    }

    private ConfigurationRejected onlyProblem(String text) throws Exception {
        List<Problem> problems = engine.plan(DEMO, to(text)).problems();
        assertThat(problems).singleElement().isInstanceOf(ConfigurationRejected.class);
        return (ConfigurationRejected) problems.get(0);
    }

    @Test
    void showsEachSettingBeforeAndAfterwardsAndWhichNodesRestart() throws Exception {
        ChangePlan plan = engine.plan(DEMO, to("concurrent_reads: 24\nnative_transport_max_threads: 64"));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Update the Cassandra configuration of data center datacenter-1 of demo");
        assertThat(plan.settings())
                .extracting(SettingChange::text)
                .containsExactly(
                        "concurrent_reads: 16 -> 24 (in force: 24)",
                        "native_transport_max_threads: 128 -> 64 (in force: 64)");
        assertThat(plan.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "save",
                        "restart/demo_datacenter-1_1",
                        "observe/demo_datacenter-1_1",
                        "restart/demo_datacenter-1_2",
                        "restart/demo_datacenter-1_3",
                        "verify");
        assertThat(plan.steps().get(1).title())
                .isEqualTo("Save the configuration: concurrent_reads, native_transport_max_threads");
        assertThat(text()).isEmpty();
    }

    @Test
    void givesEveryNodeTheSettingAndKeepsTheHistory() throws Exception {
        OperationSnapshot first = carryOut("concurrent_reads: 24");
        OperationSnapshot second = carryOut("concurrent_reads: 8");

        assertThat(first.state()).as(first.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(second.state()).as(second.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(running("concurrent_reads: 8")).containsOnly(true);
        assertThat(text()).contains("concurrent_reads: 8");
        List<ConfigurationVersion> history = engine.configurationHistory(DEMO, DATA_CENTER);
        assertThat(history).extracting(ConfigurationVersion::number).containsExactly(3, 2, 1);
        assertThat(history)
                .extracting(ConfigurationVersion::yamlFragment)
                .containsExactly(
                        Optional.of("concurrent_reads: 8"), Optional.of("concurrent_reads: 24"), Optional.empty());
        assertThat(history)
                .extracting(ConfigurationVersion::operation)
                .containsExactly(Optional.of(second.id()), Optional.of(first.id()), Optional.empty());

        engine.await(engine.submit(
                DEMO, new ConfigureDataCenter(DATA_CENTER, history.get(2).yamlFragment())));

        assertThat(running("concurrent_reads: 16")).containsOnly(true);
        assertThat(text()).isEmpty();
    }

    @Test
    void keepsTheLastTenConfigurations() throws Exception {
        for (int reads = 1; reads <= 11; reads++) {
            assertThat(carryOut("concurrent_reads: " + reads).state()).isEqualTo(OperationState.SUCCEEDED);
        }

        assertThat(engine.configurationHistory(DEMO, DATA_CENTER))
                .hasSize(10)
                .first()
                .satisfies(version -> assertThat(version.yamlFragment()).contains("concurrent_reads: 11"));
    }

    @Test
    void restartsNoNodeWhenOnlyACommentChanges() throws Exception {
        ChangePlan plan = engine.plan(DEMO, to("# nothing yet"));
        OperationSnapshot operation = carryOut("# nothing yet");

        assertThat(plan.steps()).extracting(Step::id).containsExactly("check", "save", "verify");
        assertThat(operation.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(text()).contains("# nothing yet");
    }

    @Test
    void tellsEveryFaultWithItsLineBeforeANodeIsTouched() throws Exception {
        List<Problem> problems = engine.plan(
                        DEMO,
                        to(
                                """
                                concurrent_reads: many
                                rpc_address: 0.0.0.0
                                concurent_writes: 8
                                native_transport_max_threads: 0
                                """))
                .problems();

        assertThat(problems)
                .extracting(problem -> ((ConfigurationRejected) problem).line())
                .containsExactly(1, 2, 3, 4);
        assertThat(problems.get(0).text())
                .isEqualTo("Line 1: Cassandra 5.0 does not take concurrent_reads: For input string: \"many\"."
                        + " Give a value Cassandra 5.0 takes; its default is 32.");
        assertThat(problems.get(1).text())
                .contains("The service does not let rpc_address be changed", "could not be reached", "Remove it.");
        assertThat(problems.get(2).text())
                .isEqualTo("Line 3: Cassandra 5.0 has no setting concurent_writes. Did you mean concurrent_writes?"
                        + " Otherwise remove it.");
        assertThat(problems.get(3).text()).contains("native_transport_max_threads must be positive, but was 0.");
        assertThatThrownBy(() -> engine.submit(DEMO, to("concurrent_reads: many")))
                .hasMessageContaining("Line 1: Cassandra 5.0 does not take concurrent_reads");
        assertThat(text()).isEmpty();
        assertThat(engine.configurationHistory(DEMO, DATA_CENTER)).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitIntoTheNodesMemory() throws Exception {
        ConfigurationRejected problem = onlyProblem("memtable_heap_space: 4GiB");

        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.text())
                .contains(
                        "Buffers and caches would take",
                        "of Java heap a node of this SKU has",
                        "Give memtable_heap_space less, or scale the data center to a larger SKU.");
    }

    @Test
    void refusesTheStorageModeThatTheVersionUpdateTakesCareOf() throws Exception {
        List<Problem> problems =
                engine.plan(DEMO, to("storage_compatibility_mode: CASSANDRA_4")).problems();

        assertThat(problems).anySatisfy(problem -> assertThat(problem.text())
                .contains(
                        "Line 1: storage_compatibility_mode decides", "the cluster's version update takes care of it"));
    }

    @Test
    void refusesTheTextItHasAndADataCenterThereIsNot() throws Exception {
        assertThat(engine.plan(DEMO, new ConfigureDataCenter(DATA_CENTER, Optional.of("  ")))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("has this Cassandra configuration already"));
        assertThat(engine.plan(DEMO, new ConfigureDataCenter(new DataCenterName("dc9"), Optional.of("a: 1")))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("no data center dc9"));
    }

    @Test
    void refusesAChangeWhileANodeIsDown() throws Exception {
        world.crash(node(2));

        assertThat(engine.plan(DEMO, to("concurrent_reads: 24")).problems())
                .singleElement()
                .isInstanceOf(Problem.NodesNotReady.class);
    }

    @Test
    void takesTheConfigurationBackWhenTheFirstNodeCannotStartWithIt() throws Exception {
        world.unstartable = (node, blueprint) -> holds(blueprint, "network_authorizer");
        NodeBlueprint untouched = world.startedFrom(node(2));

        assertTakenBack(
                carryOut("network_authorizer: NoSuch"), "network_authorizer", "Cassandra refused its configuration");
        assertThat(world.startedFrom(node(2)) == untouched)
                .as("node 2 was not restarted")
                .isTrue();
    }

    @Test
    void takesTheConfigurationBackWhenTheFirstNodeLogsAnError() throws Exception {
        world.noisy = (node, blueprint) -> holds(blueprint, "network_authorizer");

        assertTakenBack(
                carryOut("network_authorizer: NoSuch"), "network_authorizer", "it logs errors: ERROR Something");
    }

    @Test
    void takesTheConfigurationBackFromEveryNodeWhenALaterOneCannotStart() throws Exception {
        world.unstartable = (node, blueprint) -> node.equals(node(3)) && holds(blueprint, "network_authorizer");

        assertTakenBack(carryOut("network_authorizer: NoSuch"), "network_authorizer", "demo_datacenter-1_3");
    }

    private void assertTakenBack(OperationSnapshot operation, String setting, String reason) throws Exception {
        assertThat(operation.state()).isEqualTo(OperationState.FAILED);
        assertThat(operation.undone()).isTrue();
        assertThat(operation.failure().orElseThrow().text())
                .contains(reason, "The configuration was taken back", "ask again");
        assertThat(running(setting)).containsOnly(false);
        assertThat(text()).isEmpty();
        assertThat(engine.configurationHistory(DEMO, DATA_CENTER).get(0).takenBack())
                .isPresent();
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().provisioningState())
                .isEqualTo(ProvisioningState.SUCCEEDED);
    }

    @Test
    void goesOnTakingBackAfterItCouldNot() throws Exception {
        world.unstartable = (node, blueprint) -> holds(blueprint, "network_authorizer") || node.equals(node(1));
        OperationSnapshot stuck = carryOut("network_authorizer: NoSuch");

        assertThat(stuck.undone()).isFalse();
        assertThat(stuck.failure().orElseThrow().text())
                .contains("back did not succeed either", "Resume the operation: it goes on taking it back.");
        assertThat(text()).isEmpty();

        world.unstartable = (node, blueprint) -> holds(blueprint, "network_authorizer");
        OperationId id = stuck.id();
        engine.resume(id);

        assertTakenBack(engine.await(id), "network_authorizer", "Cassandra refused its configuration");
    }

    /** A process killed at any moment of the roll-back, or before it, leaves to the next one what ends where it would have ended. */
    @Test
    void theNextProcessGoesOnTakingBack(@TempDir Path folder) throws Exception {
        int calls = kill(folder, 0);
        for (int call = calls / 3; call <= calls; call += 7) {
            kill(folder, call);
        }
    }

    private static int kill(Path folder, int call) throws Exception {
        SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
        world.unstartable = (node, blueprint) -> node.equals(node(2)) && holds(blueprint, "network_authorizer");
        Path copy = folder.resolve("copy" + call);
        KillSwitch kill = new KillSwitch(world, folder.resolve("home" + call), copy, call);
        OperationId asked;
        try (ProvisioningEngine first = kill.open()) {
            first.await(first.createCluster(
                    SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4")));
            kill.arm();
            OperationId id = first.submit(DEMO, to("network_authorizer: NoSuch"));
            asked = id;
            if (call == 0) {
                assertThat(first.await(id).undone()).isTrue();
                return kill.stepOfCall().size();
            }
            if (!kill.awaitUnless(() -> first.snapshot()
                    .operation(id)
                    .filter(operation -> operation.state().isTerminal())
                    .isPresent())) {
                assertThat(first.await(id).undone()).isTrue();
                return 0;
            }
        }
        try (ProvisioningEngine next = SimulatedEngines.open(copy, world)) {
            next.resume(asked);
            OperationSnapshot ended = next.await(asked);
            assertThat(ended.undone())
                    .as("killed at call " + call + ": " + ended)
                    .isTrue();
            assertThat(next.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
            assertThat(next.snapshot()
                            .cluster(DEMO)
                            .orElseThrow()
                            .spec()
                            .dataCenters()
                            .get(0)
                            .yamlFragment())
                    .isEmpty();
            for (int index = 1; index <= 3; index++) {
                assertThat(holds(world.startedFrom(node(index)), "network_authorizer"))
                        .as("killed at call " + call + ", node " + index)
                        .isFalse();
            }
        }
        return 0;
    }
}
