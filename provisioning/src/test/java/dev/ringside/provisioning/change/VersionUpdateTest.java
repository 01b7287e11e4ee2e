package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.SchemaTraits;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionUpdateTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Problem NO_PROCESS = new Problem.Unexpected("No process could be made.", "Free some memory.");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        OperationSnapshot created = engine.await(engine.createCluster(
                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "4.0", 3, "Standard_D8s_v4")));
        assertThat(created.state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private OperationSnapshot carryOut(String version) throws Exception {
        return engine.await(engine.submit(DEMO, new UpdateVersion(version)));
    }

    private ClusterSnapshot cluster() throws Exception {
        return engine.refresh().cluster(DEMO).orElseThrow();
    }

    private List<String> releases() throws Exception {
        return cluster()
                .nodes()
                .flatMap(node -> node.status().releaseVersion().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.0  | a version would be skipped | Update to 4.1. Then update again.",
                "3.11 | is older than 4.0          | Create a cluster with 3.11",
                "4.0  | runs Cassandra 4.0 already | Update to 4.1.",
                "9.9  | is not known               | Update to 4.1."
            })
    void refusesAVersionThatIsNotTheNextAndSaysWhichIs(String version, String why, String remedy) throws Exception {
        List<Problem> problems = engine.plan(DEMO, new UpdateVersion(version)).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).contains(why);
        assertThat(problems.get(0).remedy()).contains(remedy);
    }

    @Test
    void plansOneNodeAfterTheOther() throws Exception {
        assertThat(engine.plan(DEMO, new UpdateVersion("4.1")).steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "prepare",
                        "save",
                        "update/demo_datacenter-1_1",
                        "update/demo_datacenter-1_2",
                        "update/demo_datacenter-1_3",
                        "verify",
                        "forget-copies");
    }

    @Test
    void writesTheNewFormatOnlyAfterTheWayBackIsGivenUp() throws Exception {
        carryOut("4.1");

        List<Step> steps = engine.plan(DEMO, new UpdateVersion("5.0")).steps();

        assertThat(steps)
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "prepare",
                        "save",
                        "update/demo_datacenter-1_1",
                        "update/demo_datacenter-1_2",
                        "update/demo_datacenter-1_3",
                        "verify",
                        "forget-copies",
                        "storage-mode/UPGRADING",
                        "restart-upgrading/demo_datacenter-1_1",
                        "restart-upgrading/demo_datacenter-1_2",
                        "restart-upgrading/demo_datacenter-1_3",
                        "storage-mode/NONE",
                        "restart-none/demo_datacenter-1_1",
                        "restart-none/demo_datacenter-1_2",
                        "restart-none/demo_datacenter-1_3",
                        "upgradesstables/demo_datacenter-1_1",
                        "upgradesstables/demo_datacenter-1_2",
                        "upgradesstables/demo_datacenter-1_3",
                        "verify-tables");
        assertThat(steps.get(7).title()).contains("from here on no node goes back to 4.1");
    }

    @Test
    void goesThroughTheStorageModesAndRewritesTables() throws Exception {
        carryOut("4.1");
        assertThat(modes()).isEmpty();

        OperationSnapshot updated = carryOut("5.0");

        assertThat(updated.state()).as(updated.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(modes()).containsExactly("NONE", "NONE", "NONE");
        assertThat(world.commands)
                .contains("demo_datacenter-1_1 upgradesstables", "demo_datacenter-1_3 upgradesstables");
        assertThat(updated.steps())
                .filteredOn(step -> step.id().startsWith("upgradesstables"))
                .allSatisfy(step -> assertThat(step.detail()).isEqualTo("12 sstables rewritten"));
    }

    /** The storage compatibility mode each node was started in; none where its version has no such thing. */
    private List<String> modes() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> world.startedFrom(NodeName.of("demo", "datacenter-1", n)))
                .map(blueprint -> RenderedYaml.settings(blueprint).get("storage_compatibility_mode"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void goesOnFromTheModeItWasInWhenResumed() throws Exception {
        carryOut("4.1");
        NodeName second = NodeName.of("demo", "datacenter-1", 2);
        world.unstartable = (node, blueprint) -> node.equals(second)
                && "UPGRADING".equals(RenderedYaml.settings(blueprint).get("storage_compatibility_mode"));

        OperationSnapshot failed = carryOut("5.0");

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isFalse();
        assertThat(releases()).allMatch(release -> release.startsWith("5.0."));
        world.unstartable = (node, blueprint) -> false;
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(modes()).containsExactly("NONE", "NONE", "NONE");
    }

    @Test
    void createsANewClusterOf50InTheLastModeAtOnce() throws Exception {
        engine.await(engine.createCluster(
                SimulatedEngines.request("fresh", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4")));

        assertThat(RenderedYaml.settings(world.blueprint(NodeName.of("fresh", "datacenter-1", 1))))
                .containsEntry("storage_compatibility_mode", "NONE");
    }

    @Test
    void refusesTablesOfCompactStorageBefore40AndScriptedFunctionsBefore50() throws Exception {
        world.ring(DEMO).traits =
                new SchemaTraits(List.of("shop.old"), List.of("shop.twice"), List.of("shop.by_item"), Map.of());

        assertThat(engine.plan(DEMO, new UpdateVersion("4.1")).problems())
                .hasSize(1)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .isEqualTo("Cassandra 4.1 does not start with tables WITH COMPACT STORAGE: shop.old.");
                    assertThat(problem.remedy()).contains("`ALTER TABLE shop.old DROP COMPACT STORAGE;`");
                });
        world.ring(DEMO).traits = new SchemaTraits(List.of(), List.of("shop.twice"), List.of("shop.by_item"), Map.of());
        assertThat(engine.plan(DEMO, new UpdateVersion("4.1")).problems()).isEmpty();
        carryOut("4.1");
        assertThat(engine.plan(DEMO, new UpdateVersion("5.0")).problems())
                .hasSize(1)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains("in Java only", "shop.twice");
                    assertThat(problem.remedy()).contains("create them again in Java");
                });
    }

    @Test
    void warnsOfSingleReplicasAndExperimentalFeatures() throws Exception {
        world.ring(DEMO).replicate("lonely", Map.of("datacenter-1", 1));
        world.ring(DEMO).replicate("shop", Map.of("datacenter-1", 3));
        world.ring(DEMO).traits = new SchemaTraits(
                List.of(),
                List.of(),
                List.of("shop.by_item"),
                Map.of("shop.item_index", "org.apache.cassandra.index.sasi.SASIIndex"));

        assertThat(engine.plan(DEMO, new UpdateVersion("4.1")).warnings())
                .hasSize(3)
                .anySatisfy(warning -> assertThat(warning).contains("lonely", "cannot be read or written while"))
                .anySatisfy(warning -> assertThat(warning).contains("Materialized views", "shop.by_item"))
                .anySatisfy(warning -> assertThat(warning).contains("SASI", "shop.item_index"));
    }

    @Test
    void refusesWhenCopiesAndRewrittenTablesWouldNotFit() throws Exception {
        world.diskFree = 1000;

        assertThat(engine.plan(DEMO, new UpdateVersion("4.1")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).isInstanceOf(Problem.DiskFull.class);
                    assertThat(problem.message()).contains("0 MiB of disk are free", "rewritten tables may need");
                    assertThat(problem.remedy()).contains("clearsnapshot");
                });
    }

    @Test
    void neverStartsTheNewVersionOnDisksThatAreHalfRestored() throws Exception {
        NodeName second = NodeName.of("demo", "datacenter-1", 2);
        world.failAtCreation(second, "start", NO_PROCESS);
        world.failures.put("restore", new Problem.DiskFull("No room.", "Make some."));

        OperationSnapshot failed = carryOut("4.1");

        assertThat(failed.failure().orElseThrow().message()).contains("No room.");
        assertThat(world.disks).endsWith("keep " + second, "restore " + second + " failed");
        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.disks)
                .containsSubsequence("restore " + second + " failed", "restore " + second, "forget " + second)
                .filteredOn(("keep " + second)::equals)
                .hasSize(1);
    }

    @Test
    void refusesEveryOtherChangeUntilABegunUpdateIsResumed() throws Exception {
        world.failAtCreation(NodeName.of("demo", "datacenter-1", 2), "start", NO_PROCESS);
        OperationSnapshot failed = carryOut("4.1");
        DataCenterName dataCenter = new DataCenterName("datacenter-1");

        for (ClusterChange change : List.of(
                new ClusterChange.ScaleDataCenter(dataCenter, 4),
                new ClusterChange.ScaleDataCenter(dataCenter, 2),
                new ClusterChange.ResizeDataCenter(dataCenter, "Standard_D16s_v4"),
                new ClusterChange.ConfigureDataCenter(dataCenter, Optional.of("concurrent_reads: 24")),
                new ClusterChange.Deallocate(false),
                new ClusterChange.SimulateMaintenance(List.of(NodeName.of("demo", "datacenter-1", 1)), Duration.ZERO),
                ClusterChange.UpdateSettings.NOTHING.withTags(Map.of("a", "b")),
                new UpdateVersion("4.1"),
                new UpdateVersion("5.0"))) {
            assertThat(engine.plan(DEMO, change).problems())
                    .as(change.toString())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.message())
                                .contains("Update cluster demo to Cassandra 4.1", "may run different versions");
                        assertThat(problem.remedy())
                                .isEqualTo("Resume it first: `ringside operation resume " + failed.id() + "`.");
                    });
            assertThatThrownBy(() -> engine.submit(DEMO, change)).hasMessageContaining("has not ended");
        }
        CommandRequest rebuild = new CommandRequest(
                "demo_datacenter-1_1",
                "nodetool",
                List.of(new CommandRequest.Argument("rebuild", "datacenter-1")),
                false,
                false);
        assertThatThrownBy(() -> engine.invoke(DEMO, rebuild, CommandOutput.NONE))
                .hasMessageContaining("has not ended");
    }

    @Test
    void updatesEveryNodeStepByStep() throws Exception {
        assertThat(carryOut("4.1").state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(releases()).hasSize(3).allMatch(release -> release.startsWith("4.1."));

        assertThat(carryOut("5.0").state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(releases()).hasSize(3).allMatch(release -> release.startsWith("5.0."));
        assertThat(cluster().spec().cassandraVersion()).isEqualTo("5.0");
        assertThat(cluster().isHealthy()).isTrue();
    }

    @Test
    void takesEverythingBackWhenTheFirstNodeDoesNotComeUp() throws Exception {
        world.failures.put("start", NO_PROCESS);

        OperationSnapshot failed = carryOut("4.1");

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isTrue();
        assertThat(failed.failure().orElseThrow().text())
                .contains("did not come up with Cassandra 4.1 and runs 4.0 again", "No other node was touched");
        assertThat(releases()).hasSize(3).allMatch(release -> release.startsWith("4.0."));
        assertThat(cluster().spec().cassandraVersion()).isEqualTo("4.0");
        assertThat(cluster().provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(cluster().isHealthy()).isTrue();
        assertThat(carryOut("4.1").state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void touchesNoNodeWhenTheNewVersionWouldRefuseTheConfiguration() throws Exception {
        CreateClusterRequest plain =
                SimulatedEngines.request("odd", RuntimeKind.SIMULATED, "4.0", 3, "Standard_D8s_v4");
        DataCenterSpec odd =
                plain.spec().dataCenters().get(0).withYamlFragment(Optional.of("otc_coalescing_strategy: DISABLED"));
        ClusterName name = new ClusterName("odd");
        engine.await(engine.createCluster(
                new CreateClusterRequest(plain.spec().withDataCenter(odd), plain.adminPassword())));

        OperationSnapshot failed = engine.await(engine.submit(name, new UpdateVersion("4.1")));

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text())
                .contains(
                        "Cassandra 4.1 would refuse the configuration",
                        "otc_coalescing_strategy",
                        "No node was touched");
        assertThat(engine.refresh().cluster(name).orElseThrow().spec().cassandraVersion())
                .isEqualTo("4.0");
    }

    @Test
    void putsALaterNodeBackAndGoesOnWhenResumed() throws Exception {
        NodeName second = NodeName.of("demo", "datacenter-1", 2);
        world.failAtCreation(second, "start", NO_PROCESS);

        OperationSnapshot failed = carryOut("4.1");

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.undone()).isFalse();
        assertThat(failed.failure().orElseThrow().text())
                .contains("The nodes before it run 4.1", "do not change schema or nodes", "resume");
        assertThat(engine.refresh().schemaFreeze(DEMO))
                .hasValueSatisfying(why -> assertThat(why).contains("Update cluster demo to Cassandra 4.1"));
        assertThat(releases()).hasSize(3).anyMatch(release -> release.startsWith("4.1."));
        assertThat(cluster().nodes())
                .allSatisfy(node -> assertThat(node.status().health()).isEqualTo(NodeHealth.HEALTHY));
        assertThat(engine.plan(DEMO, new UpdateVersion("5.0")).problems()).isNotEmpty();

        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.refresh().schemaFreeze(DEMO)).isEmpty();
        assertThat(releases()).hasSize(3).allMatch(release -> release.startsWith("4.1."));
    }
}
