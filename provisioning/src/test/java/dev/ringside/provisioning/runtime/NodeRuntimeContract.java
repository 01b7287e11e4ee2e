package dev.ringside.provisioning.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link NodeRuntime} does. To attach one, extend this class beside the runtime's own tests, give {@link #open} a new runtime
 * object on the same place each time, and {@link #leftovers} whatever can be found of a cluster without the runtime: folders, processes,
 * containers, networks, volumes. A runtime that runs no real Cassandra overrides {@link #awaitServing}, {@link #startedFrom} and {@link
 * #listensOnRealPorts}. Nodes here are planned by {@link TestCluster}: smallest SKU, two disks, real configuration.
 */
public abstract class NodeRuntimeContract extends RuntimeUnderTest {
    /** Far above the half second that is promised, as machines that run tests are busy. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final int KILLED = 137;

    protected NodeRuntimeContract(@TempDir Path scratch) {
        super(scratch);
    }

    @Test
    void saysWhatItIsAndWhatItOffers() {
        var subscription = runtime.subscription();

        assertThat(subscription.runtime()).isEqualTo(runtime.kind());
        assertThat(subscription.isAvailable())
                .as(String.valueOf(subscription.unavailable()))
                .isTrue();
        assertThat(subscription.memoryAvailable()).isBetween(1L, subscription.memoryTotal());
    }

    @Test
    void plansANetworkThatIsNotTaken() throws Exception {
        ClusterName name = new ClusterName(prefix + "-1");
        NetworkBlueprint first = runtime.planNetwork(name, List.of(0), List.of());
        NetworkBlueprint second = runtime.planNetwork(name, List.of(0), List.of(first.hostNetwork()));

        assertThat(second.hostNetwork()).isNotEqualTo(first.hostNetwork());
        assertThat(second.subnets()).containsExactly(0);
    }

    @Test
    void namesWhoHoldsAnAddressANodeNeeds() throws Exception {
        assumeTrue(listensOnRealPorts(), "its nodes listen on no port of this computer");
        TestCluster cluster = cluster(1, 1);
        assertThat(runtime.conflicts(cluster.nodes())).isEmpty();

        String address = cluster.node(1).cqlAddress();
        int port = cluster.node(1).cqlPort();
        try (ServerSocket intruder = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            assertThat(intruder.isBound()).isTrue();
            assertThat(runtime.conflicts(cluster.nodes()))
                    .singleElement()
                    .asString()
                    .contains(address + ":" + port);
        }
    }

    @Test
    void createsANodeOnceAndDoesNotStartIt() throws Exception {
        TestCluster cluster = created(1, 2);
        runtime.createNetwork(cluster.network());
        runtime.create(cluster.firstStart().get(0));

        assertThat(runtime.list(cluster.name()))
                .extracting(NodeProcess::node)
                .containsExactlyInAnyOrder(
                        cluster.node(1).name(), cluster.node(2).name());
        assertThat(runtime.list(cluster.name())).noneMatch(NodeProcess::running);
        assertThat(runtime.logs(cluster.node(1).name(), 10)).isEmpty();
    }

    @Test
    void startsANodeOnce() throws Exception {
        NodeName node = started(1).node(1).name();
        NodeProcess first = runtime.inspect(node).orElseThrow();

        runtime.start(node);

        assertThat(first.running()).isTrue();
        assertThat(first.cluster()).isEqualTo(new ClusterName(prefix + "-1"));
        assertThat(first.startedAt()).isPresent();
        assertThat(runtime.inspect(node).orElseThrow().id()).isEqualTo(first.id());
    }

    @Test
    void tellsStartsAndDeathsInOrder() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeName node = cluster.node(1).name();
        Queue<NodeEvent> events = new ConcurrentLinkedQueue<>();
        try (NodeRuntime other = open();
                Registration registration = other.onEvent(events::add)) {
            assertThat(registration).isNotNull();
            runtime.start(node);
            Eventually.that("the start is told", SOON, () -> events.size() == 1);
            runtime.kill(node);
            Eventually.that("the death is told", SOON, () -> events.size() == 2);
        }

        assertThat(events).extracting(NodeEvent::kind).containsExactly(NodeEvent.Kind.STARTED, NodeEvent.Kind.DIED);
        assertThat(events).extracting(NodeEvent::node).containsOnly(node);
    }

    @Test
    void tellsNothingToAnObserverThatLeft() throws Exception {
        TestCluster cluster = created(1, 1);
        Queue<NodeEvent> left = new ConcurrentLinkedQueue<>();
        Queue<NodeEvent> stayed = new ConcurrentLinkedQueue<>();
        runtime.onEvent(left::add).close();
        runtime.onEvent(stayed::add);

        runtime.start(cluster.node(1).name());

        Eventually.that("the start is told", SOON, () -> !stayed.isEmpty());
        assertThat(left).isEmpty();
    }

    @Test
    void killsANodeAndCanStartItAgain() throws Exception {
        NodeName node = started(1).node(1).name();
        String id = runtime.inspect(node).orElseThrow().id();

        runtime.kill(node);
        runtime.kill(node);

        assertThat(running(node)).isFalse();
        runtime.start(node);
        assertThat(running(node)).isTrue();
        assertThat(id).isNotEmpty();
    }

    @Test
    void aNewRuntimeObjectTakesOverARunningNode() throws Exception {
        TestCluster cluster = started(1);
        NodeName node = cluster.node(1).name();
        NodeProcess before = runtime.inspect(node).orElseThrow();
        runtime.close();

        runtime = open();

        assertThat(runtime.list(cluster.name()))
                .singleElement()
                .satisfies(process -> assertThat(process.id()).isEqualTo(before.id()))
                .satisfies(process -> assertThat(process.running()).isTrue());
        runtime.stop(node, Duration.ZERO);
        assertThat(running(node)).isFalse();
    }

    @Test
    void servesAnswersNodetoolAndEndsOnRequest() throws Exception {
        TestCluster cluster = started(1);
        NodeName node = cluster.node(1).name();
        awaitServing(cluster, 1);

        CommandResult version = runtime.nodetool(node, List.of("version"));
        assertThat(version.exitCode()).as(version.errors()).isZero();
        assertThat(version.output()).contains(cluster.version().line());
        assertThat(runtime.logs(node, 5)).hasSizeBetween(1, 5);

        runtime.stop(node, Duration.ofMinutes(2));
        runtime.stop(node, Duration.ofMinutes(2));

        NodeProcess stopped = runtime.inspect(node).orElseThrow();
        assertThat(stopped.running()).isFalse();
        assertThat(stopped.exitCode()).isNotEqualTo(OptionalInt.of(KILLED));
        assertThat(stopped.killedForMemory()).isFalse();
        assertThat(runtime.logs(node, 5)).isNotEmpty();
    }

    @Test
    void offlineToolsWorkOnTheFilesOfAStoppedNode() throws Exception {
        TestCluster cluster = started(1);
        NodeName node = cluster.node(1).name();
        awaitServing(cluster, 1);
        CollectedOutput nothing = new CollectedOutput();
        assertThatThrownBy(
                        () -> runtime.run(node, CassandraTool.SSTABLEUTIL, List.of("system_schema", "tables"), nothing))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NotAllowed.class));
        assertThat(nothing.output()).isEmpty();
        assertThat(runtime.nodetool(node, List.of("drain")).exitCode()).isZero();
        runtime.stop(node, Duration.ofMinutes(2));

        CollectedOutput files = new CollectedOutput();
        int exitCode = runtime.run(node, CassandraTool.SSTABLEUTIL, List.of("system_schema", "tables"), files);
        assertThat(exitCode).as(files.errors()).isZero();
        String file = files.output()
                .lines()
                .filter(line -> line.endsWith("-Data.db"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(files.output() + files.errors()));
        CollectedOutput contents = new CollectedOutput();
        exitCode = runtime.run(node, CassandraTool.SSTABLEMETADATA, List.of(file), contents);

        assertThat(exitCode).as(contents.errors()).isZero();
        assertThat(contents.output().lines()).anyMatch(line -> line.startsWith("SSTable: "));
        assertThat(runtime.list(cluster.name())).hasSize(1);
        runtime.start(node);
        awaitServing(cluster, 1);
    }

    @Test
    void aNewConfigurationTakesEffectAtTheNextStart() throws Exception {
        TestCluster cluster = started(1);
        NodeName node = cluster.node(1).name();
        String key = "tombstone_warn_threshold";

        runtime.configure(cluster.ordinary(cluster.node(1), key + ": 1234"));
        assertThat(running(node)).isTrue();
        runtime.kill(node);
        runtime.start(node);

        Eventually.that("the node says " + key, PATIENCE, () -> startedFrom(node, key, "1234"));
    }

    @Test
    void aFileNoLongerInTheBlueprintIsGone() throws Exception {
        TestCluster cluster = created(1, 2);
        runtime.start(cluster.node(2).name());
        for (NodeSpec each : cluster.nodes()) {
            NodeName node = each.name();
            boolean ran = running(node);
            NodeBlueprint lasting = cluster.ordinary(each);
            runtime.configure(withFile(lasting, "obsolete.properties"));
            assertThat(isConfiguredWith(cluster, node, "obsolete.properties")).isTrue();

            runtime.configure(lasting);

            assertThat(isConfiguredWith(cluster, node, "obsolete.properties")).isFalse();
            assertThat(isConfiguredWith(cluster, node, "cassandra.yaml")).isTrue();
            assertThat(running(node)).isEqualTo(ran);
        }
        runtime.start(cluster.node(1).name());
        assertThat(running(cluster.node(1).name())).isTrue();
    }

    @Test
    void cassandrasOwnLoaderJudgesAConfigurationBeforeAnyNodeHasIt() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeSpec node = cluster.node(1);
        NodeBlueprint good = cluster.ordinary(node);
        List<String> there = leftovers(cluster.name());

        LoaderVerdict taken = runtime.verify(cluster.ordinary(node, "concurrent_writes: 24"), good);
        LoaderVerdict refused = runtime.verify(
                cluster.ordinary(node, "concurrent_reads: many\nno_such_setting: 1\nconcurrent_writes: 24"), good);

        assertThat(taken.complaints()).isEmpty();
        assertThat(taken.effective()).containsEntry("concurrent_writes", "24");
        assertThat(taken.defaults()).containsEntry("concurrent_writes", "32");
        assertThat(taken.known()).contains("concurrent_reads", "num_tokens").doesNotContain("no_such_setting");
        assertThat(refused.complaints())
                .extracting(complaint -> complaint.key().orElse(""))
                .containsExactlyInAnyOrder("concurrent_reads", "no_such_setting");
        assertThat(refused.complaints()).allSatisfy(complaint -> assertThat(complaint.message())
                .containsAnyOf("For input string: \"many\"", "Please remove properties [no_such_setting]"));
        assertThat(running(node.name())).isFalse();
        assertThat(leftovers(cluster.name())).isEqualTo(there);
    }

    private static NodeBlueprint withFile(NodeBlueprint blueprint, String name) {
        List<ConfigurationFile> files = new ArrayList<>(blueprint.files());
        files.add(new ConfigurationFile(name, "a=b\n".getBytes(StandardCharsets.UTF_8)));
        return new NodeBlueprint(
                blueprint.cluster(),
                blueprint.spec(),
                blueprint.version(),
                blueprint.endpoints(),
                blueprint.heap(),
                blueprint.memory(),
                blueprint.cpus(),
                blueprint.disks(),
                blueprint.jvmOptions(),
                files);
    }

    @Test
    void measuresItsNodesDisks() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeName node = cluster.node(1).name();
        DiskUsage[] before = new DiskUsage[1];
        Eventually.that("the new node's disks are measured", PATIENCE, () -> {
            before[0] = runtime.disk(node);
            return before[0].used().isPresent();
        });

        runtime.start(node);

        // A commit log is among the first things a node writes.
        Eventually.that(
                "something is on the disks",
                PATIENCE,
                () -> runtime.disk(node).used().orElse(0) > before[0].used().orElse(0) + 100_000);
        assertThat(before[0].free().orElseThrow()).isPositive();
        runtime.kill(node);
        assertThat(runtime.disk(node).used()).isPresent();
    }

    @Test
    void tellsLostDisksFromThoseOfANodeThatNeverRan() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeName node = cluster.node(1).name();
        assertThat(runtime.lostDisks(node, TestCluster.DISKS)).isEmpty();

        runtime.start(node);
        awaitServing(cluster, 1);
        runtime.kill(node);
        assertThat(runtime.lostDisks(node, TestCluster.DISKS)).isEmpty();

        runtime.remove(cluster.name(), node);
        assertThat(runtime.lostDisks(node, TestCluster.DISKS)).isNotEmpty();
    }

    @Test
    void putsBackTheDisksItKept() throws Exception {
        TestCluster cluster = started(1);
        NodeName node = cluster.node(1).name();
        awaitServing(cluster, 1);
        runtime.stop(node, PATIENCE);
        assertThatThrownBy(() -> runtime.restoreDisks(node, TestCluster.DISKS)).hasMessageContaining("No copy");

        runtime.keepDisks(node, TestCluster.DISKS);
        runtime.keepDisks(node, TestCluster.DISKS);
        runtime.restoreDisks(node, TestCluster.DISKS);
        runtime.start(node);
        awaitServing(cluster, 1);
        runtime.forgetKeptDisks(node, TestCluster.DISKS);
        runtime.forgetKeptDisks(node, TestCluster.DISKS);
        runtime.stop(node, PATIENCE);

        assertThatThrownBy(() -> runtime.restoreDisks(node, TestCluster.DISKS)).hasMessageContaining("No copy");
    }

    @Test
    void removesANodeWhateverItDoes() throws Exception {
        TestCluster cluster = created(1, 2);
        runtime.start(cluster.node(1).name());

        runtime.remove(cluster.name(), cluster.node(1).name());
        runtime.remove(cluster.name(), cluster.node(1).name());

        assertThat(runtime.inspect(cluster.node(1).name())).isEmpty();
        assertThat(runtime.list(cluster.name()))
                .extracting(NodeProcess::node)
                .containsExactly(cluster.node(2).name());
    }

    @Test
    void removesAllOfAClusterAndNothingElse() throws Exception {
        TestCluster cluster = created(1, 2);
        TestCluster other = created(2, 1);
        runtime.start(cluster.node(1).name());

        runtime.removeAll(cluster.name());
        runtime.removeAll(cluster.name());

        assertThat(runtime.list(cluster.name())).isEmpty();
        assertThat(leftovers(cluster.name())).isEmpty();
        assertThat(runtime.list(other.name()))
                .extracting(NodeProcess::node)
                .containsExactly(other.node(1).name());
    }

    @Test
    void nodesItNeverMadeAreAbsentOrRefused() throws Exception {
        TestCluster cluster = cluster(1, 1);
        NodeName node = cluster.node(1).name();

        assertThat(runtime.inspect(node)).isEmpty();
        assertThat(runtime.list(cluster.name())).isEmpty();
        assertThat(runtime.logs(node, 10)).isEmpty();
        assertThat(runtime.disk(node)).isEqualTo(DiskUsage.UNKNOWN);
        runtime.stop(node, Duration.ZERO);
        runtime.kill(node);
        runtime.remove(cluster.name(), node);
        runtime.removeAll(cluster.name());
        assertNotFound(() -> runtime.start(node));
        assertNotFound(() -> runtime.configure(cluster.ordinary(cluster.node(1))));
        assertNotFound(() -> runtime.nodetool(node, List.of("version")));
    }

    private static void assertNotFound(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NotFound.class));
    }
}
