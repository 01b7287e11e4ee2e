package dev.ringside.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.testing.Fx;
import dev.ringside.portal.testing.PortalStage;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.testing.NodeStatuses;
import dev.ringside.provisioning.testing.ScriptedEngine;
import dev.ringside.provisioning.testing.Snapshots;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The node table with a thousand rows, every one of which changes ten times a second: how even the frames come and what it costs. */
@Tag("bench")
class NodeTableBenchIT {
    private static final int ROWS = 1000;
    private static final int VARIANTS = 20;
    private static final long PERIOD_MILLIS = 100;
    private static final int WARM_UP_SECONDS = 6;
    private static final int MEASURED_SECONDS = 10;

    @Test
    void drawsAThousandRowsTenTimesASecond() throws Exception {
        ScriptedEngine engine = new ScriptedEngine();
        // Made beforehand: the figure is the table's, not the feed's.
        List<ClusterSnapshot> variants = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            int shift = variant;
            variants.add(Snapshots.cluster(
                    Snapshots.spec("demo", ROWS), ProvisioningState.SUCCEEDED, node -> changed(node, shift)));
        }
        engine.publish(new EngineSnapshot(1, List.of(variants.get(0)), List.of(), List.of(), List.of()));
        ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor();
        try (PortalStage portal = PortalStage.open(engine, new BladeAddress.DataCenters(new ClusterName("demo")))
                .started()) {
            AtomicInteger tick = new AtomicInteger(1);
            feed.scheduleAtFixedRate(
                    () -> {
                        int next = tick.incrementAndGet();
                        engine.publish(new EngineSnapshot(
                                next, List.of(variants.get(next % VARIANTS)), List.of(), List.of(), List.of()));
                    },
                    0,
                    PERIOD_MILLIS,
                    TimeUnit.MILLISECONDS);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            Frames frames = new Frames();
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpuBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            Fx.run(frames::start);
            TimeUnit.SECONDS.sleep(MEASURED_SECONDS);
            Fx.run(frames::stop);
            double cpu = 100.0 * (system.getProcessCpuTime() - cpuBefore) / (System.nanoTime() - before);
            report(frames, cpu);
        } finally {
            feed.shutdownNow();
        }
    }

    private static NodeStatus changed(NodeSpec node, int shift) {
        NodeStatus healthy = NodeStatuses.healthy(node);
        return new NodeStatus(
                healthy.health(),
                healthy.state(),
                healthy.up(),
                healthy.processRunning(),
                healthy.answersCql(),
                healthy.detail(),
                healthy.hostId(),
                healthy.releaseVersion(),
                OptionalLong.of(80_000_000L + 1_000_000L * shift),
                healthy.tokens(),
                healthy.owns(),
                OptionalDouble.of(3 + shift * 1.7),
                OptionalLong.of(500_000_000L + 3_000_000L * shift),
                healthy.memoryLimit(),
                healthy.heapUsed(),
                healthy.heapMax(),
                OptionalLong.of(90_000_000L + 2_000_000L * shift),
                healthy.diskFree(),
                healthy.startedAt(),
                healthy.view(),
                healthy.activity(),
                healthy.observedAt().plusSeconds(shift));
    }

    private static void report(Frames frames, double cpu) {
        System.out.printf(
                Locale.ROOT,
                """

                | node table, %d rows x %d/s | figure | must reach |
                |---|---|---|
                %s| CPU of one core | %.0f %% | at most 30 %% |
                %n""",
                ROWS,
                1000 / PERIOD_MILLIS,
                frames.rows(),
                cpu);
    }
}
