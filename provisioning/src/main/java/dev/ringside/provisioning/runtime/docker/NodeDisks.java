package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a node still has the volumes it had, with data on them. */
final class NodeDisks {
    /** Cassandra makes this folder in every data directory at its first start. */
    private static final String MARK = "/system";

    private final DockerEngine engine;
    private final Ownership ownership;
    private final Containers containers;

    NodeDisks(DockerEngine engine, Ownership ownership, Containers containers) {
        this.engine = engine;
        this.ownership = ownership;
        this.containers = containers;
    }

    /** The volumes that hold no data any more. A container that never ran has lost nothing. */
    List<String> lost(NodeName node, int disks) throws ProvisioningException {
        Optional<Container> container = containers.find(node);
        if (container.isPresent() && "created".equals(container.get().getState())) {
            return List.of();
        }
        List<String> lost = new ArrayList<>();
        for (int disk = 1; disk <= disks; disk++) {
            String volume = ownership.volumeName(node, disk);
            String data = NodeFolders.layout(disks).dataDirectories().get(disk - 1);
            boolean present = engine.askQuickly("inspect volume " + volume, docker -> isPresent(docker, volume));
            if (!present) {
                lost.add("volume " + volume + " is gone");
            } else if (container.isPresent()
                    && !engine.ask(
                            "look at the disks of node " + node,
                            docker -> holds(docker, container.get().getId(), data + MARK))) {
                lost.add("volume " + volume + " is empty");
            }
        }
        return lost;
    }

    private static boolean isPresent(DockerClient docker, String volume) {
        try {
            return docker.inspectVolumeCmd(volume).exec() != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Works on a stopped container, too. Only whether it is there is looked at, nothing is copied. */
    private static boolean holds(DockerClient docker, String container, String path) {
        try (InputStream archive =
                docker.copyArchiveFromContainerCmd(container, path).exec()) {
            return archive.read() >= 0;
        } catch (NotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
