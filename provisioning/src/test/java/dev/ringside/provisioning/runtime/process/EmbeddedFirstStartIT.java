package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.TestCluster;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real nodes of every version that can be created: the fast first start, then an ordinary one. */
class EmbeddedFirstStartIT {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFirstStartIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long MIB = 1024L * 1024;
    private static final int NODES = 3;

    private static final String NAME = "it-first-start";

    private final Path home;
    private final EmbeddedNodeRuntime runtime;

    EmbeddedFirstStartIT(@TempDir Path home) {
        this.home = home;
        this.runtime = new EmbeddedNodeRuntime(home);
    }

    @AfterEach
    void removeEverything() throws ProvisioningException {
        runtime.removeAll(new ClusterName(NAME));
        runtime.close();
    }

    /** The other lines where every scenario is asked for; 5.0 lives its whole life in the lifecycle tests. */
    static Stream<String> versions() {
        return Boolean.getBoolean("ringside.it.all") ? Stream.of("4.0", "4.1", "5.0") : Stream.of("4.1");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void threeNodesStartAtOnceAndLaterWithOrdinarySettings(String line) throws Exception {
        TestCluster cluster = new TestCluster(runtime, home.resolve("authority"), NAME, line, NODES);
        runtime.prepare(cluster.version(), LOG::info);
        assertThat(runtime.isPrepared(cluster.version())).isTrue();

        for (NodeBlueprint blueprint : cluster.firstStart()) {
            runtime.create(blueprint);
        }
        startAll(cluster, "first start");
        awaitRing(cluster);
        try (CqlSession session = session(cluster)) {
            session.execute("CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3}");
            session.execute("CREATE TABLE shop.orders (id int PRIMARY KEY, item text)");
            session.execute("INSERT INTO shop.orders (id, item) VALUES (1, 'bicycle')");
        }
        CommandResult ring = runtime.nodetool(cluster.node(1).name(), List.of("status", "shop"));
        assertThat(ring.exitCode()).as(ring.errors()).isZero();
        assertThat(ring.output().lines().filter(row -> row.contains("100.0%"))).hasSize(NODES);

        for (NodeSpec node : cluster.nodes()) {
            runtime.stop(node.name(), Duration.ofMinutes(2));
            assertThat(runtime.inspect(node.name()).orElseThrow().running()).isFalse();
            runtime.configure(cluster.ordinary(node));
        }
        startAll(cluster, "ordinary start");
        awaitRing(cluster);
        try (CqlSession session = session(cluster)) {
            assertThat(session.execute("SELECT item FROM shop.orders WHERE id = 1")
                            .one()
                            .getString("item"))
                    .isEqualTo("bicycle");
        }
    }

    private void startAll(TestCluster cluster, String what) throws Exception {
        long begin = System.nanoTime();
        for (NodeSpec node : cluster.nodes()) {
            runtime.start(node.name());
        }
        for (NodeSpec node : cluster.nodes()) {
            Eventually.that(node.name() + " answers CQL", PATIENCE, () -> {
                NodeProcess process = runtime.inspect(node.name()).orElseThrow();
                assertThat(process.running())
                        .as(() -> String.join("\n", lastLines(node)))
                        .isTrue();
                return CqlPort.answers(node);
            });
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        for (NodeProcess process : runtime.list(cluster.name())) {
            LOG.info(
                    "{} {}: {} resident {} MiB, all answer after {} ms",
                    cluster.version().release(),
                    what,
                    process.node(),
                    process.memoryUsed().orElseThrow() / MIB,
                    millis);
        }
    }

    /** Every node sees every other, and somebody can log in. */
    private void awaitRing(TestCluster cluster) throws Exception {
        Eventually.that("a driver reaches all nodes", PATIENCE, () -> {
            try (CqlSession session = session(cluster)) {
                return session.getMetadata().getNodes().size() == NODES;
            } catch (com.datastax.oss.driver.api.core.DriverException e) {
                return false;
            }
        });
    }

    private CqlSession session(TestCluster cluster) {
        NodeSpec contact = cluster.node(1);
        return CqlSession.builder()
                .addContactPoint(new InetSocketAddress(contact.cqlAddress(), contact.cqlPort()))
                .withLocalDatacenter("dc1")
                .withAuthCredentials("cassandra", "cassandra")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(20))
                        .build())
                .build();
    }

    private List<String> lastLines(NodeSpec node) {
        try {
            return runtime.logs(node.name(), 40);
        } catch (ProvisioningException e) {
            return List.of(e.getMessage());
        }
    }
}
