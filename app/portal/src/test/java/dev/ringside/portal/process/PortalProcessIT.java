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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The whole portal as people have it: processes with windows, real nodes, and ends that come when nobody expects them. */
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class PortalProcessIT {
    private static final String SAID = "Hello, Ringside";
    private static final Duration WITHIN = Duration.ofSeconds(1);

    @TempDir
    Path home;

    private VirtualDisplay display;
    private final List<PortalProcess> portals = new ArrayList<>();

    @BeforeEach
    void openDisplay() throws IOException {
        display = VirtualDisplay.open();
    }

    @AfterEach
    void deleteWhatIsLeft() throws Exception {
        for (PortalProcess portal : portals) {
            portal.kill();
        }
        try (ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(home), () -> List.of(new EmbeddedNodeRuntime(home)), new NodeLinks()))) {
            for (ClusterSnapshot cluster : engine.snapshot().clusters()) {
                engine.await(engine.deleteCluster(cluster.name()));
            }
        }
        display.close();
    }

    private PortalProcess portal() throws IOException {
        PortalProcess portal = PortalProcess.open(home, display.name());
        portals.add(portal);
        return portal;
    }

    @Test
    void twoPortalsShowTheSameAndOneGoesOnWhereTheOtherWasTerminated() throws Exception {
        PortalProcess one = portal();
        PortalProcess other = portal();
        other.press("nav-clusters");
        other.read("blade-title", "Clusters"::equals);
        create(one, "pair");
        awaitCondition("the cluster's file", () -> Files.exists(home.resolve("clusters/pair/cluster.yaml")));
        long made = System.nanoTime();
        other.read("cluster-table", text -> text.contains("pair") && text.contains("Creating"));
        assertThat(since(made)).as("until the other portal shows the creation").isLessThan(WITHIN);

        // Closing says what becomes of nodes and operations, and can be thought over.
        one.close();
        assertThat(one.read("closing", text -> text.contains("Your nodes go on running")))
                .contains("An operation that is running stops at a safe point and is resumed");
        one.picture("process-closing");
        one.press("closing-stay");
        one.read("closing", RemoteControl.ABSENT::equals);

        awaitCondition("a node that starts", () -> !nodes().isEmpty());
        one.terminate();
        other.readPatiently("cluster-table", text -> text.contains("Succeeded") && text.contains("3 of 3 healthy"));
        other.picture("process-taken-over");

        console(other);
        assertThat(PortalProcess.command(home, "cqlsh", "-c", "pair", "-e", "SELECT words FROM demo.said;"))
                .contains(SAID)
                .contains("(1 rows)");

        killedNode(other);
        PortalProcess third = portal();
        third.press("nav-clusters");
        third.read("cluster-table", text -> text.contains("3 of 3 healthy"));
        delete(other, "pair");
        long begun = System.nanoTime();
        third.read("cluster-table", text -> text.contains("Deleting"));
        assertThat(since(begun)).as("until the other portal shows the deletion").isLessThan(WITHIN);
        awaitNothingLeft("pair");
        third.press("nav-clusters");
        third.read("cluster-table", RemoteControl.ABSENT::equals);
        other.close();
        assertThat(other.ended()).isZero();
    }

    @Test
    void theNextPortalFinishesWhatAKilledOneHadBegun() throws Exception {
        PortalProcess killed = portal();
        create(killed, "orphan");
        awaitCondition("a node that starts", () -> !nodes().isEmpty());
        killed.kill();

        PortalProcess next = portal();
        next.press("nav-clusters");
        next.readPatiently("cluster-table", text -> text.contains("Succeeded") && text.contains("3 of 3 healthy"));
        assertThat(nodes()).hasSize(3);
        next.follow("orphan");
        delete(next, "orphan");
        awaitNothingLeft("orphan");
    }

    /** Fills the wizard in and submits it. */
    private static void create(PortalProcess portal, String name) {
        portal.press("nav-create");
        portal.choose("subscription", "This computer (embedded)");
        portal.type("clusterName", name);
        portal.press("generate-password");
        portal.press("create-next");
        portal.choose("sku", "Standard_D8s_v4");
        portal.press("create-primary");
        portal.read("review-success", text -> !text.equals(RemoteControl.ABSENT));
        portal.press("create-primary");
        portal.read("deployment-state", text -> !text.equals(RemoteControl.ABSENT));
    }

    /** Works the CQL console: writes and reads a row, and calls off a statement that waits for a frozen node. */
    private void console(PortalProcess portal) throws Exception {
        portal.follow("pair");
        portal.press("nav-console");
        portal.type(
                "console-editor",
                "CREATE KEYSPACE demo WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};\n"
                        + "CREATE TABLE demo.said (id int PRIMARY KEY, words text);\n"
                        + "CONSISTENCY LOCAL_QUORUM;\n"
                        + "INSERT INTO demo.said (id, words) VALUES (1, '" + SAID + "');\n"
                        + "SELECT id, words FROM demo.said;\n");
        portal.press("console-run-all");
        portal.read("console-grid", text -> text.contains(SAID));
        portal.picture("process-console");

        long frozen = nodes().get(0).pid();
        signal("STOP", frozen);
        try {
            portal.type("console-editor", "CONSISTENCY ALL;\nSELECT id, words FROM demo.said;");
            portal.press("console-run-all");
            portal.press("console-cancel");
            portal.press("console-view-messages");
            portal.read("console-messages", text -> text.contains("Canceled."));
        } finally {
            signal("CONT", frozen);
        }
        portal.type("console-editor", "CONSISTENCY ALL;\nSELECT id, words FROM demo.said;");
        portal.press("console-run-all");
        portal.read("console-grid", text -> text.contains(SAID));
    }

    /** A node that is killed is shown down within a second, and comes back by itself. */
    private void killedNode(PortalProcess portal) {
        portal.press("nav-data-center");
        portal.read("node-count", text -> text.contains("3 of 3 healthy"));
        nodes().get(0).destroyForcibly();
        long killed = System.nanoTime();
        portal.read("node-table", text -> text.contains("Down"));
        assertThat(since(killed)).as("until the killed node is shown down").isLessThan(WITHIN);
        portal.picture("process-node-down");
        portal.readPatiently("node-count", text -> text.contains("3 of 3 healthy"));
        portal.picture("process-node-back");
    }

    private static void delete(PortalProcess portal, String name) {
        portal.press("nav-overview");
        portal.press("overview-delete");
        portal.type("confirmation-name", name);
        portal.press("confirmation-confirm");
    }

    private void awaitNothingLeft(String name) {
        awaitCondition(
                "the end of the deletion",
                () -> Files.notExists(home.resolve("clusters").resolve(name)));
        assertThat(nodes()).isEmpty();
    }

    /** The processes of nodes of this test. */
    private List<ProcessHandle> nodes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(home.toString()) && line.contains("CassandraDaemon"))
                            .isPresent())
                    .toList();
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void awaitCondition(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waited in vain for " + what).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
