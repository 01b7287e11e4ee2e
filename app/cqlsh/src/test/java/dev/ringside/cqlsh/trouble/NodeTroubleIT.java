package dev.ringside.cqlsh.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.golden.PlainNode;
import dev.ringside.provisioning.runtime.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A node that dies or stands still, or a table that is dropped, in the middle of something long. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Processes are stopped with signals.")
class NodeTroubleIT {
    private static final int ROWS = 20_000;
    private static final String SLOWLY_OUT =
            " WITH PAGESIZE = 10 AND MAXREQUESTS = 1 AND NUMPROCESSES = 1 AND PAGETIMEOUT = 4"
                    + " AND MAXATTEMPTS = 2 AND REPORTFREQUENCY = 0.05";
    private static final String SLOWLY_IN =
            " WITH INGESTRATE = 2000 AND CHUNKSIZE = 100 AND MAXATTEMPTS = 2" + " AND REPORTFREQUENCY = 0.05";
    private static final String PROGRESS = "Processed: ";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path home;

    private static PlainNode node;
    private static ShellRun other;

    private ShellRun shell;

    @BeforeAll
    static void startNode() throws Exception {
        node = PlainNode.start(home);
        other = new ShellRun(node, home);
        other.run("CREATE KEYSPACE tr WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1};");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            rows.append(i).append(",some text of row ").append(i).append('\n');
        }
        Files.writeString(home.resolve("rows.csv"), rows);
    }

    @AfterAll
    static void removeNode() throws Exception {
        other.close();
        node.close();
    }

    @BeforeEach
    void fill() throws IOException {
        shell = new ShellRun(node, home);
        shell.run("CREATE TABLE IF NOT EXISTS tr.t (k int PRIMARY KEY, v text);\nCOPY tr.t FROM 'rows.csv';\n");
        assertThat(shell.worked()).as(shell.err()).isTrue();
    }

    @AfterEach
    void disconnect() {
        shell.close();
    }

    @Test
    void aNodeThatDiesBetweenPagesIsToldAndFoundAgain() throws Exception {
        shell.run("PAGING 10\nSELECT * FROM tr.t;\n", "some text of row", node::crash);
        node.restart();
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("<stdin>:2:").contains("Start a node");
        assertLives();
    }

    @Test
    void aNodeThatStandsStillBetweenPagesIsToldAndGoesOn() throws Exception {
        shell.run("PAGING 10\nSELECT * FROM tr.t;\n", "some text of row", node::freeze);
        node.thaw();
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("<stdin>:2:OperationTimedOut").contains("--request-timeout");
        assertLives();
    }

    @Test
    void copyToTellsOfANodeThatDies() throws Exception {
        shell.run("COPY tr.t TO 'out.csv'" + SLOWLY_OUT + ";\n", PROGRESS, node::crash);
        node.restart();
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("some records might be missing");
        assertThat(shell.out()).contains("Ranges can be copied one by one").contains("BEGINTOKEN");
        assertLives();
    }

    @Test
    void copyFromTellsOfANodeThatDies() throws Exception {
        shell.run("COPY tr.t FROM 'rows.csv'" + SLOWLY_IN + ";\n", PROGRESS, node::crash);
        node.restart();
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("failed rows written to import_tr_t.err");
        assertThat(shell.out()).contains("To go on behind them: COPY tr.t FROM 'rows.csv' WITH SKIPROWS = ");
        assertLives();
    }

    @Test
    void copyToTellsOfATableThatIsDropped() throws Exception {
        shell.run("COPY tr.t TO 'out.csv'" + SLOWLY_OUT + ";\n", PROGRESS, this::drop);
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("does not exist").contains("COPY stopped: the server refuses to read tr.t.");
        assertThat(shell.run("SELECT key FROM system.local;\n").worked()).isTrue();
    }

    @Test
    void copyFromTellsOfATableThatIsDropped() throws Exception {
        shell.run("COPY tr.t FROM 'rows.csv'" + SLOWLY_IN + ";\n", PROGRESS, this::drop);
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("tr.t").contains("dropped");
        assertThat(shell.run("SELECT key FROM system.local;\n").worked()).isTrue();
    }

    private void drop() throws IOException {
        other.run("DROP TABLE tr.t;\n");
        assertThat(other.worked()).as(other.err()).isTrue();
    }

    /** A driver looks for a node that is back every second or two. */
    private void assertLives() throws Exception {
        Eventually.that("the shell reads again", PATIENCE, () -> shell.run("SELECT k FROM tr.t WHERE k = 1;\n")
                .worked());
        assertThat(shell.out()).contains("(1 rows)");
    }
}
