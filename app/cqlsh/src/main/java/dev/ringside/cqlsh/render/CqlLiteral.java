package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.text.PlainText;
import dev.ringside.cqlsh.text.TimeText;
import dev.ringside.cqlsh.value.CqlValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Values as CQL takes them. */
public final class CqlLiteral {
    private CqlLiteral() {}

    /** A literal that a statement gives the same value with. */
    public static String of(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return "null";
        }
        if (value instanceof CqlValue.Text text) {
            return quoted(text.value());
        }
        if (value instanceof CqlValue.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof CqlValue.Exact exact) {
            return exact.value().toString();
        }
        if (value instanceof CqlValue.Floating floating) {
            return floating.isDouble() ? Double.toString(floating.value()) : Float.toString((float) floating.value());
        }
        if (value instanceof CqlValue.Timestamp timestamp) {
            return quoted(
                    TimeText.isDisplayable(timestamp.millis())
                            ? Instant.ofEpochMilli(timestamp.millis()).toString()
                            : Long.toString(timestamp.millis()));
        }
        if (value instanceof CqlValue.Inet inet) {
            return quoted(inet.value());
        }
        if (value instanceof CqlValue.Date || value instanceof CqlValue.Time || value instanceof CqlValue.Empty) {
            return quoted(PlainText.scalar(value).orElse(""));
        }
        if (value instanceof CqlValue.Duration duration) {
            String text = TimeText.duration(duration);
            return text.isEmpty() ? "0s" : text;
        }
        return PlainText.scalar(value).orElseGet(() -> composed(value));
    }

    private static String composed(CqlValue value) {
        if (value instanceof CqlValue.Sequence sequence) {
            String all = list(sequence.elements());
            return switch (sequence.shape()) {
                case LIST, VECTOR -> "[" + all + "]";
                case SET -> "{" + all + "}";
                case TUPLE -> "(" + all + ")";
            };
        }
        if (value instanceof CqlValue.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof CqlValue.Udt udt) {
            return udt.fields().stream()
                    .map(field -> Names.typed(field.name()) + ": " + of(field.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        throw new IllegalArgumentException(String.valueOf(value));
    }

    private static String list(List<CqlValue> values) {
        return values.stream().map(CqlLiteral::of).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
