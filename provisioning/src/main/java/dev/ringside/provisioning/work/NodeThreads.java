package dev.ringside.provisioning.work;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to every node at once. */
final class NodeThreads {
    private NodeThreads() {}

    /** What to do to one item. */
    @FunctionalInterface
    interface Action<T> {
        void on(T item) throws ProvisioningException, InterruptedException;
    }

    /** Runs {@code action} on all items in parallel; on the first failure or an interrupt the others are interrupted, too. */
    static <T> void each(List<T> items, Action<T> action) throws ProvisioningException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(items.size(), 16)), task -> {
            Thread thread = new Thread(task, "ringside-node");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var completion = new java.util.concurrent.ExecutorCompletionService<Void>(threads);
            List<Future<Void>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(completion.submit(() -> {
                    action.on(item);
                    return null;
                }));
            }
            for (int i = 0; i < futures.size(); i++) {
                completion.take().get();
            }
        } catch (ExecutionException e) {
            throw asProvisioning(e.getCause() == null ? e : e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static ProvisioningException asProvisioning(Throwable cause) {
        if (cause instanceof ProvisioningException failure) {
            return failure;
        }
        return new ProvisioningException(
                new Problem.Unexpected("Something unexpected happened: " + cause + ".", "See the log for details."),
                cause);
    }
}
