package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.Progress;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.testing.RequiresDocker;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three real nodes of each older line started at once, as a driver that knows nothing of Ringside sees them. */
@RequiresDocker
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DockerFirstStartIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path scratch;
    private final DockerNodeRuntime runtime;

    DockerFirstStartIT(@TempDir Path scratch) {
        this.scratch = scratch;
        this.runtime = DockerNodeRuntime.of(scratch.resolve("home"));
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** The other lines where every scenario is asked for; 5.0 lives its whole life in the lifecycle tests. */
    static Stream<String> versions() {
        return Boolean.getBoolean("ringside.it.all") ? Stream.of("4.0", "4.1") : Stream.of("4.0");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anUnmodifiedDriverReachesEveryNodeFromOneContactPoint(String line) throws Exception {
        TestCluster cluster = new TestCluster(runtime, scratch, "docker-" + line.replace('.', '-'), line, 3);
        runtime.prepare(cluster.version(), Progress.NONE);
        try {
            assertThat(runtime.conflicts(cluster.nodes())).isEmpty();
            runtime.createNetwork(cluster.network());
            for (NodeBlueprint blueprint : cluster.firstStart()) {
                runtime.create(blueprint);
                runtime.start(blueprint.spec().name());
            }
            for (NodeSpec node : cluster.nodes()) {
                Eventually.that(node + " answers CQL", PATIENCE, () -> answers(node));
            }
            assertThat(runtime.conflicts(cluster.nodes()))
                    .hasSize(6)
                    .allMatch(sentence -> sentence.contains("is used by node " + cluster.name()));
            Eventually.that("role cassandra exists", PATIENCE, () -> reachesEveryNode(cluster, line));
            seesThreeNodesUp(cluster);
        } finally {
            runtime.removeAll(cluster.name());
        }
        assertThat(runtime.list(cluster.name())).isEmpty();
    }

    private boolean answers(NodeSpec node) throws Exception {
        NodeProcess process = runtime.inspect(node.name()).orElseThrow();
        assertThat(process.running())
                .as("node runs; it logged: %s", runtime.logs(node.name(), 40))
                .isTrue();
        return CqlPort.answers(node);
    }

    private static boolean reachesEveryNode(TestCluster cluster, String line) {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(cluster.node(1).cqlAddress(), 9042))
                .withLocalDatacenter("dc1")
                .withAuthCredentials("cassandra", "cassandra")
                .build()) {
            List<String> wanted =
                    cluster.nodes().stream().map(NodeSpec::cqlAddress).sorted().toList();
            List<String> seen = session.getMetadata().getNodes().values().stream()
                    .map(DockerFirstStartIT::address)
                    .sorted()
                    .toList();
            if (!seen.equals(wanted)) {
                return false;
            }
            for (Node node : session.getMetadata().getNodes().values()) {
                String release = session.execute(SimpleStatement.newInstance("SELECT release_version FROM system.local")
                                .setNode(node))
                        .one()
                        .getString(0);
                assertThat(release).startsWith(line);
            }
            return true;
        } catch (DriverException e) {
            return false;
        }
    }

    private static String address(Node node) {
        return node.getEndPoint().resolve() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }

    private void seesThreeNodesUp(TestCluster cluster) throws Exception {
        for (NodeSpec node : cluster.nodes()) {
            CommandResult status = runtime.nodetool(node.name(), List.of("status"));
            assertThat(status.exitCode()).as(status.errors()).isZero();
            assertThat(status.output().lines().filter(line -> line.startsWith("UN")))
                    .hasSize(3);
            assertThat(runtime.inspect(node.name()).orElseThrow().memoryUsed()).isPresent();
        }
    }
}
