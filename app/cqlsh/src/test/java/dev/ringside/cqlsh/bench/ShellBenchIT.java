package dev.ringside.cqlsh.bench;

import dev.ringside.cqlsh.golden.PlainNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * COPY, results as text and long batches, on one node of Cassandra 5.0. The node is one that has been running: it does everything a few times
 * before anything is measured, as its JVM compiles for a minute what it then does several times as fast. Of the shell both is measured: the
 * command, a JVM of its own each time, and the shell in a program that has been running, as the portal's console is.
 */
@Tag("bench")
class ShellBenchIT {
    private static final int RUNS = Integer.getInteger("ringside.bench.runs", 5);
    private static final int WARM_UPS = 4;
    private static final String HEAP = "256m";

    @TempDir
    Path home;

    @Test
    void rowsPerSecond() throws Exception {
        try (PlainNode node = PlainNode.startLarge(home)) {
            ShellBench bench = new ShellBench(node.address(), home);
            bench.prepare();
            for (int i = 0; i < WARM_UPS; i++) {
                bench.copyFrom();
                bench.copyTo();
                bench.select();
            }
            System.out.printf(
                    Locale.ROOT,
                    """

                    | one node that has been running, rows of five small columns, rows per second, median of %d \
                    | the command | a shell that has been running | must reach |
                    |---|---|---|---|
                    %n""",
                    RUNS);
            line("COPY FROM, " + ShellBench.ROWS + " rows", command(node, "copyFrom"), bench::copyFrom, "30000");
            line("COPY TO, " + ShellBench.ROWS + " rows", command(node, "copyTo"), bench::copyTo, "80000");
            line("SELECT * as text, " + ShellBench.SHOWN + " rows", command(node, "select"), bench::select, "100000");
            bench.prepareMany();
            System.out.printf(
                    Locale.ROOT,
                    "| SELECT * as text, %d rows, the shell's heap limited to 48 MB | %.0f | | to end |%n",
                    ShellBench.MANY,
                    ShellProcess.measure(node.address(), home, "selectMany", "48m"));
            System.out.printf(
                    Locale.ROOT,
                    """

                    On %d processors, load average at the end %.1f, node and shell on the same. COPY FROM must also be 1.5 times as \
                    fast as cqlsh, which is not run here: no package registry this build uses has it. Measured once on two \
                    processors with this file and Cassandra 5.0.9: COPY FROM 18,000 to 24,000 rows per second, COPY TO 43,000, \
                    SELECT 13,000 to 20,000.
                    %n""",
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    @Test
    void statementsPerSecond() {
        System.out.printf(
                Locale.ROOT,
                """

                | a batch read line by line, median of %d | statements per second | must reach |
                |---|---|---|
                | 1,500 statements | %.0f | |
                | 15,000 statements | %.0f | as many as of 1,500 |
                %n""",
                RUNS,
                median(() -> ShellBench.readBatch(1500)),
                median(() -> ShellBench.readBatch(15_000)));
    }

    private DoubleSupplier command(PlainNode node, String work) {
        return () -> ShellProcess.measure(node.address(), home, work, HEAP);
    }

    private static void line(String what, DoubleSupplier command, DoubleSupplier shell, String least) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %s |%n", what, median(command), median(shell), least);
    }

    private static double median(DoubleSupplier figure) {
        List<Double> figures = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            figures.add(figure.getAsDouble());
        }
        figures.sort(null);
        return figures.get(RUNS / 2);
    }
}
