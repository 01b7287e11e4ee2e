package dev.ringside.provisioning.runtime;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** A runtime on a place of its own, and small clusters on it that are gone after each test. */
public abstract class RuntimeUnderTest {
    protected static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    NodeRuntime runtime;

    /** Of the names of this test's clusters, {@code -1} and {@code -2} follow. */
    String prefix = "";

    RuntimeUnderTest(Path scratch) {
        this.scratch = scratch;
    }

    /** A new runtime object on the same place; it finds what earlier ones made. */
    protected abstract NodeRuntime open() throws Exception;

    /** What is left of a cluster, described for people; empty when nothing is. */
    protected abstract List<String> leftovers(ClusterName cluster) throws Exception;

    /** The Cassandra line to use; its nodes must be startable once prepared. */
    protected String line() {
        return "5.0";
    }

    /** Whether the node's configuration folder holds a file of that name. */
    protected abstract boolean isConfiguredWith(TestCluster cluster, NodeName node, String file) throws Exception;

    /** Whether nodes listen on this computer's ports. */
    protected boolean listensOnRealPorts() {
        return true;
    }

    /** Waits until the started node serves CQL. */
    protected void awaitServing(TestCluster cluster, int index) throws Exception {
        Eventually.that(cluster.node(index).name() + " serves CQL", PATIENCE, () -> {
            assertThat(running(cluster.node(index).name()))
                    .as(() -> log(cluster.node(index).name()))
                    .isTrue();
            return CqlPort.answers(cluster.node(index));
        });
    }

    /** Whether the running node was started with {@code key: value} in its cassandra.yaml; asked repeatedly until it is so. */
    protected boolean startedFrom(NodeName node, String key, String value) throws Exception {
        return runtime.logs(node, 100_000).stream().anyMatch(line -> line.contains(key + "=" + value));
    }

    protected final NodeRuntime runtime() {
        return runtime;
    }

    @BeforeEach
    final void openRuntime(TestInfo test) throws Exception {
        runtime = open();
        prefix = "it-" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    @AfterEach
    final void removeEverything() throws Exception {
        for (int i = 1; i <= 2; i++) {
            runtime.removeAll(new ClusterName(prefix + "-" + i));
        }
        runtime.close();
    }

    /** A planned cluster; {@code number} is 1 or 2. */
    protected final TestCluster cluster(int number, int nodes) throws Exception {
        String name = prefix + "-" + number;
        return new TestCluster(runtime, scratch.resolve(name), name, line(), nodes);
    }

    /** A cluster whose network and nodes exist and have not been started. */
    protected final TestCluster created(int number, int nodes) throws Exception {
        TestCluster cluster = cluster(number, nodes);
        runtime.prepare(cluster.version(), Progress.NONE);
        assertThat(runtime.isPrepared(cluster.version())).isTrue();
        runtime.createNetwork(cluster.network());
        for (NodeBlueprint blueprint : cluster.firstStart()) {
            runtime.create(blueprint);
        }
        return cluster;
    }

    /** A cluster of one node, whose process lives. */
    protected final TestCluster started(int number) throws Exception {
        TestCluster cluster = created(number, 1);
        runtime.start(cluster.node(1).name());
        return cluster;
    }

    protected final boolean running(NodeName node) throws ProvisioningException {
        return runtime.inspect(node).orElseThrow().running();
    }

    private String log(NodeName node) {
        try {
            return runtime.logs(node, 60).stream().collect(joining("\n"));
        } catch (ProvisioningException e) {
            return e.toString();
        }
    }
}
