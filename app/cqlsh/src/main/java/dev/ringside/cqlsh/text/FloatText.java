package dev.ringside.cqlsh.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating point numbers as cqlsh writes them: C's {@code %.*g} with room for the digits before the point. */
public final class FloatText {
    private static final double EPSILON = 2.220446049250313e-16;

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
        return general(value, Math.max(1, digits));
    }

    /** C's {@code %.<digits>g}. */
    private static String general(double value, int digits) {
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
