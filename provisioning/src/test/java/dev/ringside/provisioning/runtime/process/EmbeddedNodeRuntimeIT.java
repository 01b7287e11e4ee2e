package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.NodeRuntimeContract;
import dev.ringside.provisioning.runtime.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The contract on real Cassandra processes, and what only processes can get wrong. */
class EmbeddedNodeRuntimeIT extends NodeRuntimeContract {
    private final Path home;
    private final NodeFolders folders;

    EmbeddedNodeRuntimeIT(@TempDir Path scratch) {
        super(scratch);
        this.home = scratch.resolve("home with a space");
        this.folders = new NodeFolders(home);
    }

    @Override
    protected NodeRuntime open() {
        return new EmbeddedNodeRuntime(home);
    }

    @Override
    protected List<String> leftovers(ClusterName cluster) {
        List<String> found = new ArrayList<>();
        if (Files.exists(folders.nodes(cluster))) {
            found.add(folders.nodes(cluster).toString());
        }
        ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("-Dringside.node=" + cluster.value() + "_"))
                .forEach(found::add);
        return found;
    }

    @Override
    protected boolean isConfiguredWith(TestCluster cluster, NodeName node, String file) {
        return Files.exists(folders.folder(node).configuration().resolve(file));
    }

    @Test
    void adoptsANodeWhoseProcessIdWasNeverWritten() throws Exception {
        NodeName node = started(1).node(1).name();
        String id = runtime().inspect(node).orElseThrow().id();
        Files.delete(folders.folder(node).process());
        assertThat(running(node)).isFalse();

        runtime().start(node);

        assertThat(running(node)).isTrue();
        assertThat(runtime().inspect(node).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aNodeWhoseProcessIdWasNeverWrittenDoesNotStandInItsOwnWay() throws Exception {
        TestCluster cluster = started(1);
        awaitServing(cluster, 1);
        Files.delete(folders.folder(cluster.node(1).name()).process());

        assertThat(runtime().conflicts(List.of(cluster.node(1)))).isEmpty();
    }

    @Test
    void killsANodeWhoseProcessIdWasNeverWritten() throws Exception {
        TestCluster cluster = started(1);
        Files.delete(folders.folder(cluster.node(1).name()).process());

        runtime().removeAll(cluster.name());

        assertThat(leftovers(cluster.name())).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatGotTheIdOfADeadNode() throws Exception {
        NodeName node = created(1, 1).node(1).name();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            folders.write(folders.folder(node).process(), new ProcessIdentity(stranger.pid(), "long ago"));

            assertThat(running(node)).isFalse();
            runtime().stop(node, Duration.ZERO);
            runtime().kill(node);

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void remembersHowANodeEnded() throws Exception {
        NodeName node = started(1).node(1).name();
        runtime().kill(node);

        Eventually.that(
                "the exit code is known",
                PATIENCE,
                () -> runtime()
                                .inspect(node)
                                .map(NodeProcess::exitCode)
                                .orElseThrow()
                                .orElse(0)
                        == 137);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNodeIsOutOfReachOfTheTerminal() throws Exception {
        NodeName node = started(1).node(1).name();

        // The new process leaves this session itself, a moment after it was made.
        Eventually.that("the node has a session of its own", PATIENCE, () -> !session(
                        runtime().inspect(node).orElseThrow().id())
                .equals(session("self")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void secretsAreNeitherInArgumentsNorInTheEnvironmentNorReadableByOthers() throws Exception {
        TestCluster cluster = started(1);
        NodeFolder folder = folders.folder(cluster.node(1).name());
        String password = Files.readString(folder.configuration().resolve("jmxremote.password"))
                .strip()
                .split(" ")[1];
        Path process = Path.of(
                "/proc", runtime().inspect(cluster.node(1).name()).orElseThrow().id());

        assertThat(password).hasSizeGreaterThan(10);
        assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain(password);
        assertThat(Files.readString(process.resolve("environ"))).doesNotContain(password);
        assertThat(Files.readString(folder.arguments())).doesNotContain(password);
        try (Stream<Path> files = Files.list(folder.configuration())) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    /** The sixth field of {@code /proc/<pid>/stat}. */
    private static String session(String process) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
    }
}
