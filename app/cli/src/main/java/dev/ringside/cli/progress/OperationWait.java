package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Instant;

/** Waits for operations as commands do: with progress, and with a word on how to go on when the wait is broken off. */
public final class OperationWait {
    private OperationWait() {}

    /**
     * Shows the operation until it ends. Ctrl-C or SIGTERM meanwhile closes the engine, which leaves the operation Interrupted, and says
     * how to resume it.
     *
     * @return whether it Succeeded; if not, why not has been printed
     */
    public static boolean succeeds(CliSession session, ProvisioningEngine engine, OperationId id)
            throws ProvisioningException, InterruptedException {
        OperationProgress progress = new OperationProgress(session, engine, id);
        Thread onSignal = new Thread(() -> brokenOff(session, engine, id, progress), "broken-off");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            OperationSnapshot ended = engine.await(id);
            progress.finish(ended);
            return report(session, ended);
        } finally {
            progress.close();
            forget(onSignal);
        }
    }

    private static void brokenOff(
            CliSession session, ProvisioningEngine engine, OperationId id, OperationProgress progress) {
        progress.close();
        engine.close();
        session.err().println();
        session.err().println("Interrupted. 'ringside operation resume " + id + "' goes on from here.");
        session.err().flush();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: this process is about to end.
            return;
        }
    }

    private static boolean report(CliSession session, OperationSnapshot ended) {
        if (ended.state() == OperationState.SUCCEEDED) {
            session.err().println(ended.title() + ": succeeded in " + Elapsed.text(ended.elapsed(Instant.now())) + ".");
            return true;
        }
        session.err().println(ended.title() + ": " + ended.state().wireName() + ".");
        ended.failure().ifPresent(problem -> ProblemText.print(session.err(), problem));
        if (ended.state() == OperationState.INTERRUPTED) {
            session.err().println("'ringside operation resume " + ended.id() + "' goes on from here.");
        }
        return false;
    }
}
