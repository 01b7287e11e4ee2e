package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.runtime.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Follows one operation and draws it on a thread of its own until closed. */
final class OperationProgress implements AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final Display display;
    private final Registration observation;
    private final ScheduledExecutorService clock;
    private volatile @Nullable OperationSnapshot latest;
    private @Nullable OperationSnapshot drawn;
    private long drawnSecond;

    OperationProgress(CliSession session, ProvisioningEngine engine, OperationId id) {
        display = session.terminal().redrawable()
                ? new LiveDisplay(session.err(), session.terminal())
                : new PlainDisplay(session.err());
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        observation = engine.observe(snapshot -> snapshot.operation(id).ifPresent(operation -> latest = operation));
        clock.scheduleWithFixedDelay(this::draw, 0, REDRAW.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void draw() {
        OperationSnapshot operation = latest;
        Instant now = Instant.now();
        if (operation != null && (operation != drawn || now.getEpochSecond() != drawnSecond)) {
            display.show(operation, now);
            drawn = operation;
            drawnSecond = now.getEpochSecond();
        }
    }

    /** Draws the end and stops. */
    void finish(OperationSnapshot ended) {
        observation.close();
        latest = ended;
        close();
        draw();
    }

    @Override
    public void close() {
        observation.close();
        clock.shutdownNow();
    }
}
