package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.datastax.oss.protocol.internal.ProtocolConstants.ConsistencyLevel;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The link against real nodes: of 5.0, and of every version that can be created where {@code ringside.it.all} is set. */
class NodeClusterLinkIT {
    private static final Logger LOG = LoggerFactory.getLogger(NodeClusterLinkIT.class);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Secret DEFAULT_PASSWORD = new Secret("cassandra");
    private static final String NAME = "it-link";
    /** Ten seconds after its start a node makes the default role unless there is one; this is well past that. */
    private static final Duration DEFAULT_ROLE_IS_DUE = Duration.ofSeconds(25);

    private final Path home;
    private final EmbeddedNodeRuntime runtime;
    private final Secret adminPassword = Passwords.generate();

    NodeClusterLinkIT(@TempDir Path home) {
        this.home = home;
        this.runtime = new EmbeddedNodeRuntime(home);
    }

    @AfterEach
    void removeEverything() throws ProvisioningException {
        runtime.removeAll(new ClusterName(NAME));
        runtime.close();
    }

    static Stream<String> versions() {
        return Boolean.getBoolean("ringside.it.all") ? Stream.of("4.0", "4.1", "5.0") : Stream.of("5.0");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void securesAndWatchesThreeNodes(String line) throws Exception {
        TestCluster cluster = new TestCluster(runtime, home.resolve("authority"), NAME, line, 3);
        try (ClusterLink link = new NodeLinks().open(cluster.access(adminPassword, false))) {
            assertThatIOException().isThrownBy(() -> link.checkCql(cluster.node(1)));
            assertThatIOException().isThrownBy(() -> link.ring(cluster.node(1)));
            startAll(cluster);

            securesTheSuperuserOnEveryReplica(cluster, link);
            showsTheWholeRing(cluster, link, line);
            servesTlsByTheAuthority(cluster);
            noticesAKilledNodeAndItsReturn(cluster, link);
            isNotHeldByAFrozenNode(cluster, link);
            staysSecureWhenTheOtherNodesSetUpTheirRoles(cluster, link);
        }
    }

    @Test
    void nodesThatRequireTlsRefusePlainConnections() throws Exception {
        TestCluster cluster = new TestCluster(runtime, home.resolve("authority"), NAME, "5.0", 1, true);
        startAll(cluster);
        NodeSpec node = cluster.node(1);
        try (ClusterLink link = new NodeLinks().open(cluster.access(adminPassword, true));
                ClusterLink plain = new NodeLinks().open(cluster.access(adminPassword, false))) {
            link.replicateSystemKeyspaces(Map.of("dc1", 1));
            link.secureSuperuser();
            link.checkCql(node);
            assertThat(link.accepts(node, adminPassword)).isTrue();
            assertThatIOException().isThrownBy(() -> plain.checkCql(node));
            assertThatIOException().isThrownBy(() -> plain.accepts(node, adminPassword));
        }
    }

    private void startAll(TestCluster cluster) throws Exception {
        runtime.prepare(cluster.version(), LOG::info);
        for (NodeBlueprint blueprint : cluster.firstStart()) {
            runtime.create(blueprint);
        }
        for (NodeSpec node : cluster.nodes()) {
            runtime.start(node.name());
        }
    }

    private void securesTheSuperuserOnEveryReplica(TestCluster cluster, ClusterLink link) throws Exception {
        link.replicateSystemKeyspaces(Map.of("dc1", 3));
        long replicated = System.nanoTime();
        link.replicateSystemKeyspaces(Map.of("dc1", 3));
        link.secureSuperuser();
        LOG.info("secured in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - replicated));
        for (NodeSpec node : cluster.nodes()) {
            assertThat(link.accepts(node, adminPassword)).isTrue();
            assertThat(link.accepts(node, DEFAULT_PASSWORD)).isFalse();
            link.checkCql(node);
            assertThat(roleAsTheNodeItselfHasIt(cluster, node))
                    .hasSize(1)
                    .first()
                    .satisfies(row -> {
                        assertThat(row.get(0).get(0)).as("can_login").isEqualTo((byte) 1);
                        assertThat(row.get(1).get(0)).as("is_superuser").isEqualTo((byte) 1);
                        assertThat(row.get(2)).as("salted_hash").isNotNull();
                    });
        }
        link.secureSuperuser();
    }

    private List<List<ByteBuffer>> roleAsTheNodeItselfHasIt(TestCluster cluster, NodeSpec node) throws IOException {
        CqlConnection connection = CqlConnection.open(runtime.endpoints(node), null, Duration.ofSeconds(30));
        try (connection) {
            connection.login(adminPassword);
            return connection.query(
                    "SELECT can_login, is_superuser, salted_hash FROM system_auth.roles WHERE role = 'cassandra'",
                    ConsistencyLevel.ONE);
        }
    }

    private static void showsTheWholeRing(TestCluster cluster, ClusterLink link, String line) throws Exception {
        Set<String> addresses =
                cluster.nodes().stream().map(NodeSpec::internalAddress).collect(Collectors.toSet());
        for (NodeSpec node : cluster.nodes()) {
            eventually("the whole ring seen by " + node.name(), () -> {
                RingView view = link.ring(node);
                return view.live().equals(addresses) && view.loads().keySet().equals(addresses);
            });
            RingView view = link.ring(node);
            assertThat(view.operationMode()).isEqualTo("NORMAL");
            assertThat(view.nativeTransportRunning()).isTrue();
            assertThat(view.unreachable()).isEmpty();
            assertThat(view.joining()).isEmpty();
            assertThat(view.leaving()).isEmpty();
            assertThat(view.moving()).isEmpty();
            assertThat(view.loads().values()).allMatch(bytes -> bytes > 0);
            assertThat(view.hostIds().keySet()).isEqualTo(addresses);
            assertThat(view.tokens().keySet()).isEqualTo(addresses);
            assertThat(view.tokens().values()).allMatch(own -> own.size() == 16);
            eventually(
                    "ownership at RF 3 seen by " + node.name(),
                    () -> link.ring(node).owns().values().stream()
                                    .filter(share -> Math.abs(share - 1) < 0.01)
                                    .count()
                            == 3);
            assertThat(view.releaseVersion()).startsWith(line);
            assertThat(view.heapUsed()).isPositive().isLessThanOrEqualTo(view.heapMax());
            assertThat(view.processCpu()).isPresent();
            assertThat(view.processCpu().getAsDouble()).isBetween(0.0, 100.0 * 64);
            assertThat(view.startedAt()).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
        }
    }

    private void servesTlsByTheAuthority(TestCluster cluster) throws Exception {
        try (ClusterLink secured = new NodeLinks().open(cluster.access(adminPassword, true))) {
            for (NodeSpec node : cluster.nodes()) {
                secured.checkCql(node);
                assertThat(secured.accepts(node, adminPassword)).isTrue();
            }
        }
    }

    private void noticesAKilledNodeAndItsReturn(TestCluster cluster, ClusterLink link) throws Exception {
        NodeSpec victim = cluster.node(2);
        Instant firstStart = link.ring(victim).startedAt();
        runtime.kill(victim.name());
        assertThatIOException().isThrownBy(() -> link.checkCql(victim));
        assertThatIOException().isThrownBy(() -> link.ring(victim));
        for (NodeSpec peer : List.of(cluster.node(1), cluster.node(3))) {
            eventually(
                    "death of " + victim.name() + " seen by " + peer.name(),
                    () -> link.ring(peer).unreachable().contains(victim.internalAddress()));
            assertThat(link.ring(peer).live()).doesNotContain(victim.internalAddress());
            link.checkCql(peer);
        }
        runtime.configure(cluster.ordinary(victim));
        runtime.start(victim.name());
        eventually("return of " + victim.name(), () -> answers(link, victim));
        for (NodeSpec node : cluster.nodes()) {
            eventually(
                    "return of " + victim.name() + " seen by " + node.name(),
                    () -> link.ring(node).live().size() == 3);
        }
        assertThat(link.ring(victim).startedAt()).isAfter(firstStart);
    }

    private void isNotHeldByAFrozenNode(TestCluster cluster, ClusterLink link) throws Exception {
        NodeSpec frozen = cluster.node(3);
        signal(frozen, "-STOP");
        try {
            assertThatIOException().isThrownBy(() -> link.checkCql(frozen)).withMessageContaining("does not answer");
            assertThatIOException().isThrownBy(() -> link.ring(frozen)).withMessageContaining("does not answer");
            assertThatIOException().isThrownBy(() -> link.ring(frozen)).withMessageContaining("does not answer");
        } finally {
            signal(frozen, "-CONT");
        }
        eventually(
                "thaw of " + frozen.name(),
                () -> answers(link, frozen) && link.ring(frozen).live().size() == 3);
    }

    private void signal(NodeSpec node, String signal) throws Exception {
        String pid = runtime.inspect(node.name()).orElseThrow().id();
        Process kill = new ProcessBuilder("kill", signal, pid).inheritIO().start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void staysSecureWhenTheOtherNodesSetUpTheirRoles(TestCluster cluster, ClusterLink link)
            throws Exception {
        for (NodeSpec node : cluster.nodes()) {
            eventually("the default role being due on " + node.name(), () -> {
                assertThat(link.accepts(node, DEFAULT_PASSWORD)).isFalse();
                return link.ring(node).startedAt().plus(DEFAULT_ROLE_IS_DUE).isBefore(Instant.now());
            });
            assertThat(link.accepts(node, DEFAULT_PASSWORD)).isFalse();
            assertThatCode(() -> link.checkCql(node)).doesNotThrowAnyException();
        }
    }

    private static boolean answers(ClusterLink link, NodeSpec node) {
        try {
            link.checkCql(node);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void eventually(String what, Condition condition) throws Exception {
        Eventually.that(what, LIMIT, () -> {
            try {
                return condition.holds();
            } catch (IOException e) {
                LOG.debug("Not yet: {}", what, e);
                return false;
            }
        });
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
