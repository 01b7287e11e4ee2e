package dev.ringside.cqlsh.copy;

import dev.ringside.cqlsh.text.FloatText;
import dev.ringside.cqlsh.text.PlainText;
import dev.ringside.cqlsh.text.Strftime;
import dev.ringside.cqlsh.text.TimeText;
import dev.ringside.cqlsh.text.ValueOrder;
import dev.ringside.cqlsh.value.CqlValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes values into CSV fields as COPY TO does: as results show them, with COPY's own styles of numbers, booleans and times. */
final class CsvValues {
    private final CopyOptions options;
    private final Strftime times;
    private final boolean plainIntegers;
    private final boolean plainNumbers;

    CsvValues(CopyOptions options) {
        this.options = options;
        this.times = Strftime.ofMillis(options.timeFormat);
        this.plainIntegers = options.thousandsSeparator.isEmpty();
        this.plainNumbers =
                plainIntegers && (options.decimalSeparator.isEmpty() || options.decimalSeparator.equals("."));
    }

    String field(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return options.nullText;
        }
        if (value instanceof CqlValue.Text text) {
            return PlainText.escaped(text.value());
        }
        return text(value, false);
    }

    private String text(CqlValue value, boolean nested) {
        if (value instanceof CqlValue.Null) {
            return "null";
        }
        if (value instanceof CqlValue.Empty) {
            return "";
        }
        if (value instanceof CqlValue.Text text) {
            return PlainText.escaped("'" + text.value().replace("'", "''") + "'");
        }
        if (value instanceof CqlValue.Exact exact) {
            return exact(exact.value());
        }
        if (value instanceof CqlValue.Floating floating) {
            boolean wide = floating.isDouble() && !nested;
            return floating(floating.value(), wide ? options.doublePrecision : options.floatPrecision);
        }
        if (value instanceof CqlValue.Bool bool) {
            return bool.value() ? options.trueText : options.falseText;
        }
        if (value instanceof CqlValue.Timestamp timestamp) {
            return quoted(time(timestamp.millis()), nested);
        }
        if (value instanceof CqlValue.Inet inet) {
            return quoted(inet.value(), nested);
        }
        return PlainText.scalar(value).orElseGet(() -> composed(value));
    }

    private String composed(CqlValue value) {
        if (value instanceof CqlValue.Sequence sequence) {
            String all = String.join(
                    ", ",
                    sequence.elements().stream().map(one -> text(one, true)).toList());
            return switch (sequence.shape()) {
                case LIST, VECTOR -> "[" + all + "]";
                case SET -> "{" + all + "}";
                case TUPLE -> "(" + all + ")";
            };
        }
        List<String> parts = new ArrayList<>();
        if (value instanceof CqlValue.Mapping mapping) {
            List<CqlValue.Entry> entries = new ArrayList<>(mapping.entries());
            entries.sort((one, other) -> ValueOrder.INSTANCE.compare(one.key(), other.key()));
            entries.forEach(entry -> parts.add(text(entry.key(), true) + ": " + text(entry.value(), true)));
        } else if (value instanceof CqlValue.Udt udt) {
            udt.fields().forEach(field -> parts.add(field.name() + ": " + text(field.value(), true)));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text, boolean nested) {
        return nested ? "'" + text + "'" : text;
    }

    private String time(long millis) {
        return TimeText.isDisplayable(millis)
                ? times.format(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC))
                : Long.toString(millis);
    }

    private String exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            if (plainNumbers) {
                return decimal.toString();
            }
            return plainIntegers
                    ? decimal.toString().replace(".", options.decimalSeparator)
                    : grouped(decimal.doubleValue(), options.floatPrecision);
        }
        return plainIntegers ? number.toString() : grouped(new BigDecimal(number.doubleValue()).toPlainString());
    }

    private String floating(double value, int precision) {
        boolean plain = plainNumbers || Double.isNaN(value) || Double.isInfinite(value);
        if (plain) {
            return FloatText.of(value, precision);
        }
        return plainIntegers
                ? FloatText.of(value, precision).replace(".", options.decimalSeparator)
                : grouped(value, precision);
    }

    /** Whole part in groups of three, fraction cut after so many digits, both as Python does it: by way of floating point. */
    private String grouped(double value, int precision) {
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        String text = grouped((value < 0 && whole == 0 ? "-" : "") + new BigDecimal(whole).toPlainString());
        String fraction = new BigDecimal(Math.abs(value - whole))
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        int point = fraction.indexOf('.');
        String digits = point < 0 ? "" : fraction.substring(point + 1).replaceAll("0+$", "");
        String separator = options.decimalSeparator.isEmpty() ? "." : options.decimalSeparator;
        return digits.isEmpty() ? text : text + separator + digits;
    }

    private String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int i = whole.length() - 3; i > first; i -= 3) {
            text.insert(i, options.thousandsSeparator);
        }
        return text.toString();
    }
}
