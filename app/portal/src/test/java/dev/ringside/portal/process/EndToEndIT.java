package dev.ringside.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.process.Pages.NewCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The life of a cluster on real nodes, from its creation to its deletion, by mouse and keyboard only. */
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class EndToEndIT {
    private static final String CLUSTER = "webshop";
    private static final String ORDERS = "SELECT id, customer FROM shop.orders;";

    @TempDir
    Path home;

    private LivePortals portals;
    private PortalProcess portal;
    private Pages pages;

    @BeforeEach
    void open() throws Exception {
        portals = new LivePortals(home);
        portal = portals.open();
        pages = new Pages(portal);
    }

    @AfterEach
    void deleteWhatIsLeft() throws Exception {
        portals.close();
    }

    @Test
    void takesAClusterThroughItsWholeLife() throws Exception {
        create();
        writeAndRead();
        addDataCenter();
        scale();
        configure();
        updateVersion();
        deallocate();
        start();
        readNotifications();
        delete();
    }

    private void create() {
        pages.create(new NewCluster(CLUSTER, "4.0", "All Keyspaces", "NonProduction"));
        portal.picture("end-to-end-creating");
        pages.untilComplete();
        portal.press("go-to-resource");
        portal.read("essentials-status", "Healthy"::equals);
        assertThat(portal.read("essentials-version", Pages::isShown)).startsWith("4.0 ");
        portal.press("nav-data-center");
        portal.read("node-count", "3 of 3 healthy"::equals);
        assertThat(pages.nodes(nodes -> healthy(nodes) == 3))
                .hasSize(3)
                .anyMatch(node -> node.contains("rack1"))
                .anyMatch(node -> node.contains("rack2"))
                .anyMatch(node -> node.contains("rack3"));
    }

    private void writeAndRead() {
        portal.press("nav-console");
        pages.run(
                """
                CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3};
                CREATE TABLE shop.orders (id int PRIMARY KEY, customer text);
                CONSISTENCY LOCAL_QUORUM;
                INSERT INTO shop.orders (id, customer) VALUES (1, 'Ada');
                INSERT INTO shop.orders (id, customer) VALUES (2, 'Grace');
                """
                        + ORDERS,
                EndToEndIT::areOrders);
        portal.picture("end-to-end-console");
    }

    private void addDataCenter() {
        portal.press("nav-data-center");
        portal.press("data-center-add");
        portal.choose("sku", "Standard_D8s_v4");
        portal.type("nodeCount", "1");
        pages.apply();
        portal.press("nav-data-center");
        portal.read("node-count", "4 of 4 healthy"::equals);
        assertThat(portal.read("data-center-table", table -> table.lines().count() == 2))
                .matches(lines("datacenter-1 .* 3 of 3 healthy.*", "datacenter-2 .* 1 of 1 healthy.*"));
        portal.picture("end-to-end-data-centers");
    }

    private void scale() {
        portal.select("data-center-table", "datacenter-1");
        portal.press("data-center-scale");
        portal.type("nodeCount", "4");
        pages.apply();
        portal.press("nav-data-center");
        portal.read("node-count", "5 of 5 healthy"::equals);
        portal.read("data-center-table", table -> table.contains("4 of 4 healthy"));
    }

    private void configure() {
        portal.press("nav-configuration");
        portal.select("configuration-data-centers", "datacenter-1");
        portal.press("configuration-update");
        portal.type("configuration-editor", "concurrent_reads: 48");
        pages.apply();
        portal.press("nav-configuration");
        portal.read("configuration-overridden", text -> text.contains("concurrent_reads: 48"));
        portal.picture("end-to-end-configuration");
        portal.press("nav-console");
        pages.run(
                "SELECT value FROM system_views.settings WHERE name = 'concurrent_reads';",
                rows -> rows.contains("48"));
    }

    private void updateVersion() {
        portal.press("nav-update");
        portal.choose("cassandraVersion", "4.1");
        pages.apply();
        portal.press("nav-overview");
        portal.read("essentials-version", version -> version.startsWith("4.1 "));
        portal.read("essentials-status", "Healthy"::equals);
        portal.press("nav-console");
        pages.run(
                "SELECT release_version FROM system.peers;",
                rows -> rows.lines().filter(row -> row.startsWith("4.1.")).count() == 4);
    }

    private void deallocate() {
        portal.press("nav-overview");
        portal.press("overview-deallocate");
        pages.apply();
        assertThat(portals.nodes()).isEmpty();
        portal.press("nav-overview");
        portal.read("essentials-status", "Deallocated"::equals);
        portal.press("nav-data-center");
        pages.nodes(nodes -> nodes.size() == 5 && nodes.stream().allMatch(node -> node.contains(" | Stopped | ")));
        portal.picture("end-to-end-deallocated");
    }

    private void start() {
        portal.press("nav-overview");
        portal.press("overview-start");
        pages.apply();
        portal.press("nav-data-center");
        portal.read("node-count", "5 of 5 healthy"::equals);
        portal.press("nav-console");
        pages.run(ORDERS, EndToEndIT::areOrders);
    }

    /** One for each operation, the last one first. */
    private void readNotifications() {
        portal.press("top-notifications");
        assertThat(portal.read("notifications", Pages::isShown))
                .matches(Pattern.compile(
                        ".*Start cluster webshop.*Succeeded.*"
                                + "Deallocate cluster webshop.*Succeeded.*"
                                + "Update cluster webshop to Cassandra 4\\.1.*Succeeded.*"
                                + "Update the Cassandra configuration of data center datacenter-1.*Succeeded.*"
                                + "Scale data center datacenter-1 of webshop to 4 nodes.*Succeeded.*"
                                + "Add data center datacenter-2 to webshop.*Succeeded.*"
                                + "Create cluster webshop.*Succeeded.*",
                        Pattern.DOTALL));
        portal.picture("end-to-end-notifications");
        portal.press("notifications-close");
    }

    private void delete() throws Exception {
        pages.delete(CLUSTER);
        portal.read("cluster-table", RemoteControl.ABSENT::equals);
        portals.awaitNothingLeft(CLUSTER);
        portal.picture("end-to-end-deleted");
        // Nothing is left to be explained: the window closes at once.
        portal.closeWindow();
        assertThat(portal.ended()).isZero();
    }

    private static boolean areOrders(String rows) {
        return rows.contains("Ada") && rows.contains("Grace");
    }

    private static long healthy(List<String> nodes) {
        return nodes.stream().filter(node -> node.contains(" | Healthy | ")).count();
    }

    private static Pattern lines(String... lines) {
        return Pattern.compile(String.join("\n", lines));
    }
}
