package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One real cluster from its creation to its deletion; the tests stand in the order of its life, as each node costs seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ClusterLifecycle {
    private static final int ROWS = 100;
    private static final String SKU = "Standard_D8s_v4";

    @TempDir
    static Path home;

    private final Place place;
    private final ClusterName name;
    private final CreateClusterRequest request;
    private ProvisioningEngine engine;

    ClusterLifecycle(Place place, String name, String version) {
        this.place = place;
        this.name = new ClusterName(name);
        this.request = SimulatedEngines.request(name, place.kind(), version, 3, SKU);
    }

    private ProvisioningEngine openEngine() {
        return LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
    }

    @BeforeAll
    void create() throws Exception {
        engine = openEngine();
        engine.startMonitoring();
        OperationSnapshot operation = engine.await(engine.createCluster(request));
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterAll
    void close() throws Exception {
        if (engine.snapshot().cluster(name).isPresent()) {
            engine.await(engine.deleteCluster(name));
        }
        engine.close();
    }

    private EngineSnapshot until(Predicate<EngineSnapshot> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.test(engine.snapshot())) {
            assertThat(System.nanoTime())
                    .as("still waiting; last seen " + engine.snapshot())
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return engine.snapshot();
    }

    private ClusterSnapshot untilHealthy() throws Exception {
        return until(snapshot ->
                        snapshot.cluster(name).map(ClusterSnapshot::isHealthy).orElse(false))
                .cluster(name)
                .orElseThrow();
    }

    private ConnectionDetails details() throws Exception {
        return engine.connection(name);
    }

    private CqlSession connect() throws Exception {
        return Client.connect(
                details(),
                details().contactPoints().get(0),
                details().password().reveal());
    }

    @Test
    @Order(1)
    void isHealthyWithOneNodePerRack() throws Exception {
        ClusterSnapshot cluster = untilHealthy();

        assertThat(cluster.nodes().map(node -> node.spec().rack())).containsExactly("rack1", "rack2", "rack3");
        assertThat(cluster.nodes().map(NodeSnapshot::status)).allSatisfy(status -> {
            assertThat(status.tokens()).hasSize(16).doesNotHaveDuplicates();
            assertThat(status.hostId()).isPresent();
            assertThat(status.load()).isPresent();
            assertThat(status.releaseVersion()).hasValueSatisfying(v -> assertThat(v)
                    .startsWith(request.spec().cassandraVersion()));
        });
    }

    @Test
    @Order(2)
    void letsTheGivenPasswordInOnEveryNodeAndTheDefaultOnNone() throws Exception {
        ConnectionDetails details = details();
        for (var contactPoint : details.contactPoints()) {
            try (CqlSession session = Client.connect(
                    details, contactPoint, request.adminPassword().reveal())) {
                assertThat(session.execute("LIST ROLES").all()).isNotEmpty();
            }
            assertThat(Client.isRefused(details, contactPoint, "cassandra")).isTrue();
        }
    }

    @Test
    @Order(3)
    void isReachedWholeByAnUnmodifiedDriverWithOneContactPoint() throws Exception {
        try (CqlSession session = connect()) {
            assertThat(session.getMetadata().getNodes().values()).hasSize(3).allSatisfy(node -> {
                SimpleStatement ask = SimpleStatement.newInstance("SELECT host_id FROM system.local")
                        .setNode(node);
                assertThat(session.execute(ask).one()).isNotNull();
                assertThat(node.getState()).isEqualTo(NodeState.UP);
            });
        }
    }

    @Test
    @Order(4)
    void servesTlsWithACertificateThatNamesTheNode() throws Exception {
        try (CqlSession session = Client.connectByTls(details())) {
            assertThat(session.execute("SELECT release_version FROM system.local")
                            .one())
                    .isNotNull();
        }
    }

    @Test
    @Order(5)
    void keepsDataAtReplicationFactorThree() throws Exception {
        try (CqlSession session = connect()) {
            session.execute(
                    "CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3}");
            session.execute("CREATE TABLE shop.orders (id int PRIMARY KEY, item text)");
            for (int id = 0; id < ROWS; id++) {
                session.execute(SimpleStatement.newInstance(
                                "INSERT INTO shop.orders (id, item) VALUES (?, ?)", id, "item " + id)
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
            }
        }
        assertEveryRowIsThere();
    }

    private void assertEveryRowIsThere() throws Exception {
        try (CqlSession session = connect()) {
            for (int id = 0; id < ROWS; id++) {
                var row = session.execute(SimpleStatement.newInstance("SELECT item FROM shop.orders WHERE id = ?", id)
                                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM))
                        .one();
                assertThat(row).as("row " + id).isNotNull();
                assertThat(row.getString("item")).isEqualTo("item " + id);
            }
        }
    }

    @Test
    @Order(6)
    void showsThePasswordNowhere() throws Exception {
        String password = request.adminPassword().reveal();
        assertThat(place.visibleTexts(name)).contains("cassandra").doesNotContain(password);
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> holders = files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(password))
                    .toList();
            assertThat(holders)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("secrets.yaml");
            assertThat(Files.getPosixFilePermissions(holders.get(0)))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Cassandra removes its own files all the time.
            return "";
        }
    }

    @Test
    @Order(7)
    void showsAKilledNodeAsDownAndBringsItBack() throws Exception {
        untilHealthy();
        NodeName victim = NodeName.of(name.value(), "datacenter-1", 3);
        List<NodeHealth> seen = new CopyOnWriteArrayList<>();
        try (var observer = engine.observe(snapshot -> snapshot.cluster(name)
                .orElseThrow()
                .nodes()
                .filter(node -> node.spec().name().equals(victim))
                .forEach(node -> seen.add(node.status().health())))) {
            place.killFromOutside(victim);

            until(snapshot -> seen.contains(NodeHealth.DOWN));
            untilHealthy();
        }
        until(snapshot ->
                snapshot.activity().stream().anyMatch(entry -> entry.event().equals("Node healthy")));
        assertThat(engine.snapshot().activity()).anyMatch(entry -> entry.event().equals("Node down"));
        assertEveryRowIsThere();
    }

    @Test
    @Order(8)
    void isFoundHealthyByARestartedPortal() throws Exception {
        engine.close();
        engine = openEngine();
        engine.startMonitoring();

        untilHealthy();
        assertEveryRowIsThere();
    }

    @Test
    @Order(9)
    void startsAgainWithOrdinarySettingsAfterAllNodesStopped() throws Exception {
        // The product would start stopped nodes again at once, so it does not watch meanwhile.
        engine.close();
        List<NodeName> nodes = List.of(1, 2, 3).stream()
                .map(index -> NodeName.of(name.value(), "datacenter-1", index))
                .toList();
        try (NodeRuntime runtime = place.open(home)) {
            for (NodeName node : nodes) {
                runtime.stop(node, Duration.ofSeconds(60));
            }
            for (NodeName node : nodes) {
                assertThat(runtime.inspect(node).orElseThrow().running()).isFalse();
                runtime.start(node);
            }
        }
        engine = openEngine();
        engine.startMonitoring();

        untilHealthy();
        assertEveryRowIsThere();
    }

    @Test
    @Order(10)
    void isDeletedAndLeavesNothing() throws Exception {
        OperationSnapshot deletion = engine.await(engine.deleteCluster(name));

        assertThat(deletion.state()).as(deletion.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(place.leftovers(name)).isEmpty();
        assertThat(home.resolve("clusters").resolve(name.value())).doesNotExist();
        assertThat(engine.refresh().clusters()).isEmpty();
    }
}
