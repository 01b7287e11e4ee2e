package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.ResetPassword;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordResetTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final Secret NEXT = new Secret("An0ther-secret");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = SimulatedEngines.open(home, world);
        create(SimulatedEngines.request("demo"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void create(CreateClusterRequest request) throws Exception {
        assertThat(engine.await(engine.createCluster(request)).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    private OperationSnapshot reset(Secret password) throws Exception {
        return engine.await(engine.submit(DEMO, ResetPassword.to(password)));
    }

    private Problem onlyProblem(Secret password) throws Exception {
        List<Problem> problems = engine.plan(DEMO, ResetPassword.to(password)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void showsThePlanWithoutThePassword() throws Exception {
        ChangePlan plan = engine.plan(DEMO, ResetPassword.to(NEXT));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.title()).isEqualTo("Reset the admin password of demo");
        assertThat(plan.steps()).extracting(Step::id).containsExactly("check", "set-password", "save", "verify");
        assertThat(plan.toString()).doesNotContain(NEXT.reveal());
        assertThat(filesWith(NEXT)).as("a plan keeps nothing").isEmpty();
    }

    @Test
    void putsTheNewPasswordInForceAndKeepsIt() throws Exception {
        assertThat(reset(NEXT).state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(world.ring(DEMO).password).isEqualTo(NEXT);
        assertThat(engine.connection(DEMO).password()).isEqualTo(NEXT);
        assertThat(filesWith(NEXT)).containsExactly("clusters/demo/secrets.yaml");
    }

    /** The files of the home that hold a password, by their path in it. */
    private List<String> filesWith(Secret password) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(password.reveal()))
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isSeenByAnotherProcessThatHasTheClusterOpen() throws Exception {
        try (ProvisioningEngine other = SimulatedEngines.open(home, world)) {
            assertThat(other.plan(DEMO, ResetPassword.to(NEXT)).problems()).isEmpty();
            reset(NEXT);
            assertThat(other.connection(DEMO).password()).isEqualTo(NEXT);
            OperationSnapshot again = other.await(other.submit(DEMO, ResetPassword.to(new Secret("a third one"))));
            assertThat(again.state()).as(again.toString()).isEqualTo(OperationState.SUCCEEDED);
        }
        assertThat(engine.connection(DEMO).password()).isEqualTo(new Secret("a third one"));
    }

    @Test
    void saysWhatToDoWhenSomebodyElseChangedThePassword() throws Exception {
        world.ring(DEMO).password = new Secret("by-hand");

        assertThat(onlyProblem(NEXT).text())
                .contains(
                        "Role cassandra of demo accepts neither the password kept here nor the new one",
                        "Give the password that is in force",
                        "ALTER ROLE cassandra WITH PASSWORD");
        assertThat(reset(new Secret("by-hand")).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.connection(DEMO).password()).isEqualTo(new Secret("by-hand"));
        assertThat(reset(NEXT).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void refusesPasswordsCassandraCannotHave() throws Exception {
        assertThat(onlyProblem(new Secret("")).text()).contains("The Cassandra admin password is empty");
        assertThat(onlyProblem(new Secret("cassandra")).text()).contains("well-known default");
        assertThat(onlyProblem(new Secret("x".repeat(73))).text()).contains("longer than 72 bytes");
    }

    @Test
    void refusesWhileANodeIsDown() throws Exception {
        try (SimulatedNodeRuntime outside = new SimulatedNodeRuntime(world)) {
            outside.kill(engine.snapshot()
                    .cluster(DEMO)
                    .orElseThrow()
                    .nodes()
                    .findFirst()
                    .orElseThrow()
                    .spec()
                    .name());
        }

        assertThat(onlyProblem(NEXT).text()).contains("Not every node answers: demo_datacenter-1_1");
        assertThat(world.ring(DEMO).password).isNotEqualTo(NEXT);
    }

    @Test
    void hasNothingToResetWhereNobodyLogsIn() throws Exception {
        CreateClusterRequest request = SimulatedEngines.request("open");
        ClusterSpec spec = request.spec();
        create(new CreateClusterRequest(
                new ClusterSpec(
                        spec.name(),
                        spec.subscription(),
                        spec.runtime(),
                        spec.resourceGroup(),
                        spec.location(),
                        spec.cassandraVersion(),
                        spec.clusterNameOverride(),
                        AuthenticationMethod.NONE,
                        spec.autoReplicate(),
                        spec.clusterType(),
                        spec.scheduledEventStrategy(),
                        spec.repairEnabled(),
                        spec.requireTls(),
                        spec.extensions(),
                        spec.tags(),
                        spec.dataCenters()),
                request.adminPassword()));

        assertThat(engine.plan(spec.name(), ResetPassword.to(NEXT)).problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .contains("authentication method None: nobody is asked for a password");
    }
}
