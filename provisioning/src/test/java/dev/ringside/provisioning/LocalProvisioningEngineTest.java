package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.runtime.host.LoopbackNetwork;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProvisioningEngineTest {
    @TempDir
    Path home;

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private final ClusterName demo = new ClusterName("demo");
    private ProvisioningEngine engine;

    @BeforeEach
    void open() {
        engine = SimulatedEngines.open(home, world);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private OperationSnapshot create(String name) throws Exception {
        return engine.await(engine.createCluster(SimulatedEngines.request(name)));
    }

    private EngineSnapshot until(Predicate<EngineSnapshot> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.test(engine.snapshot())) {
            assertThat(System.nanoTime())
                    .as("waiting; last seen: " + engine.snapshot())
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return engine.snapshot();
    }

    @Test
    void createsAHealthyClusterOnThreeRacks() throws Exception {
        OperationSnapshot operation = create("demo");

        assertThat(operation.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(operation.steps()).allMatch(step -> step.state() == StepState.SUCCEEDED);
        ClusterSnapshot cluster = engine.refresh().cluster(demo).orElseThrow();
        assertThat(cluster.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
        assertThat(cluster.isHealthy()).isTrue();
        assertThat(cluster.nodes().map(node -> node.spec().rack())).containsExactly("rack1", "rack2", "rack3");
        assertThat(cluster.contactPoints()).containsExactly("127.20.1.11:9042", "127.20.1.12:9042", "127.20.1.13:9042");
    }

    @Test
    void leavesOrdinarySettingsBehind() throws Exception {
        create("demo");

        String yaml = new String(
                world.blueprint(NodeName.of("demo", "datacenter-1", 1)).files().stream()
                        .filter(file -> file.name().equals("cassandra.yaml"))
                        .findFirst()
                        .orElseThrow()
                        .content(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(yaml).doesNotContain("initial_token", "auto_bootstrap");
    }

    @Test
    void keepsThePasswordInTheOwnersFileOnly() throws Exception {
        CreateClusterRequest request = SimulatedEngines.request("demo");
        engine.await(engine.createCluster(request));

        assertThat(engine.connection(demo).password()).isEqualTo(request.adminPassword());
        try (Stream<Path> files = Files.walk(home)) {
            List<String> holders = files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, request.adminPassword().reveal()))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(holders).containsExactly("secrets.yaml");
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void deletesAndLeavesNothing() throws Exception {
        create("demo");
        Path history = Files.createDirectories(home.resolve("console")).resolve("demo.jsonl");
        Files.writeString(history, "{}");

        OperationSnapshot deletion = engine.await(engine.deleteCluster(demo));

        assertThat(deletion.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.isEmpty()).isTrue();
        assertThat(home.resolve("clusters").resolve("demo")).doesNotExist();
        assertThat(history).doesNotExist();
        assertThat(engine.refresh().clusters()).isEmpty();
    }

    @Test
    void refusesAClusterThatExists() throws Exception {
        create("demo");

        assertThatThrownBy(() -> engine.createCluster(SimulatedEngines.request("demo")))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void refusesMoreThanFitsAndSaysWhatDoes() {
        world.memoryAvailable = 2L * 1024 * 1024 * 1024;

        List<Problem> problems = engine.validate(SimulatedEngines.request("demo"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).isInstanceOf(Problem.NotEnoughMemory.class);
        assertThat(problems.get(0).text()).contains("need 3.8 GiB", "has 2.0 GiB", "Standard_D8s_v4");
    }

    @Test
    void explainsAFailedStepAndResumesFromIt() throws Exception {
        world.failures.put("start", new Problem.NodeFailed("n", List.of(), "A node failed: no luck.", "Try again."));
        OperationSnapshot failed = create("demo");

        assertThat(failed.state()).isEqualTo(OperationState.FAILED);
        assertThat(failed.failure())
                .hasValueSatisfying(p -> assertThat(p.message()).contains("no luck"));
        assertThat(engine.refresh().cluster(demo).orElseThrow().provisioningState())
                .isEqualTo(ProvisioningState.FAILED);

        engine.resume(failed.id());
        assertThat(engine.await(failed.id()).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.refresh().cluster(demo).orElseThrow().isHealthy()).isTrue();
    }

    @Test
    void takesUpWhatAClosedEngineLeftBehind() throws Exception {
        world.failures.put("network", new Problem.Unexpected("Not yet.", "Wait."));
        OperationId id = engine.createCluster(SimulatedEngines.request("demo"));
        engine.await(id);
        engine.close();
        // What kill -9 leaves: a journal that ends in the middle of a line, in the middle of a step.
        Path journal = home.resolve("operations").resolve(id + ".jsonl");
        List<String> lines = Files.readAllLines(journal);
        List<String> kept = lines.subList(0, lines.size() - 2);
        Files.writeString(
                journal,
                String.join("\n", kept).replaceAll("\"pid\":\\d+", "\"pid\":999999999") + "\n{\"event\":\"StepSuc");
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(id).state()).isEqualTo(OperationState.INTERRUPTED);

        engine.startMonitoring();

        until(snapshot -> snapshot.operation(id).orElseThrow().state() == OperationState.SUCCEEDED);
        until(snapshot -> snapshot.cluster(demo).orElseThrow().isHealthy());
    }

    @Test
    void showsACrashedNodeAsDownAndBringsItBack() throws Exception {
        create("demo");
        engine.startMonitoring();
        until(snapshot -> snapshot.cluster(demo).orElseThrow().isHealthy());
        NodeName victim = NodeName.of("demo", "datacenter-1", 2);
        List<NodeHealth> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        engine.observe(snapshot -> snapshot.cluster(demo)
                .orElseThrow()
                .nodes()
                .filter(node -> node.spec().name().equals(victim))
                .forEach(node -> seen.add(node.status().health())));

        world.crash(victim);

        until(snapshot ->
                snapshot.activity().stream().anyMatch(entry -> entry.event().equals("Node healthy")));
        until(snapshot -> snapshot.cluster(demo).orElseThrow().isHealthy());
        assertThat(seen).contains(NodeHealth.DOWN);
        assertThat(engine.snapshot().activity()).anyMatch(entry -> entry.event().equals("Node down"));
    }

    @Test
    void worksWhereNodesShareOneAddress() throws Exception {
        world.loopback = LoopbackNetwork.PORT_PER_NODE;
        assertThat(create("demo").state()).isEqualTo(OperationState.SUCCEEDED);

        ClusterSnapshot cluster = engine.refresh().cluster(demo).orElseThrow();
        assertThat(cluster.contactPoints()).doesNotHaveDuplicates().allMatch(point -> point.startsWith("127.0.0.1:"));
        assertThat(cluster.isHealthy()).isTrue();

        NodeName victim = NodeName.of("demo", "datacenter-1", 2);
        world.crash(victim);

        assertThat(engine.refresh().cluster(demo).orElseThrow().nodes())
                .filteredOn(node -> node.status().up())
                .hasSize(2)
                .noneMatch(node -> node.spec().name().equals(victim));
    }

    @Test
    void showsHowFullTheDisksAre() throws Exception {
        create("demo");
        world.diskFree = 123_456_789;

        assertThat(engine.refresh().cluster(demo).orElseThrow().nodes()).allSatisfy(node -> {
            assertThat(node.status().diskUsed()).hasValue(1_000_000);
            assertThat(node.status().diskFree()).hasValue(123_456_789);
            assertThat(node.status().tokens()).hasSize(16);
        });
    }

    @Test
    void namesTheHolderOfABusyCluster() throws Exception {
        create("demo");
        try (ProvisioningEngine second = SimulatedEngines.open(home, world);
                var lock = dev.ringside.provisioning.operation.ClusterLock.take(
                        home.resolve("locks"), demo, "Scale cluster demo")) {
            assertThatThrownBy(() -> second.deleteCluster(demo))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessageContaining("Scale cluster demo (process ");
        }
    }

    @Test
    void showsADamagedClusterAndTouchesNothing() throws Exception {
        create("demo");
        create("other");
        Path file = home.resolve("clusters").resolve("demo").resolve("cluster.yaml");
        Files.writeString(file, "{[ not yaml");

        EngineSnapshot snapshot = engine.refresh();

        assertThat(snapshot.clusters())
                .extracting(cluster -> cluster.name().value())
                .containsExactly("other");
        assertThat(snapshot.damaged()).hasSize(1);
        assertThat(snapshot.damaged().get(0).problem().text())
                .contains(file.toString(), "(line 1)", "Nothing was changed")
                .doesNotContain("\n");
        assertThatThrownBy(() -> engine.createCluster(SimulatedEngines.request("demo")))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> engine.deleteCluster(demo)).hasMessageContaining("cannot be read");
        assertThat(file).hasContent("{[ not yaml");
    }
}
