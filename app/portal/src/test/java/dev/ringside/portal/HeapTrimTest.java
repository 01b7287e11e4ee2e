package dev.ringside.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTrimTest {
    private static final long SMALL = 40L * 1024 * 1024;

    private long size = SMALL;
    private long now;
    private int collections;

    private final HeapTrim trim = new HeapTrim(() -> size, () -> now, this::collect);

    private void collect() {
        collections++;
        size = SMALL;
    }

    private void rest() {
        now += HeapTrim.REST.toNanos();
    }

    @Test
    void collectsOnceTheHeapHasGrown() {
        rest();
        size = SMALL + HeapTrim.GROWTH - 1;
        trim.look();
        assertThat(collections).isZero();

        size = SMALL + HeapTrim.GROWTH;
        trim.look();
        trim.look();

        assertThat(collections).isEqualTo(1);
    }

    @Test
    void waitsWhileAPersonWorks() {
        rest();
        size = SMALL + 2 * HeapTrim.GROWTH;
        trim.input();
        trim.look();
        assertThat(collections).isZero();

        rest();
        trim.look();

        assertThat(collections).isEqualTo(1);
    }

    @Test
    void waitsForNobodyForever() {
        size = SMALL + HeapTrim.GROWTH;
        now += HeapTrim.PATIENCE.toNanos();
        trim.input();
        trim.look();

        assertThat(collections).isEqualTo(1);
    }

    @Test
    void takesMemoryThatIsNeededAsItIs() {
        HeapTrim full = new HeapTrim(() -> size, () -> now, () -> collections++);
        rest();
        size = SMALL + HeapTrim.GROWTH;

        full.look();
        full.look();

        assertThat(collections).isEqualTo(1);
    }

    @Test
    void countsFromTheSmallestSizeSince() {
        rest();
        size = SMALL / 2;
        trim.look();
        size = SMALL / 2 + HeapTrim.GROWTH;
        trim.look();

        assertThat(collections).isEqualTo(1);
    }
}
