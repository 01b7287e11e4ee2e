package dev.ringside.model.console;

import dev.ringside.model.console.ConsolePage.Cell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The rows of a result as a list for a table. A row that has to be read from the file first is an empty list until it is there. */
final class ResultRows extends ObservableListBase<List<Cell>> {
    /** The most rows that are sorted. */
    static final int SORTABLE = 100_000;

    private final RowSpool spool;
    private Optional<Comparator<? super List<Cell>>> comparator = Optional.empty();
    private int @Nullable [] order;
    private int size;

    ResultRows(RowSpool spool) {
        this.spool = spool;
        spool.onArrival(this::arrived);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<Cell> get(int index) {
        int[] sorted = order;
        return spool.get(sorted == null ? index : sorted[index]).orElse(List.of());
    }

    /** Only itself: properties compare lists they hold, and comparing rows would read all of them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    void append(List<List<Cell>> rows) {
        spool.append(rows);
        int before = size;
        size = spool.size();
        if (comparator.isPresent() && !sort(comparator)) {
            order = null;
        }
        beginChange();
        nextAdd(before, size);
        for (int i = 0; comparator.isPresent() && i < before; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** Sorts, or goes back to the server's order; does nothing and says so where rows are not all in memory or too many. */
    boolean sort(Optional<Comparator<? super List<Cell>>> by) {
        if (by.isEmpty()) {
            comparator = by;
            order = null;
            return true;
        }
        if (!spool.allInMemory() || size > SORTABLE) {
            comparator = Optional.empty();
            return false;
        }
        comparator = by;
        Comparator<? super List<Cell>> rows = by.get();
        Integer[] indexes = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(indexes, (one, other) -> rows.compare(row(one), row(other)));
        order = Arrays.stream(indexes).mapToInt(Integer::intValue).toArray();
        return true;
    }

    private List<Cell> row(int index) {
        return spool.get(index).orElse(List.of());
    }

    private void arrived(int block) {
        if (order != null) {
            return;
        }
        int from = block * RowSpool.BLOCK;
        beginChange();
        for (int i = from; i < Math.min(size, from + RowSpool.BLOCK); i++) {
            nextUpdate(i);
        }
        endChange();
    }
}
