package dev.ringside.model.bridge;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs blocking work off the FX thread and brings its outcome back to it. */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor workers;
    private final Executor fx;
    private volatile boolean closed;

    public Background(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /**
     * Runs {@code work} on a worker, then exactly one of the callbacks on the FX thread. Anything unforeseen is logged and becomes a
     * {@link Problem.Unexpected}; work that an interrupt or the end of the app stopped is dropped.
     */
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Problem> onFailure) {
        try {
            workers.execute(() -> attempt(work, onSuccess, onFailure));
        } catch (RejectedExecutionException e) {
            LOG.debug("Not run, the portal is closing", e);
        }
    }

    /** No callback is called after this, when called on the FX thread. */
    public void close() {
        closed = true;
    }

    private <T> void attempt(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Problem> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (ProvisioningException e) {
            hop(() -> onFailure.accept(e.problem()));
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception e) {
            LOG.error("Unexpected failure of a command", e);
            hop(() -> onFailure.accept(new Problem.Unexpected(
                    "Something went wrong that was not foreseen: " + e + ".",
                    "Try again. If it happens again, report it with the log file.")));
            return;
        }
        hop(() -> onSuccess.accept(result));
    }

    /** Runs {@code outcome} on the FX thread soon, unless this is closed by then: for what work tells on its way. */
    public void tell(Runnable outcome) {
        hop(outcome);
    }

    private void hop(Runnable outcome) {
        if (closed) {
            return;
        }
        fx.execute(() -> {
            if (!closed) {
                outcome.run();
            }
        });
    }
}
