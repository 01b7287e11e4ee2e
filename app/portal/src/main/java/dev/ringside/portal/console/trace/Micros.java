package dev.ringside.portal.console.trace;

import java.util.Locale;

/** Microseconds as people read them. */
final class Micros {
    private Micros() {}

    /** {@code 12 µs}, {@code 1.20 ms}, {@code 2.50 s}. */
    static String of(long micros) {
        if (micros < 1000) {
            return micros + " µs";
        }
        return micros < 1_000_000
                ? String.format(Locale.ROOT, "%.2f ms", micros / 1e3)
                : String.format(Locale.ROOT, "%.2f s", micros / 1e6);
    }

    /** With a sign before it. */
    static String signed(long micros) {
        return (micros < 0 ? "−" : "+") + of(Math.abs(micros));
    }
}
