package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Values as CQL literals, exact: what is read back is the same value. */
final class Literals {
    private static final ValueFormatter FORMATTER = new ValueFormatter(TextFormat.standard(false));

    private Literals() {}

    /** The value as it stands in a statement. */
    static String of(CqlValue value) {
        if (value instanceof CqlValue.Text text) {
            return quoted(text.value());
        }
        if (value instanceof CqlValue.Sequence sequence) {
            return sequence(sequence);
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
        boolean word = value instanceof CqlValue.Timestamp
                || value instanceof CqlValue.Date
                || value instanceof CqlValue.Time
                || value instanceof CqlValue.Inet;
        return word ? quoted(plain(value)) : plain(value);
    }

    private static String sequence(CqlValue.Sequence sequence) {
        List<String> elements = sequence.elements().stream().map(Literals::of).toList();
        String inside = String.join(", ", elements);
        return switch (sequence.shape()) {
            case LIST, VECTOR -> "[" + inside + "]";
            case SET -> "{" + inside + "}";
            case TUPLE -> "(" + inside + ")";
        };
    }

    /** The value without quotes around it, as it stands where its type is known. */
    static String plain(CqlValue value) {
        if (value instanceof CqlValue.Floating floating) {
            return floating(floating);
        }
        if (value instanceof CqlValue.Timestamp timestamp) {
            return timestamp(timestamp.millis());
        }
        if (value instanceof CqlValue.Bool bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof CqlValue.Duration duration
                && duration.months() == 0
                && duration.days() == 0
                && duration.nanos() == 0) {
            return "0s";
        }
        boolean nested = value instanceof CqlValue.Sequence
                || value instanceof CqlValue.Mapping
                || value instanceof CqlValue.Udt;
        return nested ? of(value) : FORMATTER.format(value).text();
    }

    private static String floating(CqlValue.Floating floating) {
        return floating.isDouble() ? Double.toString(floating.value()) : Float.toString((float) floating.value());
    }

    private static String timestamp(long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        boolean common = millis >= -62_135_596_800_000L && millis < 253_402_300_800_000L;
        return common ? at.toString() : Long.toString(millis);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
