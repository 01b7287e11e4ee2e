package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.command.WaitContainerResultCallback;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a node's packets go. Those for ranges it must not reach end in a black hole of its container's routing table, which the engine
 * empties with every start. Answers to this computer, which is in none of these ranges, go as ever.
 *
 * <p>A node may not change its own routes: that is done by a container that lives for a moment in the node's network, with this one right.
 */
final class Routes {
    private static final int LOG_LINES = 5;

    /** Makes the black holes exactly those of its arguments. */
    private static final String SCRIPT =
            """
            set -e
            ip -4 route show type blackhole | while read -r type hole rest; do
              case " $* " in
                *" $hole "*) ;;
                *) ip route del blackhole "$hole" ;;
              esac
            done
            for range in "$@"; do
              ip route replace blackhole "$range"
            done
            """;

    private final DockerEngine engine;
    private final Ownership ownership;
    private final Containers containers;
    private final ContainerCommands commands;

    Routes(DockerEngine engine, Ownership ownership, Containers containers, ContainerCommands commands) {
        this.engine = engine;
        this.ownership = ownership;
        this.containers = containers;
        this.commands = commands;
    }

    /** Keeps the node from {@code ranges} and from no others, if its container runs. */
    void keepFrom(NodeName node, List<String> ranges) throws ProvisioningException {
        Container container = containers.require(node);
        if (!"running".equals(container.getState())) {
            return;
        }
        String id = create(container, node, ranges);
        try {
            int exitCode = run(id, node);
            if (exitCode != 0) {
                throw refused(node, String.join(" ", commands.logs(id, LOG_LINES)));
            }
        } finally {
            containers.removeContainer(id);
        }
    }

    private String create(Container container, NodeName node, List<String> ranges) throws ProvisioningException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "routes"));
        command.addAll(ranges);
        return engine.ask("prepare to change the routes of node " + node, docker -> docker.createContainerCmd(
                        container.getImage())
                .withLabels(Map.of(
                        Ownership.HOME,
                        ownership.home(),
                        Ownership.CLUSTER,
                        container.getLabels().getOrDefault(Ownership.CLUSTER, ""),
                        Ownership.TOOL,
                        node.value()))
                .withEntrypoint(command)
                .withCmd(List.of())
                .withUser("root")
                .withHostConfig(HostConfig.newHostConfig()
                        .withNetworkMode("container:" + container.getId())
                        .withCapAdd(Capability.NET_ADMIN))
                .exec()
                .getId());
    }

    private int run(String id, NodeName node) throws ProvisioningException {
        String doing = "change the routes of node " + node;
        engine.ask(doing, docker -> docker.startContainerCmd(id).exec());
        try (WaitContainerResultCallback end =
                engine.ask(doing, docker -> docker.waitContainerCmd(id).exec(new WaitContainerResultCallback()))) {
            return end.awaitStatusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProvisioningException refused(NodeName node, String output) {
        return new ProvisioningException(new Problem.NodeFailed(
                node.value(),
                List.of(),
                "The routes of node " + node + " could not be changed: " + output,
                "See that its image has the command `ip` (package iproute2) and that the engine lets containers have the"
                        + " capability NET_ADMIN, then try again."));
    }
}
