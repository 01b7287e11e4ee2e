package dev.ringside.cli.progress;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
public final class Elapsed {
    private Elapsed() {}

    /** {@code 8.4 s}, {@code 42 s}, {@code 3 min 07 s}. */
    public static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, duration.toMillis()) / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
}
