package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Accompanies a command on a node until closed: shows the steps of the operation it is when the node is stopped for it, and on Ctrl-C or
 * SIGTERM ends the command and says how the node comes back.
 */
public final class CommandProgress implements AutoCloseable {
    private final CliSession session;
    private final ProvisioningEngine engine;
    private final ClusterName cluster;
    private final Display display;
    private final Registration observation;
    private final Thread onSignal;

    /** Begins; the command is run by the calling thread. */
    public CommandProgress(CliSession session, ProvisioningEngine engine, ClusterName cluster) {
        this.session = session;
        this.engine = engine;
        this.cluster = cluster;
        this.display = new PlainDisplay(session.err());
        observation = engine.observe(this::show);
        Thread running = Thread.currentThread();
        onSignal = new Thread(() -> brokenOff(running), "broken-off");
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    private void show(EngineSnapshot snapshot) {
        operation(snapshot).ifPresent(operation -> display.show(operation, Instant.now()));
    }

    private Optional<OperationSnapshot> operation(EngineSnapshot snapshot) {
        return snapshot.operations().stream()
                .filter(operation -> operation.target().equals(cluster)
                        && operation.kind() == OperationKind.INVOKE_COMMAND
                        && operation.state() == OperationState.RUNNING)
                .findFirst();
    }

    private void brokenOff(Thread running) {
        Optional<OperationSnapshot> operation = operation(engine.snapshot());
        running.interrupt();
        try {
            running.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        engine.close();
        session.err().println();
        session.err()
                .println(operation
                        .map(begun -> "Interrupted. 'ringside operation resume " + begun.id()
                                + "' starts the node again; the portal does so by itself.")
                        .orElse("Interrupted."));
        session.err().flush();
    }

    @Override
    public void close() {
        observation.close();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The hook is running: this process is about to end.
            return;
        }
    }
}
