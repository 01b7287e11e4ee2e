package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.host.ListeningPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Names who holds the addresses and ports that nodes need. */
final class PortConflicts {
    private final Function<NodeSpec, NodeEndpoints> endpoints;
    private final Function<NodeName, OptionalLong> ownProcess;

    PortConflicts(Function<NodeSpec, NodeEndpoints> endpoints, Function<NodeName, OptionalLong> ownProcess) {
        this.endpoints = endpoints;
        this.ownProcess = ownProcess;
    }

    /** One sentence per port of these nodes that something else than the node itself holds. */
    List<String> find(List<NodeSpec> nodes) {
        ListeningPorts ports = ListeningPorts.now();
        List<String> sentences = new ArrayList<>();
        for (NodeSpec node : nodes) {
            NodeEndpoints needed = endpoints.apply(node);
            OptionalLong own = ownProcess.apply(node.name());
            add(sentences, ports, needed.cqlAddress(), needed.cqlPort(), own);
            add(sentences, ports, needed.listenAddress(), needed.storagePort(), own);
            add(sentences, ports, needed.jmxHost(), needed.jmxPort(), own);
        }
        return sentences;
    }

    private static void add(List<String> sentences, ListeningPorts ports, String address, int port, OptionalLong own) {
        ports.ownerOf(address, port, own)
                .ifPresent(owner -> sentences.add(address + ":" + port + " is used by " + owner + "."));
    }
}
