package dev.ringside.cqlsh.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.golden.PlainNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input no shell should be given: it says what is wrong, and goes on. */
class BadInputIT {
    private static final String LIVES = "SELECT count(*) FROM bad.t;\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    static Path home;

    private static PlainNode node;

    private ShellRun shell;

    @BeforeAll
    static void startNode() throws Exception {
        node = PlainNode.start(home);
        try (ShellRun shell = new ShellRun(node, home)) {
            shell.run("CREATE KEYSPACE bad WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1};"
                    + "CREATE TABLE bad.t (k int PRIMARY KEY, v text);");
            assertThat(shell.worked()).as(shell.err()).isTrue();
        }
    }

    @AfterAll
    static void removeNode() throws Exception {
        node.close();
    }

    @BeforeEach
    void connect() {
        shell = new ShellRun(node, home);
    }

    @AfterEach
    void disconnect() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO bad.t (k, v) VALUES (1, 'never closed);\n",
                "SELECT \"k FROM bad.t;\n",
                "SELECT k /* FROM bad.t;\n",
                "CREATE FUNCTION bad.f (i int) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS $$ return i;\n",
                "BEGIN BATCH INSERT INTO bad.t (k) VALUES (1);\n",
            })
    void whatIsOpenAtTheEndIsNotRun(String open) throws IOException {
        shell.run(open);
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).isEqualTo("<stdin>:1:Incomplete statement at end of file\n");
        assertLives();
    }

    @Test
    void aStringThatIsClosedLinesLaterIsOneStatement() throws IOException {
        shell.run("INSERT INTO bad.t (k, v) VALUES (7, 'one;\n-- two\n/* three');\nSELECT v FROM bad.t WHERE k = 7;\n");
        assertThat(shell.worked()).as(shell.err()).isTrue();
        assertThat(shell.out()).contains("one;\\n-- two\\n/* three");
    }

    @Test
    void bytesThatAreNoTextCostTheirStatementOnly() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("INSERT INTO bad.t (k, v) VALUES (8, 'gr".getBytes(StandardCharsets.UTF_8));
        input.write(0xfc);
        input.writeBytes("n');\nSELECT k FROM bad.t WHERE k = 8;\n".getBytes(StandardCharsets.UTF_8));
        shell.run(input.toByteArray());
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err())
                .startsWith("<stdin>:1:The bytes of this line are no text")
                .contains("--encoding");
        assertThat(shell.out()).contains("(0 rows)");
    }

    @Test
    void garbageDoesNotReachTheTerminal() throws IOException {
        byte[] garbage = new byte[MEGABYTE];
        new Random(7).nextBytes(garbage);
        shell.run(garbage);
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err().chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isEmpty();
        assertLives();
    }

    @Test
    void aBinaryFileIsNoScript() throws IOException {
        byte[] binary = new byte[MEGABYTE];
        new Random(7).nextBytes(binary);
        binary[10] = 0;
        Files.write(home.resolve("binary"), binary);
        shell.run("SOURCE 'binary'\n");
        assertThat(shell.err())
                .startsWith("<stdin>:1:Could not open 'binary': it holds zero bytes")
                .contains("binary file");
        assertLives();
    }

    @Test
    void aScriptInAnotherEncodingIsRefusedBeforeAnythingIsRun() throws IOException {
        Files.write(
                home.resolve("latin.cql"),
                "INSERT INTO bad.t (k) VALUES (9);\n-- für\n".getBytes(StandardCharsets.ISO_8859_1));
        shell.run("SOURCE 'latin.cql'\nSELECT k FROM bad.t WHERE k = 9;\n");
        assertThat(shell.err()).startsWith("<stdin>:1:Could not open 'latin.cql': line 2 is not UTF-8 text");
        assertThat(shell.out()).contains("(0 rows)");
    }

    @Test
    void copyOfABinaryFileSaysWhyAndImportsNothing() throws IOException {
        byte[] binary = new byte[MEGABYTE];
        new Random(7).nextBytes(binary);
        Files.write(home.resolve("binary.csv"), binary);
        shell.run("COPY bad.t FROM 'binary.csv';\n");
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).contains("binary.csv' is not UTF-8 text").contains("ENCODING");
        assertThat(shell.err().chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .isEmpty();
        assertLives();
    }

    @Test
    void anEnormousStatementIsRefusedByTheServerInWords() throws IOException {
        shell.run("INSERT INTO bad.t (k, v) VALUES (10, '" + "x".repeat(40 * MEGABYTE) + "');\n" + LIVES);
        assertThat(shell.worked()).isFalse();
        assertThat(shell.err()).startsWith("<stdin>:1:").hasSizeLessThan(1000);
        assertThat(shell.out()).contains("(1 rows)");
    }

    @Test
    void anEnormousLineOfManyStatementsIsRun() throws IOException {
        String statement = "INSERT INTO bad.t (k, v) VALUES (11, '" + "y".repeat(MEGABYTE) + "'); ";
        shell.run(statement.repeat(10) + "\nSELECT k FROM bad.t WHERE k = 11;\n");
        assertThat(shell.worked()).as(shell.err()).isTrue();
        assertThat(shell.out()).contains("(1 rows)");
    }

    private void assertLives() throws IOException {
        shell.run(LIVES);
        assertThat(shell.worked()).as(shell.err()).isTrue();
        assertThat(shell.out()).contains("(1 rows)");
    }
}
