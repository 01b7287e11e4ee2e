package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationId;
import java.io.IOException;
import java.util.List;

/** Lets an operation go on in a process of its own: {@code --no-wait}. */
public final class Background {
    private Background() {}

    /**
     * Closes the engine, which interrupts the operation it has just begun, and has a detached process resume it.
     *
     * @return the exit code
     */
    public static int goOn(CliSession session, ProvisioningEngine engine, OperationId id) {
        engine.close();
        return resumed(session, id) ? Exit.DONE : Exit.FAILED;
    }

    /** The same for several operations, each in a process of its own. */
    public static int goOn(CliSession session, ProvisioningEngine engine, List<OperationId> ids) {
        engine.close();
        boolean all = true;
        for (OperationId id : ids) {
            all &= resumed(session, id);
        }
        return all ? Exit.DONE : Exit.FAILED;
    }

    private static boolean resumed(CliSession session, OperationId id) {
        try {
            String log = session.detached().start(List.of("operation", "resume", id.value()));
            session.err()
                    .println("Operation " + id + " goes on in the background: 'ringside operation show " + id
                            + "' tells how far it is. Its output is in " + log + ".");
            return true;
        } catch (IOException e) {
            session.err()
                    .println("ERROR: No process can be started for the background (" + e.getMessage()
                            + "). 'ringside operation resume " + id + "' goes on here.");
            return false;
        }
    }
}
