package dev.ringside.model.bridge;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Carries the newest of many snapshots to the FX thread. However many are offered, at most one hop is pending, and it delivers only the
 * latest; one whose sequence number is smaller than what was delivered before is dropped.
 *
 * @param <S> an immutable snapshot
 */
public final class SnapshotBridge<S> {
    private final Executor fx;
    private final ToLongFunction<S> sequence;
    private final Consumer<S> receiver;
    private final AtomicReference<@Nullable S> waiting = new AtomicReference<>();
    private final AtomicBoolean hopPending = new AtomicBoolean();
    private volatile boolean closed;
    private long delivered = Long.MIN_VALUE; // FX thread only

    /** {@code receiver} is called on {@code fx} only. */
    public SnapshotBridge(Executor fx, ToLongFunction<S> sequence, Consumer<S> receiver) {
        this.fx = fx;
        this.sequence = sequence;
        this.receiver = receiver;
    }

    /** Any thread; returns at once. */
    public void offer(S snapshot) {
        waiting.accumulateAndGet(snapshot, this::newer);
        if (hopPending.compareAndSet(false, true)) {
            fx.execute(this::deliver);
        }
    }

    /** Nothing is delivered after this, not even what is on its way, when called on the FX thread. */
    public void close() {
        closed = true;
    }

    private void deliver() {
        // First, so that a snapshot offered from here on asks for a hop of its own.
        hopPending.set(false);
        S snapshot = waiting.getAndSet(null);
        if (snapshot == null || closed || sequence.applyAsLong(snapshot) < delivered) {
            return;
        }
        delivered = sequence.applyAsLong(snapshot);
        receiver.accept(snapshot);
    }

    private @Nullable S newer(@Nullable S held, @Nullable S offered) {
        if (held == null || offered == null) {
            return offered;
        }
        return sequence.applyAsLong(offered) >= sequence.applyAsLong(held) ? offered : held;
    }
}
