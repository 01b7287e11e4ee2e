package dev.ringside.cli.datacenter;

import dev.ringside.cli.output.DataCenterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside datacenter show}. */
@Command(name = "show", description = "Show a data center.")
final class ShowCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private DataCenterSelection selection = new DataCenterSelection();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            DataCenterSelection.Found found = selection.in(engine.snapshot());
            output.print(session.out(), DataCenterDocuments.of(found.cluster().spec(), found.dataCenter()));
            return Exit.DONE;
        }
    }
}
