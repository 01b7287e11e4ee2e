package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Names who holds the ports that nodes need. */
final class PortOwners {
    private final Listeners listeners;
    private final ProcessTable processes;
    private final NodeLauncher launcher;
    private final HostNetwork network;

    PortOwners(Listeners listeners, ProcessTable processes, NodeLauncher launcher, HostNetwork network) {
        this.listeners = listeners;
        this.processes = processes;
        this.launcher = launcher;
        this.network = network;
    }

    /** One sentence per port of these nodes that something else than the node itself holds. */
    List<String> conflicts(List<NodeSpec> nodes) {
        List<Listeners.Listener> listening = listeners.all();
        List<String> sentences = new ArrayList<>();
        for (NodeSpec node : nodes) {
            NodeEndpoints endpoints = network.endpoints(node);
            OptionalLong own = ownProcess(node.name());
            Map.of(
                            endpoints.cqlPort(), endpoints.cqlAddress(),
                            endpoints.storagePort(), endpoints.listenAddress(),
                            endpoints.jmxPort(), endpoints.jmxHost())
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(entry -> conflict(entry.getValue(), entry.getKey(), own, listening).stream())
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private Optional<String> conflict(String address, int port, OptionalLong own, List<Listeners.Listener> listening) {
        String place = address + ":" + port;
        if (!listeners.isKnown()) {
            return own.isPresent() || listeners.canBind(address, port)
                    ? Optional.empty()
                    : Optional.of(place + " is used by another program.");
        }
        for (Listeners.Listener listener : listening) {
            if (listener.takes(address, port)) {
                OptionalLong owner = listeners.owner(listener);
                if (owner.isEmpty() || !owner.equals(own)) {
                    return Optional.of(place + " is used by " + describe(owner) + ".");
                }
            }
        }
        return Optional.empty();
    }

    private String describe(OptionalLong owner) {
        if (owner.isEmpty()) {
            return "a program of another user";
        }
        String command = processes.command(owner.getAsLong()).orElse("unknown command");
        return "process " + owner.getAsLong() + " (" + command + ")";
    }

    private OptionalLong ownProcess(NodeName node) {
        try {
            return launcher.known(node)
                    .filter(processes::isAlive)
                    .map(process -> OptionalLong.of(process.pid()))
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
