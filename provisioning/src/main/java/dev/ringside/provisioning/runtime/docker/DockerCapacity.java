package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine has room for. */
final class DockerCapacity {
    /** Kept for the engine and the system around it. */
    static final long RESERVE = 1024L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DockerCapacity.class);
    private static final long KIB = 1024;

    private final DockerEngine engine;
    private final Path proc;

    DockerCapacity(DockerEngine engine, Path proc) {
        this.engine = engine;
        this.proc = proc;
    }

    /** Never throws: an engine that cannot be used says why. */
    Subscription subscription() {
        String context = engine.context();
        String id = context.equals(DockerEndpoint.DEFAULT_CONTEXT) ? "docker" : "docker-" + context;
        String name = "Docker: " + context;
        try {
            Info info = engine.askQuickly(
                    "tell its capacity", docker -> docker.infoCmd().exec());
            long total = Objects.requireNonNullElse(info.getMemTotal(), 0L);
            return new Subscription(
                    id,
                    name,
                    RuntimeKind.DOCKER,
                    Optional.empty(),
                    Objects.requireNonNullElse(info.getNCPU(), 1),
                    total,
                    available(info, total),
                    diskFree(info).orElse(Long.MAX_VALUE));
        } catch (ProvisioningException e) {
            return new Subscription(id, name, RuntimeKind.DOCKER, Optional.of(e.problem()), 0, 0, 0, 0);
        }
    }

    /** Bytes left for volumes; empty where they lie in a virtual machine. */
    OptionalLong diskFree() throws ProvisioningException {
        return diskFree(engine.askQuickly(
                "tell where it keeps volumes", docker -> docker.infoCmd().exec()));
    }

    /** What is promised to running containers counts as used, whether they use it yet or not. */
    private long available(Info info, long total) throws ProvisioningException {
        long promised = engine
                .askQuickly(
                        "list containers", docker -> docker.listContainersCmd().exec())
                .stream()
                .mapToLong(container -> memoryLimit(container.getId()))
                .sum();
        long unpromised = Math.max(0, total - promised - RESERVE);
        return isThisKernel(info) ? Math.min(unpromised, memoryAvailable()) : unpromised;
    }

    private long memoryLimit(String id) {
        try {
            return engine.askQuickly("inspect a container", docker -> {
                try {
                    InspectContainerResponse container =
                            docker.inspectContainerCmd(id).exec();
                    return Objects.requireNonNullElse(container.getHostConfig().getMemory(), 0L);
                } catch (NotFoundException e) {
                    return 0L;
                }
            });
        } catch (ProvisioningException e) {
            LOG.debug("Memory limit of container {} is not known", id, e);
            return 0;
        }
    }

    /** Whether the engine runs on this computer's own kernel rather than in a virtual machine. */
    private static boolean isThisKernel(Info info) {
        return System.getProperty("os.version", "").equals(info.getKernelVersion());
    }

    private long memoryAvailable() {
        try {
            return Files.readAllLines(proc.resolve("meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The room where the engine keeps its volumes, where that is a folder of this computer. */
    private static OptionalLong diskFree(Info info) {
        if (!isThisKernel(info) || info.getDockerRootDir() == null) {
            return OptionalLong.empty();
        }
        for (Path folder = Path.of(info.getDockerRootDir()); folder != null; folder = folder.getParent()) {
            try {
                return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
            } catch (IOException e) {
                LOG.trace("{} cannot be seen", folder, e); // only root may enter Docker's folder; the one above will do
            }
        }
        return OptionalLong.empty();
    }
}
