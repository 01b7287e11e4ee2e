package dev.ringside.provisioning.runtime.docker;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.UnreachableRanges;
import java.util.List;

/**
 * Where a node's packets go. Those for ranges it must not reach end in a black hole of the container's own routing table, which the engine
 * empties with every start. Answers to this computer, which is in none of these ranges, go as ever.
 */
final class Routes {
    private static final String SCRIPT =
            """
            set -e
            file=%s/%s
            ip -4 route show type blackhole | while read -r type hole rest; do
              grep -qsxF "$hole" "$file" || ip route del blackhole "$hole"
            done
            [ -f "$file" ] || exit 0
            while read -r range; do
              ip route replace blackhole "$range"
            done <"$file"
            """
                    .formatted(NodeFolders.CONFIGURATION, UnreachableRanges.FILE);

    private final ContainerCommands commands;

    Routes(ContainerCommands commands) {
        this.commands = commands;
    }

    /** Gives a running container the routes its configuration asks for; does nothing in one that does not run. */
    void apply(String id, NodeName node) throws ProvisioningException {
        String failure = commands.administer(id, SCRIPT);
        if (!failure.isEmpty()) {
            throw new ProvisioningException(new Problem.NodeFailed(
                    node.value(),
                    List.of(),
                    "The routes of node " + node + " could not be changed: " + failure + ".",
                    "See that its image has the command `ip` (package iproute2), then try again."));
        }
    }
}
