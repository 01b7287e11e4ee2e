package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        DataCenterSpec odd = plain.spec().dataCenters().get(0).withYamlFragment(Optional.of("thrift_framed: 1"));
        ClusterName name = new ClusterName("odd");
        engine.await(engine.createCluster(
                new CreateClusterRequest(plain.spec().withDataCenter(odd), plain.adminPassword())));

        OperationSnapshot failed = engine.await(engine.submit(name, new UpdateVersion("4.1")));

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure().orElseThrow().text())
                .contains("Cassandra 4.1 would refuse the configuration", "thrift_framed", "No node was touched");
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
