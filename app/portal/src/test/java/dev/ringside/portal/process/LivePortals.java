package dev.ringside.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Portals as processes on one state folder, and the processes of the nodes they started. */
final class LivePortals implements AutoCloseable {
    private final Path home;
    private final List<PortalProcess> portals = new ArrayList<>();

    LivePortals(Path home) {
        this.home = home;
    }

    PortalProcess open() throws IOException {
        return add(PortalProcess.open(home));
    }

    /** Ends it at the end, as those opened here. */
    PortalProcess add(PortalProcess portal) {
        portals.add(portal);
        return portal;
    }

    /** The processes of nodes. */
    List<ProcessHandle> nodes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(home.toString()) && line.contains("ringside.node="))
                            .isPresent())
                    .toList();
        }
    }

    void awaitNothingLeft(String cluster) {
        await(
                "the end of the deletion",
                () -> Files.notExists(home.resolve("clusters").resolve(cluster)));
        assertThat(nodes()).isEmpty();
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waited in vain for " + what).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Ends the portals and deletes what clusters there still are. */
    @Override
    public void close() throws Exception {
        for (PortalProcess portal : portals) {
            portal.kill();
        }
        try (ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(home), () -> List.of(new EmbeddedNodeRuntime(home)), new NodeLinks()))) {
            for (ClusterSnapshot cluster : engine.snapshot().clusters()) {
                engine.await(engine.deleteCluster(cluster.name()));
            }
        }
    }
}
