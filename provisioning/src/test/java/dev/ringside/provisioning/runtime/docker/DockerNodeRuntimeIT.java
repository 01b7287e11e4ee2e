package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.NodeRuntimeContract;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.testing.RequiresDocker;
import dev.ringside.provisioning.testing.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a real engine, and what only containers promise. Looks at the engine with the docker command. */
@RequiresDocker
class DockerNodeRuntimeIT extends NodeRuntimeContract {
    private final Path home;

    DockerNodeRuntimeIT(@TempDir Path scratch) {
        super(scratch);
        this.home = scratch.resolve("home");
    }

    @Override
    protected NodeRuntime open() {
        return DockerNodeRuntime.of(home);
    }

    @Override
    protected List<String> leftovers(ClusterName cluster) throws Exception {
        String filter = "label=" + Ownership.CLUSTER + "=" + cluster;
        List<String> left = new ArrayList<>(docker("ps", "-aq", "--filter", filter));
        left.addAll(docker("volume", "ls", "-q", "--filter", filter));
        left.addAll(docker("network", "ls", "-q", "--filter", filter));
        return left;
    }

    @Override
    protected boolean isConfiguredWith(TestCluster cluster, NodeName node, String file) throws Exception {
        // Copying works whether the container runs or not.
        Process copy = new ProcessBuilder("docker", "cp", container(node) + ":/etc/cassandra/" + file, "-")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return copy.waitFor() == 0;
    }

    @Test
    void theEntrypointLeavesTheConfigurationAsItWasRendered() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeBlueprint blueprint = cluster.firstStart().get(0);
        NodeName node = cluster.node(1).name();
        runtime().start(node);
        awaitServing(cluster, 1);

        String container = container(node);
        String rendered = content(blueprint, "cassandra.yaml");
        assertThat(docker("exec", container, "cat", "/etc/cassandra/cassandra.yaml"))
                .containsExactlyElementsOf(rendered.lines().toList());
        for (ConfigurationFile file : blueprint.files()) {
            assertThat(docker("exec", container, "stat", "-c", "%a %u:%g", "/etc/cassandra/" + file.name()))
                    .as(file.name())
                    .containsExactly("600 999:999");
        }
    }

    @Test
    void aNodeWithOtherLimitsIsMadeAnewOnItsOldDisks() throws Exception {
        TestCluster cluster = created(1, 1);
        NodeName node = cluster.node(1).name();
        NodeBlueprint small = cluster.firstStart().get(0);
        String before = container(node);
        List<String> disks = docker("volume", "ls", "-q", "--filter", "label=" + Ownership.NODE + "=" + node);

        runtime().create(withMemory(small, small.memory() * 2));

        assertThat(container(node)).isNotEqualTo(before);
        assertThat(docker("inspect", "-f", "{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}", container(node)))
                .containsExactly(small.memory() * 2 + " " + small.memory() * 2);
        assertThat(docker("volume", "ls", "-q", "--filter", "label=" + Ownership.NODE + "=" + node))
                .hasSize(small.disks())
                .containsExactlyInAnyOrderElementsOf(disks);
    }

    @Test
    void anotherHomeSeesNoneOfOurNodes(@TempDir Path elsewhere) throws Exception {
        TestCluster cluster = created(1, 1);

        try (NodeRuntime other = DockerNodeRuntime.of(elsewhere)) {
            assertThat(other.inspect(cluster.node(1).name())).isEmpty();
            other.removeAll(cluster.name());
        }

        assertThat(runtime().inspect(cluster.node(1).name())).isPresent();
    }

    @Test
    void namesTheNodeThatHoldsAnAddress() throws Exception {
        TestCluster cluster = started(1);
        NodeSpec node = cluster.node(1);

        assertThat(runtime().conflicts(List.of(node)))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("is used by node " + node.name() + " (container ringside_"));
    }

    private static NodeBlueprint withMemory(NodeBlueprint blueprint, long memory) {
        return new NodeBlueprint(
                blueprint.cluster(),
                blueprint.spec(),
                blueprint.version(),
                blueprint.endpoints(),
                blueprint.heap(),
                memory,
                blueprint.cpus(),
                blueprint.disks(),
                blueprint.jvmOptions(),
                blueprint.files());
    }

    private static String content(NodeBlueprint blueprint, String name) {
        return blueprint.files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String container(NodeName node) throws Exception {
        return docker("ps", "-aq", "--filter", "label=" + Ownership.NODE + "=" + node)
                .get(0);
    }

    private static List<String> docker(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return Shell.lines(command.toArray(String[]::new));
    }
}
