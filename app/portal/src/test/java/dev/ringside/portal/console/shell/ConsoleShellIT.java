package dev.ringside.portal.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.model.console.ConsoleAnswer;
import dev.ringside.model.console.ConsolePage;
import dev.ringside.model.console.ConsoleShell;
import dev.ringside.model.console.ConsoleTrace;
import dev.ringside.model.console.ExportFormat;
import dev.ringside.model.console.FileReport;
import dev.ringside.model.console.ShellState;
import dev.ringside.model.console.trace.Waterfall;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.TestCluster;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.security.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console's shells on a real node. */
class ConsoleShellIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    static Path home;

    private static EmbeddedNodeRuntime runtime;
    private static TestCluster cluster;
    private static ConnectionDetails details;

    private final CqlConsoleShells shells = new CqlConsoleShells(Optional::empty);
    private ConsoleShell shell;

    @BeforeAll
    static void start() throws Exception {
        runtime = new EmbeddedNodeRuntime(home);
        cluster = new TestCluster(runtime, home.resolve("authority"), "it-console", "5.0", 1);
        runtime.prepare(cluster.version(), text -> {});
        runtime.create(cluster.firstStart().get(0));
        NodeSpec node = cluster.node(1);
        runtime.start(node.name());
        Eventually.that("the node answers", PATIENCE, () -> CqlPort.answers(node));
        details = new ConnectionDetails(
                List.of(new InetSocketAddress(node.cqlAddress(), node.cqlPort())),
                "dc1",
                "cassandra",
                new Secret("cassandra"),
                false,
                home.resolve("ca.pem"),
                Optional.empty());
        CqlConsoleShells shells = new CqlConsoleShells(Optional::empty);
        Eventually.that("the first role is there", PATIENCE, () -> opens(shells));
        try (ConsoleShell first = shells.open(details, Optional.empty(), Optional.empty())) {
            for (String statement : List.of(
                    "CREATE KEYSPACE rehearsal WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1};",
                    "CREATE TYPE rehearsal.phone (number text, tags set<text>);",
                    "CREATE TABLE rehearsal.people (country text, id int, name text, phones map<text, frozen<phone>>,"
                            + " score double, seen timestamp, photo blob, PRIMARY KEY (country, id));")) {
                assertThat(first.run(statement)).isInstanceOf(ConsoleAnswer.Text.class);
            }
        }
    }

    private static boolean opens(CqlConsoleShells shells) {
        try (ConsoleShell shell = shells.open(details, Optional.empty(), Optional.empty())) {
            return !shell.keyspaces().isEmpty();
        } catch (ProvisioningException e) {
            return false;
        }
    }

    @AfterAll
    static void remove() throws ProvisioningException {
        runtime.removeAll(cluster.name());
        runtime.close();
    }

    @BeforeEach
    void open() throws ProvisioningException {
        shell = shells.open(details, Optional.of("rehearsal"), Optional.empty());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void runsAFileAndTellsWhichLinesFailed() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("INSERT INTO people (country, id, name) VALUES ('file', " + i + ", 'n" + i + "');");
        }
        lines.set(7, "INSERT INTO people (country, id, name) VALUES ('file', 'x', 'n');");
        lines.add("SELECT count(*) FROM people WHERE country = 'file'");
        Path file = Files.write(home.resolve("load.cql"), lines);
        List<FileReport> progress = new ArrayList<>();
        ConsoleAnswer.FileRun run = (ConsoleAnswer.FileRun) shell.runFile(file, progress::add);
        assertThat(run.report().total()).isEqualTo(41);
        assertThat(run.report().done()).isEqualTo(41);
        assertThat(run.report().failures()).extracting(FileReport.Failure::line).containsExactly(8, 41);
        assertThat(run.report().failures().get(0).message()).contains("Invalid STRING constant (x)");
        assertThat(progress).isNotEmpty();
        assertThat(count("file")).isEqualTo("39");
    }

    @Test
    void exportsWhatReadsBackAsTheSameRows() throws Exception {
        run("INSERT INTO people (country, id, name, phones, score, seen, photo) VALUES ('de', 1, 'O''Hara \"x\", é',"
                + " {'home': {number: '+49', tags: {'a', 'b'}}}, 0.1, '2026-11-27T10:00:00.123Z', 0xcafe);");
        run("INSERT INTO people (country, id, score) VALUES ('de', 2, 1e300);");
        String query = "SELECT * FROM people WHERE country = 'de';";
        List<List<ConsolePage.Cell>> before = rows(query).rows();
        Path json = export(query, ExportFormat.JSON);
        JsonNode read = new JsonMapper().readTree(json.toFile());
        assertThat(read).hasSize(2);
        assertThat(read.get(0).at("/phones/home/tags/1").asText()).isEqualTo("b");
        assertThat(read.get(0).get("score").asDouble()).isEqualTo(0.1);
        assertThat(read.get(1).get("name").isNull()).isTrue();
        assertThat(Files.readAllLines(export(query, ExportFormat.CSV)))
                .hasSize(3)
                .first()
                .isEqualTo("country,id,name,phones,photo,score,seen");
        Path inserts = export(query, ExportFormat.INSERTS);
        run("DELETE FROM people WHERE country = 'de';");
        ConsoleAnswer.FileRun again = (ConsoleAnswer.FileRun) shell.runFile(inserts, report -> {});
        assertThat(again.report().failures()).isEmpty();
        assertThat(rows(query).rows()).isEqualTo(before);
    }

    @Test
    void tracesPagesAndFollowsTheSettings() {
        for (int i = 0; i < 25; i++) {
            run("INSERT INTO people (country, id, name) VALUES ('fr', " + i + ", 'n');");
        }
        shell.apply(new ShellState(Optional.empty(), "LOCAL_ONE", "LOCAL_SERIAL", true, 10, true));
        ConsolePage page = rows("SELECT * FROM people WHERE country = 'fr';");
        assertThat(page.rows()).hasSize(10);
        assertThat(page.hasMore()).isTrue();
        ConsoleTrace trace = page.trace().orElseThrow();
        Waterfall waterfall = Waterfall.of(trace);
        assertThat(waterfall.micros()).isPositive();
        assertThat(waterfall.lanes()).hasSize(1);
        assertThat(waterfall.lanes().get(0).coordinator()).isTrue();
        assertThat(waterfall.lanes().get(0).steps()).hasSizeGreaterThan(3);
        ConsoleAnswer.Rows more = (ConsoleAnswer.Rows) shell.more();
        assertThat(more.page().rows()).hasSize(10);
        run("CONSISTENCY QUORUM");
        assertThat(shell.state().consistency()).isEqualTo("QUORUM");
        assertThat(shell.state().serialConsistency()).isEqualTo("LOCAL_SERIAL");
        assertThat(shell.state().keyspace()).contains("rehearsal");
    }

    @Test
    void talksToOneNodeOnly() throws Exception {
        String address = cluster.node(1).cqlAddress();
        try (ConsoleShell pinned = shells.open(details, Optional.of("no such keyspace"), Optional.of(address))) {
            ConsoleAnswer.Rows answer = (ConsoleAnswer.Rows) pinned.run("SELECT cluster_name FROM system.local;");
            assertThat(answer.page().coordinator()).startsWith(address + ":");
            assertThat(pinned.state().keyspace()).isEmpty();
        }
    }

    @Test
    void readsTheSchemaAsItIsNow() throws Exception {
        try (ClusterSchema schema = new ClusterSchema(shells)) {
            assertThat(schema.read(details).table("rehearsal", "people")).isPresent();
            run("CREATE TABLE rehearsal.brand_new (k int PRIMARY KEY);");
            assertThat(schema.read(details).table("rehearsal", "brand_new")).isPresent();
            assertThat(schema.read(details).roles()).contains("cassandra");
        }
    }

    @Test
    void cancelsAndGoesOn() {
        shell.expect();
        shell.cancel();
        ConsoleAnswer.Failure failed = (ConsoleAnswer.Failure) shell.run("SELECT * FROM people;");
        assertThat(failed.kind()).isEqualTo(ConsoleAnswer.Failure.Kind.CANCELED);
        shell.expect();
        assertThat(shell.run("SELECT * FROM people;")).isInstanceOf(ConsoleAnswer.Rows.class);
    }

    @Test
    void copiesToAndFromFiles() {
        for (int i = 0; i < 5; i++) {
            run("INSERT INTO people (country, id, name) VALUES ('it', " + i + ", 'n');");
        }
        Path file = home.resolve("people.csv");
        run("COPY people (country, id, name) TO '" + file + "';");
        assertThat(file).exists();
        ConsoleAnswer.Text text =
                (ConsoleAnswer.Text) shell.run("COPY people (country, id, name) FROM '" + file + "';");
        assertThat(text.lines()).anyMatch(line -> line.contains("rows imported from 1 files"));
        assertThat(shell.run("COPY nothing TO '" + file + "';")).isInstanceOf(ConsoleAnswer.Failure.class);
    }

    private void run(String statement) {
        assertThat(shell.run(statement)).isNotInstanceOf(ConsoleAnswer.Failure.class);
    }

    private ConsolePage rows(String query) {
        return ((ConsoleAnswer.Rows) shell.run(query)).page();
    }

    private String count(String country) {
        return rows("SELECT count(*) FROM people WHERE country = '" + country + "';")
                .rows()
                .get(0)
                .get(0)
                .text();
    }

    private Path export(String query, ExportFormat format) {
        Path file = home.resolve("rows." + format.suffix());
        ConsoleAnswer answer = shell.export(query, format, file, rows -> {});
        assertThat(answer).isInstanceOf(ConsoleAnswer.Exported.class);
        assertThat(((ConsoleAnswer.Exported) answer).rows()).isEqualTo(2);
        return file;
    }
}
