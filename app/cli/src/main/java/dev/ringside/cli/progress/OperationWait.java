package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Instant;
import java.util.List;

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
        return succeed(session, engine, List.of(id));
    }

    /** The same for operations that run at once: shows one after the other; true when all Succeeded. */
    public static boolean succeed(CliSession session, ProvisioningEngine engine, List<OperationId> ids)
            throws ProvisioningException, InterruptedException {
        boolean all = true;
        for (int next = 0; next < ids.size(); next++) {
            List<OperationId> left = ids.subList(next, ids.size());
            OperationProgress progress = new OperationProgress(session, engine, left.get(0));
            Thread onSignal = new Thread(() -> brokenOff(session, engine, left, progress), "broken-off");
            Runtime.getRuntime().addShutdownHook(onSignal);
            try {
                OperationSnapshot ended = engine.await(left.get(0));
                progress.finish(ended);
                all &= report(session, ended);
            } finally {
                progress.close();
                forget(onSignal);
            }
        }
        return all;
    }

    private static void brokenOff(
            CliSession session, ProvisioningEngine engine, List<OperationId> left, OperationProgress progress) {
        progress.close();
        engine.close();
        session.err().println();
        left.forEach(
                id -> session.err().println("Interrupted. 'ringside operation resume " + id + "' goes on from here."));
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
        if (ended.state() == OperationState.INTERRUPTED || ended.state() == OperationState.PAUSED) {
            session.err().println("'ringside operation resume " + ended.id() + "' goes on from here.");
        }
        return false;
    }
}
