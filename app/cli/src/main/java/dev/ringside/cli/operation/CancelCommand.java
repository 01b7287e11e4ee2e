package dev.ringside.cli.operation;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside operation cancel}. */
@Command(name = "cancel", description = "Stop an operation at its next safe point, or give up one that is paused.")
final class CancelCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OperationSelection selection = new OperationSelection();

    CancelCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            OperationSnapshot operation = selection.in(engine.snapshot());
            engine.cancel(operation.id());
            session.err()
                    .println(operation.title() + ": asked to stop; 'ringside operation show " + operation.id()
                            + "' tells when it has.");
            return Exit.DONE;
        }
    }
}
