package dev.ringside.cli.cqlsh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cli.edit.Proposal;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSourceTest {
    private static final SchemaSnapshot SCHEMA = new SchemaSnapshot(
            Optional.of("shop"),
            Map.of(
                    "shop",
                    new SchemaSnapshot.Keyspace(
                            Map.of(),
                            List.of(new TableSchema(
                                    "shop",
                                    "orders",
                                    List.of(new ColumnSchema("id", "int", ColumnSchema.Kind.PARTITION_KEY)),
                                    Optional.empty())),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of())),
            List.of(),
            List.of());

    private static final Proposal.Source NOTHING = (line, cursor) -> new Proposal(cursor, "", List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alt@TABLE                    | ALTER TABLE",
                "SELECT * FROM o@WHERE        | SELECT * FROM orders WHERE",
                "select * from shop.o@        | select * from shop.orders",
                "CONSISTENCY LOCAL_Q@         | CONSISTENCY LOCAL_QUORUM",
                "INSERT INTO orders @         | INSERT INTO orders",
            })
    void tabCompletesTheWord(String typed, String line) throws Exception {
        assertThat(read(typed.replace('@', '\t') + "\n", new Size(80, 24), "").strip())
                .startsWith(line);
    }

    @Test
    void aStatementOfSeveralLinesIsCompletedAsOne() throws Exception {
        assertThat(read("FROM o\t\n", new Size(80, 24), "SELECT *\n").strip()).isEqualTo("FROM orders");
    }

    @Test
    void aTerminalWithoutASizeIsReadAllTheSame() throws Exception {
        assertThat(read("SELECT 1;\n", new Size(0, 0), "")).isEqualTo("SELECT 1;");
    }

    @Test
    void theHistoryIsKeptInPlainLines() throws Exception {
        Path file = folder.resolve("history");
        try (Terminal terminal = terminal("x\n", new Size(80, 24));
                LineSource lines = LineSource.editor(session(), terminal, Optional.of(file), NOTHING)) {
            assertThat(lines.read("cqlsh> ")).hasValue("x");
            lines.remember("SELECT * FROM orders;");
            assertThat(lines.statements()).hasValue(List.of("SELECT * FROM orders;"));
        }
        assertThat(Files.readString(file)).isEqualTo("SELECT * FROM orders;\n");
    }

    private static String read(String keys, Size size, String above) throws Exception {
        try (Terminal terminal = terminal(keys, size);
                LineSource lines = LineSource.editor(
                        session(), terminal, Optional.empty(), new TabCompletion(() -> SCHEMA, () -> above))) {
            return lines.read("cqlsh> ").orElseThrow();
        }
    }

    private static CliSession session() {
        return new CliSession(
                ScriptedEngine::new,
                InputStream.nullInputStream(),
                System.out,
                System.err,
                Map.of("TERM", "xterm"),
                Path.of(""),
                dev.ringside.cli.session.Terminal.NONE,
                command -> "");
    }

    private static Terminal terminal(String keys, Size size) throws IOException {
        PipedInputStream typed = new PipedInputStream();
        PipedOutputStream person = new PipedOutputStream(typed);
        person.write(keys.getBytes(StandardCharsets.UTF_8));
        person.flush();
        Terminal terminal =
                new ExternalTerminal("test", "ansi", typed, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(size);
        return terminal;
    }
}
