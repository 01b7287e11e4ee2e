package dev.ringside.portal;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back that nothing needs any more. The serial collector lets the heap of a program that runs for hours grow to its limit before
 * it collects all of it; a portal needs a tenth of that. So it is asked to once the heap has grown, in a moment when nobody types or moves
 * the mouse, for it stops the portal for the time of some frames; if there is none for long, in any.
 */
final class HeapTrim {
    /** What may come together. Less would stop the portal more often for little. */
    static final long GROWTH = 32L * 1024 * 1024;

    static final Duration REST = Duration.ofMillis(300);
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final LongSupplier heapSize;
    private final LongSupplier nanoTime;
    private final Runnable collection;
    private long trimmedTo;
    private long lastSmall;
    private volatile long lastInput;

    /**
     * @param heapSize bytes of memory that the heap takes, used or not
     * @param collection gives back what it can
     */
    HeapTrim(LongSupplier heapSize, LongSupplier nanoTime, Runnable collection) {
        this.heapSize = heapSize;
        this.nanoTime = nanoTime;
        this.collection = collection;
        this.trimmedTo = heapSize.getAsLong();
        this.lastInput = nanoTime.getAsLong();
        this.lastSmall = lastInput;
    }

    /** Begins for this process, whose window shows {@code scene}. Ends with the process. FX thread. */
    static void begin(Scene scene) {
        HeapTrim trim = new HeapTrim(Runtime.getRuntime()::totalMemory, System::nanoTime, System::gc);
        scene.addEventFilter(InputEvent.ANY, event -> trim.input());
        new Timer("portal-heap", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                trim.look();
                            }
                        },
                        INTERVAL.toMillis(),
                        INTERVAL.toMillis());
    }

    /** A person does something. Any thread. */
    void input() {
        lastInput = nanoTime.getAsLong();
    }

    /** To be called now and then, by one thread. */
    void look() {
        long now = nanoTime.getAsLong();
        long size = heapSize.getAsLong();
        trimmedTo = Math.min(trimmedTo, size);
        if (size - trimmedTo < GROWTH) {
            lastSmall = now;
        } else if (now - lastInput >= REST.toNanos() || now - lastSmall >= PATIENCE.toNanos()) {
            collection.run();
            trimmedTo = heapSize.getAsLong();
            lastSmall = now;
        }
    }
}
