package dev.ringside.cli.operation;

import dev.ringside.cli.progress.Background;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside operation resume}. */
@Command(
        name = "resume",
        description = "Go on with an operation that was interrupted or paused or has failed, and wait for its end.")
final class ResumeCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private OperationSelection selection = new OperationSelection();

    @Option(names = "--no-wait", description = "Return at once; the operation goes on in the background.")
    private boolean noWait;

    ResumeCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            OperationSnapshot operation = selection.in(engine.snapshot());
            if (operation.state() == OperationState.SUCCEEDED) {
                session.err().println(operation.title() + ": succeeded already; there is nothing to resume.");
                return Exit.DONE;
            }
            if (operation.state() == OperationState.RUNNING) {
                session.err().println(operation.title() + ": another process works on it; waiting for it.");
            } else {
                engine.resume(operation.id());
            }
            if (noWait && operation.state() != OperationState.RUNNING) {
                return Background.goOn(session, engine, operation.id());
            }
            return noWait || OperationWait.succeeds(session, engine, operation.id()) ? Exit.DONE : Exit.FAILED;
        }
    }
}
