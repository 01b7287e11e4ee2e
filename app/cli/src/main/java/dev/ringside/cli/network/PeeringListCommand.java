package dev.ringside.cli.network;

import dev.ringside.cli.output.NetworkDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside network vnet peering list}. */
@Command(name = "list", description = "List the peerings of a cluster's virtual networks, those removed too.")
final class PeeringListCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private OutputOptions output = new OutputOptions();

    PeeringListCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            output.print(session.out(), NetworkDocuments.peerings(selection.in(engine.snapshot())));
            return Exit.DONE;
        }
    }
}
