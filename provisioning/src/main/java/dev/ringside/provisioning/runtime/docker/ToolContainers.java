package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.VolumesFrom;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CassandraTool;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cassandra's offline tools on the disks of a stopped node. Nothing can be run in a container that does not run, so each run has one of
 * its own, from the node's image, with the node's volumes and configuration and no network.
 */
final class ToolContainers {
    private static final Logger LOG = LoggerFactory.getLogger(ToolContainers.class);
    private static final String JVM_OPTIONS = "jvm-server.options";

    private final DockerEngine engine;
    private final Ownership ownership;
    private final Containers containers;
    private final LibraryFolder libraries;

    ToolContainers(DockerEngine engine, Ownership ownership, Containers containers, LibraryFolder libraries) {
        this.libraries = libraries;
        this.engine = engine;
        this.ownership = ownership;
        this.containers = containers;
    }

    /** Runs the tool to its end and removes its container; an interrupt removes it at once. */
    int run(Container node, NodeName name, CassandraTool tool, List<String> arguments, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        removeLeftBehind(name);
        byte[] configuration = configuration(node, name);
        List<String> command = command(tool, moduleOptions(configuration), arguments);
        String id = engine.ask(
                "prepare " + tool.command() + " for node " + name, docker -> docker.createContainerCmd(node.getImage())
                        .withLabels(labels(node, name))
                        .withEntrypoint(command)
                        .withCmd(List.of())
                        .withUser("cassandra")
                        .withHostConfig(HostConfig.newHostConfig()
                                .withNetworkMode("none")
                                .withVolumesFrom(new VolumesFrom(node.getId())))
                        .exec()
                        .getId());
        try {
            libraries.copy(node.getId(), node.getLabels().getOrDefault(Ownership.LIBRARIES, ""), id);
            return run(id, name, tool, configuration, output);
        } finally {
            boolean interrupted = Thread.interrupted();
            containers.removeContainer(id);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int run(String id, NodeName name, CassandraTool tool, byte[] configuration, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        String doing = "run " + tool.command() + " for node " + name;
        engine.ask(doing, docker -> docker.copyArchiveToContainerCmd(id)
                .withRemotePath("/etc")
                .withTarInputStream(new ByteArrayInputStream(configuration))
                .exec());
        engine.ask(doing, docker -> docker.startContainerCmd(id).exec());
        OutputLines lines = engine.ask(doing, docker -> docker.logContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(new OutputLines(output)));
        try (lines;
                WaitContainerResultCallback end = engine.ask(
                        doing, docker -> docker.waitContainerCmd(id).exec(new WaitContainerResultCallback()))) {
            lines.awaitCompletion();
            return end.awaitStatusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends tools that a process of ours which died left at work on the node's disks. */
    void removeLeftBehind(NodeName node) throws ProvisioningException {
        for (Container left : containers.list(Map.of(Ownership.HOME, ownership.home(), Ownership.TOOL, node.value()))) {
            LOG.warn("A tool is still at work on the disks of node {}: ending it", node);
            containers.removeContainer(left.getId());
        }
    }

    /** Those of the cluster, so that it goes with the cluster; not the node's, as it is none. */
    private static Map<String, String> labels(Container node, NodeName name) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String kept : List.of(Ownership.HOME, Ownership.CLUSTER)) {
            Optional.ofNullable(node.getLabels().get(kept)).ifPresent(value -> labels.put(kept, value));
        }
        labels.put(Ownership.TOOL, name.value());
        return labels;
    }

    /** The configuration folder of the node's container as a tar archive. */
    private byte[] configuration(Container node, NodeName name) throws ProvisioningException {
        return engine.ask("read the configuration of node " + name, docker -> {
            try (InputStream archive = docker.copyArchiveFromContainerCmd(node.getId(), NodeFolders.CONFIGURATION)
                    .exec()) {
                return archive.readAllBytes();
            } catch (NotFoundException e) {
                return new byte[1024]; // an empty archive
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What of the node's JVM options a tool needs, too: it reaches into the same packages. */
    private static List<String> moduleOptions(byte[] configuration) {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(configuration))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/" + JVM_OPTIONS)) {
                    return new String(tar.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("--add-"))
                            .toList();
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM itself rather than the tool's script, which finds its settings elsewhere in each line of Cassandra. */
    private static List<String> command(CassandraTool tool, List<String> moduleOptions, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("java", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(moduleOptions);
        command.addAll(List.of(
                "-Dcassandra.config=file://" + NodeFolders.CONFIGURATION + "/cassandra.yaml",
                "-Dcassandra.storagedir=/var/lib/cassandra",
                "-Dlogback.configurationFile=logback-tools.xml",
                "-cp",
                NodeFolders.CONFIGURATION + ":/opt/cassandra/lib/*",
                tool.mainClass()));
        command.addAll(arguments);
        return command;
    }
}
