package dev.ringside.provisioning.work;

import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command to a node that takes long, on a thread of its own, so that one can look at the node meanwhile. */
final class RunningCommand implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    private final ExecutorService thread;
    private final Future<Optional<String>> answer;

    /** Begins {@code command}, which answers as {@link NodeCommand#refusal} does. */
    RunningCommand(Callable<Optional<String>> command) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "ringside-node");
            made.setDaemon(true);
            return made;
        });
        answer = thread.submit(command);
    }

    /** Waits a moment, or a little longer once the node has answered. */
    void pause() throws ProvisioningException, InterruptedException {
        if (answer.isDone()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        try {
            answer.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Whether the node has answered, be it with a refusal. */
    boolean isAnswered() {
        return answer.isDone();
    }

    /** What the server refused with; empty when it has not, or not yet. */
    Optional<String> refusal() throws ProvisioningException, InterruptedException {
        try {
            return answer.isDone() ? answer.get() : Optional.empty();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static ProvisioningException failure(ExecutionException e) {
        if (e.getCause() instanceof ProvisioningException failure) {
            return failure;
        }
        throw new IllegalStateException(e.getCause());
    }

    /** Ends the asking; what the node does it goes on with. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
