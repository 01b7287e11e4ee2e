package dev.ringside.portal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** Notes how long after one frame the next one comes. Start and stop it on the FX thread. */
class Frames extends AnimationTimer {
    private static final double SMOOTH_MILLIS = 20;

    private final List<Double> intervals = new ArrayList<>();
    private long last;

    @Override
    public void handle(long now) {
        if (last != 0) {
            intervals.add((now - last) / 1e6);
        }
        last = now;
    }

    /** The rows of a table of figures that tell of the frames. */
    final String rows() {
        double[] sorted = intervals.stream().mapToDouble(interval -> interval).toArray();
        Arrays.sort(sorted);
        double within = 100.0
                * Arrays.stream(sorted)
                        .filter(interval -> interval <= SMOOTH_MILLIS)
                        .count()
                / sorted.length;
        return String.format(
                Locale.ROOT,
                """
                | frame interval p50 / p95 / p99 / max | %.1f / %.1f / %.1f / %.1f ms | |
                | frames within 20 ms | %.1f %% | 99 %% |
                """,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted[sorted.length - 1],
                within);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
