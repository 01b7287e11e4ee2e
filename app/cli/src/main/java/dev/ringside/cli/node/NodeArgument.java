package dev.ringside.cli.node;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.command.CommandHost;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import picocli.CommandLine.Option;

/** The node a command is about. */
final class NodeArgument {
    @Option(names = "--node", required = true, paramLabel = "NODE", description = "The node's name or address.")
    private String node = "";

    NodeName in(ClusterSnapshot cluster) throws ProvisioningException {
        return CommandHost.among(cluster.nodes().map(NodeSnapshot::spec).toList(), node)
                .name();
    }
}
