package dev.ringside.cli.network;

import dev.ringside.cli.output.NetworkDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside network vnet list}. */
@Command(name = "list", description = "List the virtual networks of all clusters.")
final class ListCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ListCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            output.print(
                    session.out(), NetworkDocuments.networks(engine.snapshot().clusters()));
            return Exit.DONE;
        }
    }
}
