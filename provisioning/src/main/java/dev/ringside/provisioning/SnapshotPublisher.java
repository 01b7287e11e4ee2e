package dev.ringside.provisioning;

import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.runtime.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assembles a snapshot four times a second while an operation runs, else twice, sooner when woken but at most ten times a second, and hands
 * it to the observers when it differs from the last. Looking at the files this often is how a change made by another process is seen within a second.
 */
final class SnapshotPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPublisher.class);
    private static final long BUSY_MILLIS = 250;
    private static final long IDLE_MILLIS = 500;
    private static final long SHORTEST_MILLIS = 100;

    private final LongFunction<EngineSnapshot> assembly;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::loop, "ringside-publish");
    private EngineSnapshot latest = EngineSnapshot.empty();
    private boolean woken;
    private boolean closed;

    SnapshotPublisher(LongFunction<EngineSnapshot> assembly) {
        this.assembly = assembly;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    synchronized EngineSnapshot latest() {
        return latest;
    }

    /** Something changed: look soon. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /** Looks now and returns what there is; observers hear of it before this returns. */
    EngineSnapshot publishNow() {
        synchronized (assembly) {
            long sequence;
            EngineSnapshot before;
            synchronized (this) {
                before = latest;
                sequence = latest.sequence();
            }
            EngineSnapshot same = assembly.apply(sequence);
            if (same.equals(before)) {
                return before;
            }
            EngineSnapshot next = same.withSequence(sequence + 1);
            synchronized (this) {
                latest = next;
                notifyAll();
            }
            subscribers.forEach(subscriber -> subscriber.accept(next));
            return next;
        }
    }

    Registration observe(Consumer<EngineSnapshot> observer) {
        Subscriber subscriber = new Subscriber(observer);
        synchronized (assembly) {
            subscribers.add(subscriber);
            subscriber.accept(latest());
        }
        return () -> subscribers.remove(subscriber);
    }

    /** Waits until something new was published, or a while. */
    synchronized void awaitNext() throws InterruptedException {
        wait(SHORTEST_MILLIS);
    }

    private synchronized boolean isBusy() {
        return latest.operations().stream().anyMatch(operation -> operation.state() == OperationState.RUNNING);
    }

    private void loop() {
        try {
            while (true) {
                try {
                    publishNow();
                } catch (RuntimeException e) {
                    LOG.error("The state cannot be published; trying again", e);
                }
                Thread.sleep(SHORTEST_MILLIS);
                synchronized (this) {
                    if (!woken && !closed) {
                        wait((isBusy() ? BUSY_MILLIS : IDLE_MILLIS) - SHORTEST_MILLIS);
                    }
                    woken = false;
                    if (closed) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
    }

    private record Subscriber(Consumer<EngineSnapshot> observer) {
        void accept(EngineSnapshot snapshot) {
            try {
                observer.accept(snapshot);
            } catch (RuntimeException e) {
                LOG.error("An observer failed", e);
            }
        }
    }
}
