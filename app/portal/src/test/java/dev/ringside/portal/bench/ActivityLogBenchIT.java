package dev.ringside.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.ringside.portal.navigation.BladeAddress.Place;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The activity log with as many entries as are kept, scrolled through at a good pace while something happens every second. */
@Tag("bench")
class ActivityLogBenchIT {
    private static final int ENTRIES = ActivityLog.MOST_ENTRIES;
    private static final double PIXELS_A_FRAME = 60;
    private static final int WARM_UP_SECONDS = 5;
    private static final int MEASURED_SECONDS = 15;

    private final List<ActivityEntry> newestFirst = new ArrayList<>();
    private final ScriptedEngine engine = new ScriptedEngine();
    private int written;

    @Test
    void scrollsThroughAllThatIsKept() throws Exception {
        for (int i = 0; i < ENTRIES; i++) {
            newestFirst.add(entry());
        }
        Collections.reverse(newestFirst);
        publish();
        ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor();
        try (PortalStage portal = PortalStage.open(engine, Place.HOME).started()) {
            long begin = System.nanoTime();
            Fx.run(() -> portal.context().navigator().open(Place.ACTIVITY_LOG));
            Fx.pulses(portal.scene(), 2);
            double opened = (System.nanoTime() - begin) / 1e6;
            VirtualFlow<?> rows = (VirtualFlow<?>)
                    portal.find(TableView.class, "activity-table").lookup(".virtual-flow");
            feed.scheduleAtFixedRate(this::happen, 1, 1, TimeUnit.SECONDS);
            Scrolling warmUp = new Scrolling(rows);
            Fx.run(warmUp::start);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            Scrolling frames = new Scrolling(rows);
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpuBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            Fx.run(() -> {
                warmUp.stop();
                frames.start();
            });
            TimeUnit.SECONDS.sleep(MEASURED_SECONDS);
            Fx.run(frames::stop);
            double cpu = 100.0 * (system.getProcessCpuTime() - cpuBefore) / (System.nanoTime() - before);
            System.out.printf(
                    Locale.ROOT,
                    """

                    | activity log, %d entries, 1 more each second | figure | must reach |
                    |---|---|---|
                    | opened and laid out twice | %.0f ms | |
                    %s| CPU of one core | %.0f %% | |
                    %n""",
                    ENTRIES,
                    opened,
                    frames.rows(),
                    cpu);
        } finally {
            feed.shutdownNow();
        }
    }

    private void happen() {
        newestFirst.add(0, entry());
        newestFirst.remove(ENTRIES);
        publish();
    }

    private void publish() {
        engine.publish(
                new EngineSnapshot(written, List.of(Snapshots.healthy("demo", 3)), List.of(), List.of(), newestFirst));
    }

    private ActivityEntry entry() {
        written++;
        return new ActivityEntry(
                Snapshots.NOW.plusSeconds(written),
                ActivityEntry.Level.values()[written % 3],
                new ClusterName("demo"),
                "Node healthy",
                "Node demo-datacenter-1-" + written % 9 + " answers again, after " + written % 50 + " s");
    }

    /** Scrolls on with every frame, and back from the end. */
    private static final class Scrolling extends Frames {
        private final VirtualFlow<?> rows;
        private double pixels = PIXELS_A_FRAME;

        Scrolling(VirtualFlow<?> rows) {
            this.rows = rows;
        }

        @Override
        public void handle(long now) {
            super.handle(now);
            if (rows.scrollPixels(pixels) == 0) {
                pixels = -pixels;
            }
        }
    }
}
