package dev.ringside.cli.cluster;

import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside cluster show}. */
@Command(name = "show", description = "Show a cluster: its settings, state and contact points.")
final class ShowCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            output.print(session.out(), ClusterDocuments.of(selection.in(engine.snapshot())));
            return Exit.DONE;
        }
    }
}
