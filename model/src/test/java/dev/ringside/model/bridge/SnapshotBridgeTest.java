package dev.ringside.model.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotBridgeTest {
    private final Deque<Runnable> hops = new ArrayDeque<>();
    private final List<Long> received = new ArrayList<>();
    private final SnapshotBridge<Long> bridge = new SnapshotBridge<>(hops::add, Long::longValue, received::add);

    @Test
    void keepsAtMostOneHopPendingAndDeliversOnlyTheLatest() {
        for (long sequence = 1; sequence <= 100; sequence++) {
            bridge.offer(sequence);
        }

        assertThat(hops).hasSize(1);
        hops.remove().run();
        assertThat(received).containsExactly(100L);
    }

    @Test
    void asksForAnotherHopOnceTheLastHasRun() {
        bridge.offer(1L);
        hops.remove().run();
        bridge.offer(2L);
        hops.remove().run();

        assertThat(received).containsExactly(1L, 2L);
    }

    @Test
    void dropsASnapshotOlderThanTheOneDelivered() {
        bridge.offer(5L);
        hops.remove().run();
        bridge.offer(4L);
        hops.remove().run();

        assertThat(received).containsExactly(5L);
    }

    @Test
    void keepsTheNewerOfTwoThatWait() {
        bridge.offer(5L);
        bridge.offer(4L);
        hops.remove().run();

        assertThat(received).containsExactly(5L);
    }

    @Test
    void deliversNothingAfterItWasClosed() {
        bridge.offer(1L);
        bridge.close();
        hops.remove().run();

        assertThat(received).isEmpty();
    }

    @Test
    void goesOnAfterAReceiverThatThrew() {
        SnapshotBridge<Long> fragile = new SnapshotBridge<>(hops::add, Long::longValue, snapshot -> {
            if (snapshot == 1) {
                throw new IllegalStateException("refused by the test");
            }
            received.add(snapshot);
        });
        fragile.offer(1L);
        try {
            hops.remove().run();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("refused by the test");
        }
        fragile.offer(2L);
        hops.remove().run();

        assertThat(received).containsExactly(2L);
    }
}
