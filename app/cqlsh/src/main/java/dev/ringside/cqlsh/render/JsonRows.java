package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.text.PlainText;
import dev.ringside.cqlsh.text.Strftime;
import dev.ringside.cqlsh.text.TimeText;
import dev.ringside.cqlsh.value.CqlValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A JSON array with an object for each row, on a line of its own. Numbers, booleans, lists and maps are JSON's own; what JSON has not is a
 * text in the form SELECT JSON gives it.
 */
final class JsonRows implements RowWriter {
    private static final Strftime TIMES = Strftime.ofMillis("%Y-%m-%d %H:%M:%S.%fZ");

    private final List<String> names;
    private final Consumer<String> out;
    private String waiting = "";

    JsonRows(List<Column> columns, Consumer<String> out) {
        this.names = columns.stream().map(column -> text(column.name())).toList();
        this.out = out;
        out.accept("[");
    }

    @Override
    public void row(List<CqlValue> values) {
        if (!waiting.isEmpty()) {
            out.accept(waiting + ",");
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            fields.add(names.get(i) + ":" + of(values.get(i)));
        }
        waiting = "{" + String.join(",", fields) + "}";
    }

    @Override
    public void end() {
        if (!waiting.isEmpty()) {
            out.accept(waiting);
        }
        out.accept("]");
    }

    private static String of(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return "null";
        }
        if (value instanceof CqlValue.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof CqlValue.Exact exact) {
            return exact.value().toString();
        }
        if (value instanceof CqlValue.Floating floating) {
            return number(floating);
        }
        if (value instanceof CqlValue.Sequence sequence) {
            return sequence.elements().stream().map(JsonRows::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof CqlValue.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> key(entry.key()) + ":" + of(entry.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof CqlValue.Udt udt) {
            return udt.fields().stream()
                    .map(field -> text(field.name()) + ":" + of(field.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return text(plain(value));
    }

    private static String number(CqlValue.Floating floating) {
        boolean finite = !Double.isNaN(floating.value()) && !Double.isInfinite(floating.value());
        String digits =
                floating.isDouble() ? Double.toString(floating.value()) : Float.toString((float) floating.value());
        return finite ? digits : text(digits);
    }

    /** Keys of JSON objects are texts; other keys are written as the text of their JSON. */
    private static String key(CqlValue key) {
        String json = of(key);
        return json.startsWith("\"") ? json : text(json);
    }

    private static String plain(CqlValue value) {
        if (value instanceof CqlValue.Text text) {
            return text.value();
        }
        if (value instanceof CqlValue.Inet inet) {
            return inet.value();
        }
        if (value instanceof CqlValue.Timestamp timestamp) {
            return TimeText.isDisplayable(timestamp.millis())
                    ? TIMES.format(Instant.ofEpochMilli(timestamp.millis()).atZone(ZoneOffset.UTC))
                    : Long.toString(timestamp.millis());
        }
        return PlainText.scalar(value).orElse("");
    }

    static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < 0x20 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
