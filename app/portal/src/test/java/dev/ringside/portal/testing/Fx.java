package dev.ringside.portal.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The FX thread for tests that run beside it. Starts the toolkit once per JVM. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 30;
    private static boolean started;

    private Fx() {}

    /** Starts the toolkit unless it runs. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        try {
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException alreadyRunning) {
            // TestFX started it in this JVM.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    /** Runs {@code work} on the FX thread and returns what it gives; its exceptions are thrown here. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw sneaky(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The FX thread did not answer", e);
        }
    }

    /** Runs {@code work} on the FX thread. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits until {@code condition} holds on the FX thread; fails with {@code what} when it does not within half a minute. */
    public static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!call(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Waits until the scene was laid out {@code count} more times. */
    public static void pulses(Scene scene, int count) {
        CountDownLatch laidOut = new CountDownLatch(count);
        Runnable listener = () -> {
            laidOut.countDown();
            if (laidOut.getCount() > 0) {
                Platform.requestNextPulse();
            }
        };
        run(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            if (!laidOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The scene is not laid out; is its window shown?");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        run(() -> scene.removePostLayoutPulseListener(listener));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }
}
