package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The containers and volumes of one home's nodes. */
final class Containers {
    private static final Logger LOG = LoggerFactory.getLogger(Containers.class);
    /** After a kill the kernel ends the process at once, except when it hangs in a disk. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(30);

    private final DockerEngine engine;
    private final Ownership ownership;

    Containers(DockerEngine engine, Ownership ownership) {
        this.engine = engine;
        this.ownership = ownership;
    }

    /** Running or not; at most one. */
    Optional<Container> find(NodeName node) throws ProvisioningException {
        return list(ownership.labels(node)).stream().findFirst();
    }

    Container require(NodeName node) throws ProvisioningException {
        return find(node)
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Node " + node + " has no container.",
                        "Create it, or delete its cluster and create it anew.")));
    }

    /** Every container with these labels, running or not. */
    List<Container> list(Map<String, String> labels) throws ProvisioningException {
        return engine.askQuickly("list containers", docker -> docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(labels)
                .exec());
    }

    /** The container's details; empty when it has gone meanwhile. */
    Optional<InspectContainerResponse> inspect(String id) throws ProvisioningException {
        return engine.askQuickly("inspect container " + id, docker -> {
            try {
                return Optional.of(docker.inspectContainerCmd(id).exec());
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Makes the node's container from {@code specification} unless one made from the same exists. Volumes are kept. */
    void create(ContainerSpecification specification) throws ProvisioningException {
        NodeBlueprint blueprint = specification.blueprint();
        NodeName node = blueprint.spec().name();
        Optional<Container> existing = find(node);
        if (existing.isPresent()) {
            if (specification.fingerprint().equals(existing.get().getLabels().get(Ownership.FINGERPRINT))) {
                return;
            }
            LOG.info("Container of {} is made anew: its image, addresses or limits changed", node);
            removeContainer(existing.get().getId());
        }
        Map<String, String> labels = ownership.labels(blueprint.cluster(), node);
        engine.ask("create node " + node, docker -> {
            for (String volume : specification.volumes()) {
                docker.createVolumeCmd().withName(volume).withLabels(labels).exec();
            }
            return specification.command(docker).exec();
        });
    }

    /**
     * The container of a created node, by id. One that is missing though its volumes are there, because a crash came between removing
     * and making it anew, is made.
     */
    String requireCreated(ContainerSpecification specification) throws ProvisioningException {
        NodeName node = specification.blueprint().spec().name();
        if (find(node).isEmpty() && !volumes(ownership.labels(node)).isEmpty()) {
            create(specification);
        }
        return require(node).getId();
    }

    /** Makes the node's container anew, stopped, with nothing but what the image brings; returns its id. Volumes are kept. */
    String recreate(ContainerSpecification specification) throws ProvisioningException {
        removeContainer(require(specification.blueprint().spec().name()).getId());
        return requireCreated(specification);
    }

    void start(NodeName node) throws ProvisioningException {
        String id = require(node).getId();
        engine.ask("start node " + node, docker -> {
            try {
                return docker.startContainerCmd(id).exec();
            } catch (NotModifiedException e) {
                return null; // it runs already
            }
        });
    }

    void stop(NodeName node, Duration grace) throws ProvisioningException, InterruptedException {
        Optional<Container> container = find(node);
        if (container.isEmpty()) {
            return;
        }
        String id = container.get().getId();
        if (signal(node, id, "SIGTERM") && !awaitEnd(node, id, grace)) {
            LOG.warn("Node {} did not end within {}: killing it", node, grace);
            kill(node);
            awaitEnd(node, id, AFTER_KILL);
        }
    }

    void kill(NodeName node) throws ProvisioningException {
        Optional<Container> container = find(node);
        if (container.isPresent()) {
            signal(node, container.get().getId(), "SIGKILL");
        }
    }

    /** Whether the container ran to hear the signal. */
    private boolean signal(NodeName node, String id, String signal) throws ProvisioningException {
        return engine.ask("send " + signal + " to node " + node, docker -> {
            try {
                docker.killContainerCmd(id).withSignal(signal).exec();
                return true;
            } catch (ConflictException | NotFoundException e) {
                return false;
            }
        });
    }

    private boolean awaitEnd(NodeName node, String id, Duration atMost)
            throws ProvisioningException, InterruptedException {
        WaitContainerResultCallback ended = engine.ask(
                "wait for node " + node, docker -> docker.waitContainerCmd(id).exec(new WaitContainerResultCallback()));
        try (ended) {
            return ended.awaitCompletion(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (NotFoundException e) {
            return true; // removed meanwhile
        } catch (IOException e) {
            LOG.debug("Closing a wait", e);
            return true;
        }
    }

    /** Removes containers and volumes with these labels. */
    void remove(Map<String, String> labels) throws ProvisioningException {
        for (Container container : list(labels)) {
            removeContainer(container.getId());
        }
        for (String volume : volumes(labels)) {
            engine.ask("remove volume " + volume, docker -> {
                removeVolume(docker, volume);
                return true;
            });
        }
    }

    /** Names of the volumes with these labels. */
    private List<String> volumes(Map<String, String> labels) throws ProvisioningException {
        return engine.ask("list volumes", docker -> {
            List<InspectVolumeResponse> volumes = docker.listVolumesCmd()
                    .withFilter("label", Ownership.filter(labels))
                    .exec()
                    .getVolumes();
            return Objects.requireNonNullElse(volumes, List.<InspectVolumeResponse>of()).stream()
                    .map(InspectVolumeResponse::getName)
                    .toList();
        });
    }

    private static void removeVolume(DockerClient docker, String name) {
        try {
            docker.removeVolumeCmd(name).exec();
        } catch (NotFoundException e) {
            LOG.debug("Volume {} has gone meanwhile", name);
        }
    }

    /** Removes it, running or not; one that has gone is fine. */
    void removeContainer(String id) throws ProvisioningException {
        engine.ask("remove container " + id, docker -> {
            try {
                return docker.removeContainerCmd(id).withForce(true).exec();
            } catch (NotFoundException e) {
                return null; // gone already
            }
        });
    }
}
