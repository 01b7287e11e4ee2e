package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.UpdateClientCertificates;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import dev.ringside.provisioning.testing.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCertificateChangesTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final UpdateClientCertificates ON =
            new UpdateClientCertificates(List.of(TestCertificates.AUTHORITY));
    private static final UpdateClientCertificates OFF = new UpdateClientCertificates(List.of());

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void succeed(UpdateClientCertificates change) throws Exception {
        assertThat(engine.await(engine.submit(DEMO, change)).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    private String yaml(int node) {
        return world.startedFrom(new NodeName("demo_datacenter-1_" + node)).files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .map(ConfigurationFile::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private Problem onlyProblem(UpdateClientCertificates change) throws Exception {
        List<Problem> problems = engine.plan(DEMO, change).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void presentsACertificateBeforeTheFirstNodeAsksAndUntilTheLastHasCeasedTo() throws Exception {
        ChangePlan on = engine.plan(DEMO, ON);
        assertThat(on.problems()).isEmpty();
        assertThat(on.title()).isEqualTo("Update the client certificates of demo");
        assertThat(on.steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "save",
                        "restart/demo_datacenter-1_1",
                        "restart/demo_datacenter-1_2",
                        "restart/demo_datacenter-1_3",
                        "verify");
        succeed(ON);
        assertThat(engine.plan(DEMO, OFF).steps())
                .extracting(Step::id)
                .containsExactly(
                        "check",
                        "restart/demo_datacenter-1_1",
                        "restart/demo_datacenter-1_2",
                        "restart/demo_datacenter-1_3",
                        "save",
                        "verify");
    }

    @Test
    void hasEveryNodeAskForCertificatesAndRefusePlainConnections() throws Exception {
        succeed(ON);

        for (int node = 1; node <= 3; node++) {
            assertThat(yaml(node)).contains("require_client_auth: true", "optional: false");
        }
        assertThat(engine.snapshot().cluster(DEMO).orElseThrow().spec().clientCertificates())
                .hasSize(1);
        ConnectionDetails connection = engine.connection(DEMO);
        assertThat(connection.requireTls()).isTrue();
        Path key = connection.clientKey().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(connection.tls()).isNotNull();

        succeed(OFF);

        assertThat(yaml(2)).contains("require_client_auth: false", "optional: true");
        assertThat(engine.connection(DEMO).requireTls()).isFalse();
        assertThat(engine.connection(DEMO).clientKey()).isEmpty();
    }

    @Test
    void isReadByAnotherProcess() throws Exception {
        succeed(ON);
        try (ProvisioningEngine other = SimulatedEngines.open(home, world)) {
            assertThat(other.snapshot().cluster(DEMO).orElseThrow().spec())
                    .isEqualTo(engine.snapshot().cluster(DEMO).orElseThrow().spec());
        }
    }

    @Test
    void readsWhatAProductWroteThatKnewNoClientCertificates() throws Exception {
        Path file = home.resolve("clusters/demo/cluster.yaml");
        String text = Files.readString(file);
        assertThat(text).contains("clientCertificates: []");
        Files.writeString(file, text.replaceAll("(?m)^.*clientCertificates: .*\\R", ""));

        try (ProvisioningEngine other = SimulatedEngines.open(home, world)) {
            assertThat(other.snapshot().cluster(DEMO).orElseThrow().spec().clientCertificates())
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatCannotBeUsed() throws Exception {
        assertThat(onlyProblem(new UpdateClientCertificates(List.of(TestCertificates.AUTHORITY, "nonsense")))
                        .text())
                .startsWith("Client certificate 2 cannot be read as a certificate");
    }

    @Test
    void refusesWhatIsSoAlready() throws Exception {
        assertThat(onlyProblem(OFF).text()).startsWith("Cluster demo asks its clients for no certificate already.");
        succeed(ON);
        assertThat(onlyProblem(ON).text()).startsWith("Cluster demo has these client certificates already.");
    }

    @Test
    void refusesWhileANodeIsDown() throws Exception {
        try (SimulatedNodeRuntime outside = new SimulatedNodeRuntime(world)) {
            outside.kill(new NodeName("demo_datacenter-1_2"));
        }
        assertThat(onlyProblem(ON).text()).startsWith("Not every node answers: demo_datacenter-1_2");
    }
}
