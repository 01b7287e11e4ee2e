package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleResultTest {
    private static final Comparator<List<Cell>> BY_NAME =
            Comparator.comparing(row -> row.get(1).text());

    private final List<String> problems = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final ConsoleResult result = new ConsoleResult(
            new Background(work::add, Runnable::run), 200_000, problem -> problems.add(problem.message()));

    @AfterEach
    void close() {
        result.close();
        work();
    }

    @Test
    void keepsLittleInMemoryAndGivesEveryRow() {
        result.begin();
        result.show("SELECT", page(0, 1000));
        for (int page = 1; page < 30; page++) {
            result.append(page(page * 1000, 1000));
            work();
        }
        assertThat(result.rows()).hasSize(30_000);
        assertThat(result.isSpooled()).isTrue();
        assertThat(result.rows().get(29_999)).isEqualTo(row(29_999));
        List<Integer> arrived = new ArrayList<>();
        result.rows().addListener((javafx.collections.ListChangeListener<List<Cell>>) change -> {
            while (change.next()) {
                arrived.add(change.getFrom());
            }
        });
        assertThat(result.rows().get(300)).isEmpty();
        work();
        assertThat(arrived).isNotEmpty();
        assertThat(result.rows().get(300)).isEqualTo(row(300));
        assertThat(problems).isEmpty();
    }

    @Test
    void holdsTheSameMemoryHoweverManyRowsThereAre() {
        RowSpool spool = new RowSpool(
                new Background(Runnable::run, Runnable::run), 500_000, problem -> problems.add(problem.message()));
        long most = 0;
        for (int page = 0; page < 100; page++) {
            spool.append(page(page * 1000, 1000).rows());
            most = Math.max(most, spool.keptWeight());
        }
        assertThat(spool.size()).isEqualTo(100_000);
        for (int index = 0; index < 100_000; index += 97) {
            assertThat(spool.get(index).orElseThrow()).isEqualTo(row(index));
            most = Math.max(most, spool.keptWeight());
        }
        assertThat(most).isLessThan(700_000);
        spool.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void sortsRowsThatAreInMemory() {
        result.begin();
        result.show("SELECT", page(0, 30));
        assertThat(result.sort(Optional.of(BY_NAME.reversed()))).isTrue();
        assertThat(result.rows().get(0)).isEqualTo(row(9));
        result.append(page(30, 70));
        assertThat(result.rows().get(0)).isEqualTo(row(99));
        assertThat(result.sort(Optional.empty())).isTrue();
        assertThat(result.rows().get(0)).isEqualTo(row(0));
    }

    @Test
    void doesNotSortWhatIsNotInMemory() {
        result.begin();
        result.show("SELECT", page(0, 10_000));
        work();
        assertThat(result.isSpooled()).isTrue();
        assertThat(result.sort(Optional.of(BY_NAME))).isFalse();
        assertThat(result.rows().get(9_999)).isEqualTo(row(9_999));
    }

    @Test
    void keepsTheLastLinesOfText() {
        result.begin();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ConsoleResult.KEPT_LINES; i++) {
            lines.add("line " + i);
        }
        result.write(lines);
        result.write(List.of("one", "two"));
        assertThat(result.text()).hasSize(ConsoleResult.KEPT_LINES).endsWith("one", "two");
        assertThat(result.text().get(0)).isEqualTo("line 2");
    }

    private void work() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private static ConsolePage page(int first, int count) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            rows.add(row(i));
        }
        return new ConsolePage(
                List.of(new ConsolePage.Column("id", "int", true), new ConsolePage.Column("name", "text", false)),
                rows,
                List.of(),
                List.of(),
                true,
                true,
                true,
                1,
                "",
                Optional.empty());
    }

    private static List<Cell> row(int id) {
        String name = "name " + id;
        Cell list = new Cell(
                "[1.5, null]",
                false,
                "[1.5, null]",
                List.of(
                        new Part("0", new Cell("1.5", false, 1.5, List.of())),
                        new Part("1", new Cell("null", true, new BigDecimal("1E+3"), List.of()))));
        return List.of(new Cell(Integer.toString(id), false, (long) id, List.of()), Cell.text(name), list);
    }
}
