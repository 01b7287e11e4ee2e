package dev.ringside.cqlsh.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating point numbers as cqlsh writes them: C's {@code %.*g} with room for the digits before the point. */
public final class FloatText {
    private static final double EPSILON = 2.220446049250313e-16;
    private static final long[] TENS = new long[19];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private FloatText() {}

    /** {@code value} with {@code precision} significant digits behind the leading ones. */
    public static String of(double value, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        int digits = precision;
        if (Math.abs(value) > EPSILON) {
            int exponent = (int) Math.log10(Math.abs(value));
            if (exponent >= -4 && exponent < precision) {
                digits = precision + exponent + 1;
            }
        }
        String quick = quick(value, Math.max(1, digits));
        return quick.isEmpty() ? general(value, Math.max(1, digits)) : quick;
    }

    /**
     * As {@link #general} for the numbers that are usual and have no exponent; empty for others. A double is a whole number of 53 bits over a
     * power of two, so that its product with a power of ten is exact in 128 bits, and what the shift cuts off tells how to round.
     */
    static String quick(double value, int digits) {
        double size = Math.abs(value);
        int decimals = digits - 1 - exponent(size);
        if (size < 0.001 || size >= 1L << 52 || decimals < 0 || decimals >= TENS.length || digits >= TENS.length) {
            return "";
        }
        long bits = Double.doubleToRawLongBits(size);
        long mantissa = (bits & (1L << 52) - 1) | 1L << 52;
        int shift = 1075 - (int) (bits >>> 52);
        long low = mantissa * TENS[decimals];
        long number = Math.multiplyHigh(mantissa, TENS[decimals]) << (64 - shift) | low >>> shift;
        long rest = low & (1L << shift) - 1;
        long half = 1L << (shift - 1);
        number += rest > half || (rest == half && number % 2 != 0) ? 1 : 0;
        return number < TENS[digits] ? plain(value < 0, number, decimals) : "";
    }

    /** The power of ten of the first digit, for sizes of 0.001 to 1e18. */
    private static int exponent(double size) {
        if (size < 1) {
            return size >= 0.1 ? -1 : size >= 0.01 ? -2 : -3;
        }
        int exponent = 0;
        while (exponent + 1 < TENS.length && size >= TENS[exponent + 1]) {
            exponent++;
        }
        return exponent;
    }

    private static String plain(boolean negative, long unscaled, int scale) {
        long number = unscaled;
        int decimals = scale;
        while (decimals > 0 && number % 10 == 0) {
            number /= 10;
            decimals--;
        }
        String text = Long.toString(number);
        text = text.length() > decimals ? text : "0".repeat(decimals + 1 - text.length()) + text;
        int point = text.length() - decimals;
        return (negative ? "-" : "") + text.substring(0, point) + (decimals == 0 ? "" : "." + text.substring(point));
    }

    /** C's {@code %.<digits>g}. */
    static String general(double value, int digits) {
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0";
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal shortest = rounded.stripTrailingZeros();
        if (exponent >= -4 && exponent < digits) {
            return sign + shortest.toPlainString();
        }
        String mantissa = shortest.unscaledValue().toString();
        String fraction = mantissa.length() > 1 ? "." + mantissa.substring(1) : "";
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return sign + mantissa.charAt(0) + fraction + "e" + power;
    }
}
