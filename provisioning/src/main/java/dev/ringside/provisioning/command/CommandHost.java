package dev.ringside.provisioning.command;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;
import java.util.stream.Collectors;

/** The node a command is for. Pure. */
public final class CommandHost {
    private CommandHost() {}

    /** The one of {@code nodes} with that name or address; fails when there is none, or when the address is that of several. */
    public static NodeSpec among(List<NodeSpec> nodes, String host) throws ProvisioningException {
        List<NodeSpec> found = nodes.stream()
                .filter(node -> node.name().value().equals(host)
                        || node.cqlAddress().equals(host)
                        || (node.cqlAddress() + ":" + node.cqlPort()).equals(host))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String all = nodes.stream()
                .map(node -> node.cqlAddress() + ":" + node.cqlPort() + " (" + node.name() + ")")
                .collect(Collectors.joining(", "));
        throw new ProvisioningException(
                found.isEmpty()
                        ? new Problem.NotFound("The cluster has no node '" + host + "'.", "It has " + all + ".")
                        : new Problem.InvalidSpec(
                                "host", "Several nodes have the address " + host + ".", "Give one of " + all + "."));
    }
}
