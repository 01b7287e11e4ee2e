package dev.ringside.cqlsh.text;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How values are written.
 *
 * @param colour whether terminal colour codes are put in
 * @param zone for timestamps
 * @param floatPrecision significant digits of floats, and of doubles inside collections
 * @param doublePrecision significant digits of doubles
 * @param times how timestamps are written
 */
public record TextFormat(boolean colour, ZoneId zone, int floatPrecision, int doublePrecision, Strftime times) {

    /** cqlsh's own format of timestamps. */
    public static final String TIME_FORMAT = "%Y-%m-%d %H:%M:%S.%f%z";

    private static final Strftime TIMES = Strftime.of(TIME_FORMAT);

    public TextFormat(boolean colour, ZoneId zone, int floatPrecision, int doublePrecision) {
        this(colour, zone, floatPrecision, doublePrecision, TIMES);
    }

    /** cqlsh's defaults: UTC, five digits. */
    public static TextFormat standard(boolean colour) {
        return new TextFormat(colour, ZoneOffset.UTC, 5, 5);
    }

    /** {@code text} in its colour, where colours are on. */
    public String paint(Hue hue, String text) {
        return colour ? hue.on() + text + Hue.off() : text;
    }

    /** The same without colours. */
    public TextFormat plain() {
        return colour ? new TextFormat(false, zone, floatPrecision, doublePrecision, times) : this;
    }
}
