package dev.ringside.cli.cluster;

import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.output.StatusDocuments;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside cluster status}: one fresh look at every node. */
@Command(name = "status", description = "Show the nodes of a cluster as they are now.")
final class StatusCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private OutputOptions output = new OutputOptions();

    StatusCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            selection.in(engine.snapshot());
            // The use of a processor only shows between two looks.
            engine.refresh();
            output.print(session.out(), StatusDocuments.of(selection.in(engine.refresh())));
            return Exit.DONE;
        }
    }
}
