package dev.ringside.cli.operation;

import dev.ringside.cli.output.OperationDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside operation show}. */
@Command(name = "show", description = "Show an operation and its steps.")
final class ShowCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OperationSelection selection = new OperationSelection();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            output.print(session.out(), OperationDocuments.of(selection.in(engine.snapshot())));
            return Exit.DONE;
        }
    }
}
