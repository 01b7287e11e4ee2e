package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsolePage.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A result of a million rows as the grid holds it. */
@Tag("bench")
class ResultBenchIT {
    private static final int ROWS = 1_000_000;
    private static final int PAGE = 1000;
    private static final long KEPT = 32L << 20;

    @Test
    void aMillionRowsTakeTheMemoryOfTheFew() {
        long before = usedHeap();
        List<String> problems = new ArrayList<>();
        long start = System.nanoTime();
        try (RowSpool spool = new RowSpool(
                new Background(Runnable::run, Runnable::run), KEPT, problem -> problems.add(problem.message()))) {
            long most = 0;
            for (int first = 0; first < ROWS; first += PAGE) {
                spool.append(page(first));
                most = Math.max(most, spool.keptWeight());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long heap = usedHeap() - before;
            for (int index = 0; index < ROWS; index += PAGE - 1) {
                assertThat(spool.get(index)).contains(row(index));
                most = Math.max(most, spool.keptWeight());
            }
            assertThat(problems).isEmpty();
            assertThat(most).isLessThan(KEPT + KEPT / 4);
            System.out.printf(
                    Locale.ROOT,
                    """

                    | a result of %d rows of five columns in the grid | |
                    |---|---|
                    | rows taken in per second | %.0f |
                    | heap they take, every one of them within reach | %.0f MB |
                    %n""",
                    ROWS,
                    ROWS / seconds,
                    heap / 1e6);
        }
    }

    private static List<List<Cell>> page(int first) {
        List<List<Cell>> rows = new ArrayList<>(PAGE);
        for (int i = first; i < first + PAGE; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private static List<Cell> row(int i) {
        return List.of(
                number((long) i),
                Cell.text("name " + i),
                number((long) (i % 90)),
                number(i / 8.0),
                Cell.text("city-" + i % 1000));
    }

    private static Cell number(Comparable<?> value) {
        return new Cell(value.toString(), false, value, List.of());
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
