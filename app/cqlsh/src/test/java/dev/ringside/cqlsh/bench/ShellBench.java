package dev.ringside.cqlsh.bench;

import dev.ringside.cqlsh.input.StatementReader;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.text.TextFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The measured work: rows of five small columns into a table, out of it and onto the screen, and a long batch read. */
final class ShellBench {
    static final int ROWS = 200_000;
    static final int SHOWN = 100_000;
    static final int MANY = 1_000_000;

    private static final String KEYSPACE =
            "CREATE KEYSPACE bench WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}";
    private static final String COLUMNS = " (id bigint PRIMARY KEY, name text, age int, score double, city text)";

    private final InetSocketAddress node;
    private final Path folder;

    ShellBench(InetSocketAddress node, Path folder) {
        this.node = node;
        this.folder = folder;
    }

    void prepare() throws IOException {
        run("DROP KEYSPACE IF EXISTS bench; " + KEYSPACE + "; CREATE TABLE bench.t" + COLUMNS
                + "; CREATE TABLE bench.many" + COLUMNS + ";");
        write("rows.csv", ROWS);
    }

    private void write(String file, int count) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve(file))) {
            for (int i = 0; i < count; i++) {
                rows.append(
                        String.format(Locale.ROOT, "%d,name %d,%d,%.3f,city-%d%n", i, i, i % 90, i / 7.0, i % 1000));
            }
        }
    }

    /** Fills the table that {@link #selectMany} shows. */
    void prepareMany() throws IOException {
        write("many.csv", MANY);
        run("COPY bench.many (id, name, age, score, city) FROM 'many.csv';");
    }

    /** Rows per second. */
    double copyFrom() {
        run("TRUNCATE bench.t;");
        double seconds = run("COPY bench.t (id, name, age, score, city) FROM 'rows.csv';");
        return ROWS / seconds;
    }

    double copyTo() {
        return ROWS / run("COPY bench.t TO 'out.csv';");
    }

    double select() {
        return SHOWN / run("SELECT * FROM bench.t LIMIT " + SHOWN + ";");
    }

    double selectMany() {
        return MANY / run("SELECT * FROM bench.many;");
    }

    /** Statements of a batch on as many lines read per second; {@code INSERT}s of a line each. */
    static double readBatch(int statements) {
        StatementReader reader = new StatementReader();
        long start = System.nanoTime();
        reader.line("BEGIN BATCH");
        for (int i = 0; i < statements; i++) {
            reader.line("INSERT INTO bench.t (id, name) VALUES (" + i + ", 'it''s row " + i + "');");
        }
        int found = reader.line("APPLY BATCH;").statements().size();
        if (found != 1) {
            throw new IllegalStateException("A batch is one statement, not " + found);
        }
        return statements / seconds(start);
    }

    private double run(String text) {
        PrintStream errors = System.err;
        try (CqlShell shell = CqlShell.open(
                        ConnectionSettings.toNode(node, Optional.empty(), Optional.empty()), Optional.empty())
                .join()) {
            shell.setFolder(folder);
            ShellOutput output = new ShellOutput(OutputStream.nullOutputStream(), errors, TextFormat.standard(false));
            ScriptRunner runner = new ScriptRunner(new StatementRunner(shell, output), output);
            long start = System.nanoTime();
            if (!runner.runText(text, "<bench>")) {
                throw new IllegalStateException(text + " failed");
            }
            output.flush();
            return seconds(start);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
