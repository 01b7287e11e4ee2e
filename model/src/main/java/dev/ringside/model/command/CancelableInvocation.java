package dev.ringside.model.command;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An invocation that another thread may break off: by an interrupt, as the engine wants it, that never reaches what its thread does next. */
final class CancelableInvocation {
    private @Nullable Thread worker;
    private boolean canceled;

    /** The exit code; empty when it was canceled. */
    OptionalInt run(ProvisioningEngine engine, ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException {
        synchronized (this) {
            if (canceled) {
                return OptionalInt.empty();
            }
            worker = Thread.currentThread();
        }
        try {
            return OptionalInt.of(engine.invoke(cluster, request, output));
        } catch (InterruptedException e) {
            if (isCanceled()) {
                return OptionalInt.empty();
            }
            // Not ours: the portal closes.
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } catch (ProvisioningException e) {
            if (isCanceled()) {
                return OptionalInt.empty();
            }
            throw e;
        } finally {
            synchronized (this) {
                worker = null;
                if (canceled) {
                    // One that came too late for the command.
                    Thread.interrupted();
                }
            }
        }
    }

    synchronized void cancel() {
        canceled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private synchronized boolean isCanceled() {
        return canceled;
    }
}
