package dev.ringside.cli.operation;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside operation pause}. */
@Command(name = "pause", description = "Stop an operation after the step under way; 'resume' goes on with it.")
final class PauseCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OperationSelection selection = new OperationSelection();

    PauseCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            OperationSnapshot operation = selection.in(engine.snapshot());
            engine.pause(operation.id());
            session.err()
                    .println(operation.title() + ": stops after the step under way; 'ringside operation resume "
                            + operation.id() + "' goes on.");
            return Exit.DONE;
        }
    }
}
