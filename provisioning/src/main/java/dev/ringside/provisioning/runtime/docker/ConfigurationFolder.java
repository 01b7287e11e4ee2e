package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The configuration in the containers of nodes: what the blueprint says beside the image's own files, and nothing from before. */
final class ConfigurationFolder {
    private final DockerEngine engine;
    private final Containers containers;
    private final ContainerCommands commands;

    ConfigurationFolder(DockerEngine engine, Containers containers, ContainerCommands commands) {
        this.engine = engine;
        this.containers = containers;
        this.commands = commands;
    }

    /**
     * Puts the blueprint's configuration into the node's container. Docker deletes nothing in a container that does not run, so a stopped
     * one that holds a file no longer wanted is made anew.
     */
    void write(ContainerSpecification specification) throws ProvisioningException {
        NodeBlueprint blueprint = specification.blueprint();
        NodeName node = blueprint.spec().name();
        String id = containers.requireCreated(specification);
        Set<String> stale = contents(id, node);
        stale.removeAll(ConfigurationArchive.names(blueprint));
        if (!stale.isEmpty()) {
            if (isRunning(id)) {
                List<String> paths =
                        stale.stream().map(ConfigurationFolder::path).toList();
                commands.delete(id, node, paths);
            } else {
                id = containers.recreate(specification);
            }
        }
        put(id, node, ConfigurationArchive.of(blueprint));
    }

    private void put(String id, NodeName node, byte[] archive) throws ProvisioningException {
        engine.ask("configure node " + node, docker -> docker.copyArchiveToContainerCmd(id)
                .withRemotePath(NodeFolders.CONFIGURATION)
                .withTarInputStream(new ByteArrayInputStream(archive))
                .exec());
    }

    private boolean isRunning(String id) throws ProvisioningException {
        Optional<InspectContainerResponse> container = containers.inspect(id);
        return container
                .map(details -> Boolean.TRUE.equals(details.getState().getRunning()))
                .orElse(false);
    }

    /** The lines of a file put there; none when there is no such file. */
    List<String> lines(NodeName node, String file) throws ProvisioningException {
        return lines(containers.require(node).getId(), node, file);
    }

    /** The names of the files put there last. */
    private Set<String> contents(String id, NodeName node) throws ProvisioningException {
        return new TreeSet<>(lines(id, node, ConfigurationArchive.CONTENTS));
    }

    private List<String> lines(String id, NodeName node, String file) throws ProvisioningException {
        return engine.ask("read the configuration of node " + node, docker -> {
            try (InputStream answer =
                            docker.copyArchiveFromContainerCmd(id, path(file)).exec();
                    TarArchiveInputStream tar = new TarArchiveInputStream(answer)) {
                return tar.getNextEntry() == null
                        ? List.of()
                        : new String(tar.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
            } catch (NotFoundException e) {
                return List.of(); // nothing was put there yet
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String path(String name) {
        return NodeFolders.CONFIGURATION + "/" + name;
    }
}
