package dev.ringside.cqlsh.bench;

import dev.ringside.cqlsh.golden.PlainNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** COPY, results as text and long batches, on one node of Cassandra 5.0. */
@Tag("bench")
class ShellBenchIT {
    private static final int RUNS = Integer.getInteger("ringside.bench.runs", 3);

    @TempDir
    Path home;

    @Test
    void rowsPerSecond() throws Exception {
        try (PlainNode node = PlainNode.startLarge(home)) {
            ShellBench bench = new ShellBench(node.address(), home);
            bench.prepare();
            double from = median(bench::copyFrom);
            double to = median(bench::copyTo);
            double select = median(bench::select);
            System.out.printf(
                    Locale.ROOT,
                    """

                    | one node, Cassandra 5.0, rows of five small columns, median of %d | per second | must reach |
                    |---|---|---|
                    | COPY FROM, %d rows | %.0f rows | 30000 |
                    | COPY TO, %d rows | %.0f rows | 80000 |
                    | SELECT * as text, %d rows | %.0f rows | 100000 |
                    | a batch of 1,500 statements, read line by line | %.0f statements | as many as of 15,000 |
                    | a batch of 15,000 statements, read line by line | %.0f statements | |
                    %n""",
                    RUNS,
                    ShellBench.ROWS,
                    from,
                    ShellBench.ROWS,
                    to,
                    ShellBench.SHOWN,
                    select,
                    median(() -> ShellBench.readBatch(1500)),
                    median(() -> ShellBench.readBatch(15_000)));
        }
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
