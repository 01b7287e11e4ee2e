package dev.ringside.model.console;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Any number of rows in bounded memory: the blocks looked at last are kept, the others are in a temporary file and are read again when
 * they are looked at. FX thread only; the file is written and read on workers.
 */
final class RowSpool implements AutoCloseable {
    static final int BLOCK = 256;
    private static final int CELL_WEIGHT = 56;

    private final Background background;
    private final long keptWeight;
    private final Consumer<Problem> onFailure;
    private final SpoolFile file = new SpoolFile();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Integer> recent = new LinkedHashSet<>();
    private IntConsumer arrival = block -> {};
    private int size;
    private long weight;
    private boolean broken;
    private boolean closed;

    /** {@code keptWeight} is about how many bytes of rows are kept in memory. */
    RowSpool(Background background, long keptWeight, Consumer<Problem> onFailure) {
        this.background = background;
        this.keptWeight = keptWeight;
        this.onFailure = onFailure;
    }

    /** Told the number of a block whose rows {@link #get} gives from now on. */
    void onArrival(IntConsumer listener) {
        arrival = listener;
    }

    int size() {
        return size;
    }

    /** Whether every row is in memory. */
    boolean allInMemory() {
        return recent.size() == blocks.size();
    }

    /** About how many bytes of rows are in memory now. */
    long keptWeight() {
        return weight;
    }

    void append(List<List<Cell>> rows) {
        for (List<Cell> row : rows) {
            if (size % BLOCK == 0) {
                recent.add(blocks.size());
                blocks.add(new Block());
            }
            Block last = blocks.get(blocks.size() - 1);
            last.add(row);
            weight += weight(row);
            size++;
        }
        makeRoom();
    }

    /** The row; empty while it is being read, {@link #onArrival} tells when it is there. */
    Optional<List<Cell>> get(int index) {
        int number = index / BLOCK;
        Block block = blocks.get(number);
        List<List<Cell>> rows = block.rows;
        if (rows == null) {
            read(number, block);
            rows = block.rows;
        } else {
            touch(number);
        }
        return rows == null ? Optional.empty() : Optional.of(rows.get(index % BLOCK));
    }

    private void touch(int number) {
        recent.remove(number);
        recent.add(number);
    }

    private void read(int number, Block block) {
        SpoolFile.Place place = block.place;
        if (block.busy || place == null || closed) {
            return;
        }
        block.busy = true;
        background.run(
                () -> file.read(place),
                rows -> {
                    block.busy = false;
                    block.rows = rows;
                    weight += block.weight;
                    touch(number);
                    makeRoom();
                    arrival.accept(number);
                },
                this::failed);
    }

    /** Lets go of the blocks looked at longest ago; the last block is still being filled. */
    private void makeRoom() {
        long over = weight - keptWeight;
        Iterator<Integer> oldest = List.copyOf(recent).iterator();
        while (over > 0 && !broken && oldest.hasNext()) {
            int number = oldest.next();
            Block block = blocks.get(number);
            if (number == blocks.size() - 1 || block.busy) {
                continue;
            }
            over -= block.weight;
            if (block.place != null) {
                forget(number, block);
            } else {
                write(number, block);
            }
        }
    }

    private void write(int number, Block block) {
        List<List<Cell>> rows = block.rows;
        if (rows == null || closed) {
            return;
        }
        block.busy = true;
        background.run(
                () -> file.write(rows),
                place -> {
                    block.busy = false;
                    block.place = place;
                    forget(number, block);
                },
                this::failed);
    }

    private void forget(int number, Block block) {
        block.rows = null;
        weight -= block.weight;
        recent.remove(number);
    }

    private void failed(Problem problem) {
        if (!closed && !broken) {
            broken = true;
            onFailure.accept(problem);
        }
    }

    private static long weight(List<Cell> row) {
        long sum = 0;
        for (Cell cell : row) {
            sum += weight(cell);
        }
        return sum;
    }

    private static long weight(Cell cell) {
        long sum = CELL_WEIGHT + 2L * cell.text().length();
        for (Part part : cell.parts()) {
            sum += CELL_WEIGHT + 2L * part.label().length() + weight(part.value());
        }
        return sum;
    }

    /** Gives up the rows and removes the file, on a worker. */
    @Override
    public void close() {
        closed = true;
        boolean filed = blocks.stream().anyMatch(block -> block.busy || block.place != null);
        blocks.clear();
        recent.clear();
        if (!filed) {
            return;
        }
        background.run(
                () -> {
                    file.close();
                    return Boolean.TRUE;
                },
                done -> {},
                this::failed);
    }

    /** Up to {@link #BLOCK} rows: in memory, in the file, or both. */
    private static final class Block {
        private @Nullable List<List<Cell>> rows = new ArrayList<>();
        private SpoolFile.@Nullable Place place;
        private long weight;
        private boolean busy;

        void add(List<Cell> row) {
            if (rows != null) {
                rows.add(row);
            }
            weight += RowSpool.weight(row);
        }
    }
}
