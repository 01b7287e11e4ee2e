package dev.ringside.portal.process;

import dev.ringside.portal.bench.LauncherJava;
import dev.ringside.portal.process.Pages.NewCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal's process holds after it was used for long: more blades than one opens in an hour, on a live cluster. */
@Tag("bench")
class LongUseBenchIT {
    private static final Duration USE = Duration.ofMinutes(4);
    private static final List<String> PLACES = List.of(
            "nav-home",
            "nav-resources",
            "nav-groups",
            "nav-clusters",
            "nav-networks",
            "nav-subscriptions",
            "nav-activity",
            "nav-choose-service");
    private static final List<String> CLUSTER_PLACES = List.of(
            "nav-overview",
            "nav-cluster-activity",
            "nav-operations",
            "nav-tags",
            "nav-connect",
            "nav-console",
            "nav-nodetool",
            "nav-data-center",
            "nav-configuration",
            "nav-update",
            "nav-client-certificates",
            "nav-networking",
            "nav-properties",
            "nav-repair",
            "nav-simulate-maintenance",
            "nav-export",
            "nav-practices");

    @TempDir
    Path home;

    @TempDir
    Path made;

    private LivePortals portals;
    private int opened;

    @BeforeEach
    void begin() {
        portals = new LivePortals(home);
    }

    @AfterEach
    void deleteWhatIsLeft() throws Exception {
        portals.close();
    }

    @Test
    void staysSmallHoweverLongItIsUsed() throws Exception {
        LauncherJava java = new LauncherJava(made);
        PortalProcess first = open(java);
        Pages pages = new Pages(first);
        pages.create(new NewCluster("used", "5.0", "System Keyspaces", "Production"));
        pages.untilComplete();
        // Leaves the archive that later starts have.
        first.terminate();

        PortalProcess portal = open(java);
        long atFirst = -1;
        long most = 0;
        long end = System.nanoTime() + USE.toNanos();
        while (System.nanoTime() < end) {
            goRound(portal);
            long now = residentMegabytes(portal.pid());
            atFirst = atFirst < 0 ? now : atFirst;
            most = Math.max(most, now);
        }
        System.out.printf(
                Locale.ROOT,
                """

                | portal after %d blades on a live cluster of three nodes | resident MB | must reach |
                |---|---|---|
                | every blade opened once | %d | |
                | at the end | %d | under 300 |
                | at most | %d | |
                %n""",
                opened,
                atFirst,
                residentMegabytes(portal.pid()),
                most);
    }

    private PortalProcess open(LauncherJava java) throws IOException {
        VirtualDisplay display = VirtualDisplay.open();
        return portals.add(PortalProcess.start(
                display,
                java.program(RemoteControl.class.getName(), home, display.name())
                        .redirectErrorStream(false)
                        .redirectError(home.resolve("errors.txt").toFile())));
    }

    private void goRound(PortalProcess portal) {
        PLACES.forEach(place -> open(portal, place));
        open(portal, "nav-clusters");
        portal.follow("used");
        CLUSTER_PLACES.forEach(place -> open(portal, place));
        open(portal, "nav-console");
        new Pages(portal).run("SELECT * FROM system.local;", rows -> rows.contains("used"));
        open(portal, "nav-data-center");
        portal.select("node-table", "used_datacenter-1_2");
        open(portal, "data-center-scale");
        portal.press("top-notifications");
        portal.press("notifications-close");
        portal.press("top-appearance");
    }

    private void open(PortalProcess portal, String place) {
        portal.press(place);
        opened++;
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
