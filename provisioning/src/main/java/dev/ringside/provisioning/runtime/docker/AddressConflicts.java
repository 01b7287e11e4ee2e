package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.host.ListeningPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who holds the addresses that nodes are to be published at. */
final class AddressConflicts {
    private static final Logger LOG = LoggerFactory.getLogger(AddressConflicts.class);
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "");

    private final DockerEngine engine;

    AddressConflicts(DockerEngine engine) {
        this.engine = engine;
    }

    /** One sentence per address that is taken. */
    List<String> of(List<NodeEndpoints> nodes) {
        List<Container> containers = running();
        ListeningPorts ports = ListeningPorts.now();
        List<String> sentences = new ArrayList<>();
        for (NodeEndpoints node : nodes) {
            sentence(containers, ports, node.cqlAddress(), node.cqlPort()).ifPresent(sentences::add);
            sentence(containers, ports, node.jmxHost(), node.jmxPort()).ifPresent(sentences::add);
        }
        return List.copyOf(sentences);
    }

    private static Optional<String> sentence(
            List<Container> containers, ListeningPorts ports, String address, int port) {
        return containers.stream()
                .filter(container -> publishes(container, address, port))
                .findFirst()
                .map(AddressConflicts::describe)
                .or(() -> ports.ownerOf(address, port))
                .map(owner -> "%s:%d is used by %s.".formatted(address, port, owner));
    }

    private List<Container> running() {
        try {
            return engine.askQuickly(
                    "list containers", docker -> docker.listContainersCmd().exec());
        } catch (ProvisioningException e) {
            LOG.debug("Containers cannot be listed", e); // the processes that listen are still known
            return List.of();
        }
    }

    private static boolean publishes(Container container, String address, int port) {
        return container.getPorts() != null
                && Stream.of(container.getPorts()).anyMatch(published -> matches(published, address, port));
    }

    private static boolean matches(ContainerPort published, String address, int port) {
        return published.getPublicPort() != null
                && published.getPublicPort() == port
                && (published.getIp() == null
                        || EVERYWHERE.contains(published.getIp())
                        || published.getIp().equals(address));
    }

    private static String describe(Container container) {
        Optional<NodeName> node = Ownership.node(container.getLabels());
        String name = Stream.of(container.getNames())
                .findFirst()
                .orElse(container.getId())
                .replaceFirst("^/", "");
        return node.map(ours -> "node " + ours + " (container " + name + ")").orElse("container " + name);
    }
}
