package dev.ringside.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.process.Pages.NewCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private LivePortals portals;

    @BeforeEach
    void begin() {
        portals = new LivePortals(home);
    }

    @AfterEach
    void deleteWhatIsLeft() throws Exception {
        portals.close();
    }

    @Test
    void twoPortalsShowTheSameAndOneGoesOnWhereTheOtherWasTerminated() throws Exception {
        PortalProcess one = portals.open();
        PortalProcess other = portals.open();
        other.press("nav-clusters");
        other.read("blade-title", "Clusters"::equals);
        create(one, "pair");
        LivePortals.await("the cluster's file", () -> Files.exists(home.resolve("clusters/pair/cluster.yaml")));
        long made = System.nanoTime();
        other.read("cluster-table", text -> text.contains("pair") && text.contains("Creating"));
        assertThat(since(made)).as("until the other portal shows the creation").isLessThan(WITHIN);

        // Closing says what becomes of nodes and operations, and can be thought over.
        one.closeWindow();
        assertThat(one.read("closing", text -> text.contains("Your nodes go on running")))
                .contains("An operation that is running stops at a safe point and is resumed");
        one.picture("process-closing");
        one.press("closing-stay");
        one.read("closing", RemoteControl.ABSENT::equals);

        LivePortals.await("a node that starts", () -> !portals.nodes().isEmpty());
        one.terminate();
        other.readPatiently("cluster-table", text -> text.contains("Succeeded") && text.contains("3 of 3 healthy"));
        other.picture("process-taken-over");

        console(other);
        assertThat(PortalProcess.command(home, "cqlsh", "-c", "pair", "-e", "SELECT words FROM demo.said;"))
                .contains(SAID)
                .contains("(1 rows)");

        killedNode(other);
        PortalProcess third = portals.open();
        third.press("nav-clusters");
        third.read("cluster-table", text -> text.contains("3 of 3 healthy"));
        new Pages(other).delete("pair");
        long begun = System.nanoTime();
        third.read("cluster-table", text -> text.contains("Deleting"));
        assertThat(since(begun)).as("until the other portal shows the deletion").isLessThan(WITHIN);
        portals.awaitNothingLeft("pair");
        third.read("cluster-table", RemoteControl.ABSENT::equals);
        other.read("cluster-table", RemoteControl.ABSENT::equals);
        // Nothing is left that would have to be explained.
        other.closeWindow();
        assertThat(other.ended()).isZero();
    }

    @Test
    void theNextPortalFinishesWhatAKilledOneHadBegun() throws Exception {
        PortalProcess killed = portals.open();
        create(killed, "orphan");
        LivePortals.await("a node that starts", () -> !portals.nodes().isEmpty());
        killed.kill();

        PortalProcess next = portals.open();
        next.press("nav-clusters");
        next.readPatiently("cluster-table", text -> text.contains("Succeeded") && text.contains("3 of 3 healthy"));
        assertThat(portals.nodes()).hasSize(3);
        next.follow("orphan");
        new Pages(next).delete("orphan");
        portals.awaitNothingLeft("orphan");
    }

    private static void create(PortalProcess portal, String name) {
        new Pages(portal).create(new NewCluster(name, "5.0", "System Keyspaces", "Production"));
    }

    /** Works the CQL console: writes and reads a row, and calls off a statement that waits for a frozen node. */
    private void console(PortalProcess portal) throws Exception {
        Pages pages = new Pages(portal);
        portal.follow("pair");
        portal.press("nav-console");
        pages.run(
                "CREATE KEYSPACE demo WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};\n"
                        + "CREATE TABLE demo.said (id int PRIMARY KEY, words text);\n"
                        + "CONSISTENCY LOCAL_QUORUM;\n"
                        + "INSERT INTO demo.said (id, words) VALUES (1, '" + SAID + "');\n"
                        + "SELECT id, words FROM demo.said;\n",
                rows -> rows.contains(SAID));
        portal.picture("process-console");

        long frozen = portals.nodes().get(0).pid();
        signal("STOP", frozen);
        try {
            portal.type("console-editor", "CONSISTENCY ALL;\nSELECT id, words FROM demo.said;");
            portal.press("console-run-all");
            portal.press("console-cancel");
            portal.press("console-view-messages");
            portal.read("console-messages", text -> text.contains("Canceled."));
            portal.picture("process-canceled");
        } finally {
            signal("CONT", frozen);
        }
        pages.run("CONSISTENCY ALL;\nSELECT id, words FROM demo.said;", rows -> rows.contains(SAID));
    }

    /** A node that is killed is shown down within a second, and comes back by itself. */
    private void killedNode(PortalProcess portal) {
        portal.press("nav-data-center");
        portal.read("node-count", text -> text.contains("3 of 3 healthy"));
        portals.nodes().get(0).destroyForcibly();
        long killed = System.nanoTime();
        portal.read("node-table", text -> text.contains("Down"));
        assertThat(since(killed)).as("until the killed node is shown down").isLessThan(WITHIN);
        portal.picture("process-node-down");
        portal.readPatiently("node-count", text -> text.contains("3 of 3 healthy"));
        portal.picture("process-node-back");
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
