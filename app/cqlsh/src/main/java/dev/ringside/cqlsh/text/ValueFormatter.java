package dev.ringside.cqlsh.text;

import dev.ringside.cqlsh.value.CqlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes values as cqlsh shows them. Stateless apart from its format; any thread. */
public final class ValueFormatter {
    private final TextFormat format;

    public ValueFormatter(TextFormat format) {
        this.format = format;
    }

    /** A value of a result's column. */
    public FormattedValue format(CqlValue value) {
        Line line = new Line();
        write(line, value, false);
        return line.done();
    }

    /** A column's name. */
    public FormattedValue name(String name, Hue hue) {
        Line line = new Line();
        text(line, name, hue);
        return line.done();
    }

    private void write(Line line, CqlValue value, boolean nested) {
        if (value instanceof CqlValue.Null) {
            line.put(Hue.NULL, "null");
        } else if (value instanceof CqlValue.Empty) {
            line.put(Hue.SCALAR, "");
        } else if (value instanceof CqlValue.Text text) {
            text(line, nested ? "'" + text.value().replace("'", "''") + "'" : text.value(), Hue.TEXT);
        } else if (value instanceof CqlValue.Blob blob) {
            line.put(Hue.BLOB, "0x" + blob.hex());
        } else if (value instanceof CqlValue.Floating floating) {
            boolean wide = floating.isDouble() && !nested;
            int precision = wide ? format.doublePrecision() : format.floatPrecision();
            line.put(Hue.SCALAR, FloatText.of(floating.value(), precision));
        } else if (value instanceof CqlValue.Timestamp timestamp) {
            line.put(Hue.SCALAR, quoted(TimeText.timestamp(timestamp.millis(), format.zone()), nested));
        } else if (value instanceof CqlValue.Inet inet) {
            line.put(Hue.SCALAR, quoted(inet.value(), nested));
        } else if (value instanceof CqlValue.Sequence sequence) {
            sequence(line, sequence);
        } else if (value instanceof CqlValue.Mapping mapping) {
            mapping(line, mapping);
        } else if (value instanceof CqlValue.Udt udt) {
            udt(line, udt);
        } else {
            line.put(Hue.SCALAR, plain(value));
        }
    }

    private static String plain(CqlValue value) {
        if (value instanceof CqlValue.Bool bool) {
            return bool.value() ? "True" : "False";
        }
        if (value instanceof CqlValue.Exact exact) {
            return exact.value().toString();
        }
        if (value instanceof CqlValue.Date date) {
            return TimeText.date(date.days());
        }
        if (value instanceof CqlValue.Time time) {
            return TimeText.time(time.nanos());
        }
        if (value instanceof CqlValue.Duration duration) {
            return TimeText.duration(duration);
        }
        if (value instanceof CqlValue.Uuid uuid) {
            return uuid.value();
        }
        throw new IllegalArgumentException("Not a scalar: " + value);
    }

    private void sequence(Line line, CqlValue.Sequence sequence) {
        String brackets =
                switch (sequence.shape()) {
                    case LIST, VECTOR -> "[]";
                    case SET -> "{}";
                    case TUPLE -> "()";
                };
        line.put(Hue.PUNCTUATION, brackets.substring(0, 1));
        boolean first = true;
        for (CqlValue element : sequence.elements()) {
            comma(line, first);
            write(line, element, true);
            first = false;
        }
        line.put(Hue.PUNCTUATION, brackets.substring(1));
    }

    private void mapping(Line line, CqlValue.Mapping mapping) {
        List<CqlValue.Entry> entries = new ArrayList<>(mapping.entries());
        entries.sort((one, other) -> ValueOrder.INSTANCE.compare(one.key(), other.key()));
        line.put(Hue.PUNCTUATION, "{");
        boolean first = true;
        for (CqlValue.Entry entry : entries) {
            comma(line, first);
            write(line, entry.key(), true);
            line.put(Hue.PUNCTUATION, ": ");
            write(line, entry.value(), true);
            first = false;
        }
        line.put(Hue.PUNCTUATION, "}");
    }

    private void udt(Line line, CqlValue.Udt udt) {
        line.put(Hue.PUNCTUATION, "{");
        boolean first = true;
        for (CqlValue.Field field : udt.fields()) {
            comma(line, first);
            text(line, field.name(), Hue.TEXT);
            line.put(Hue.PUNCTUATION, ": ");
            write(line, field.value(), true);
            first = false;
        }
        line.put(Hue.PUNCTUATION, "}");
    }

    private static void comma(Line line, boolean first) {
        if (!first) {
            line.put(Hue.PUNCTUATION, ", ");
        }
    }

    private static String quoted(String text, boolean nested) {
        return nested ? "'" + text + "'" : text;
    }

    /** Text with what a terminal would act on made visible; a backslash is doubled only where no colour marks the escapes. */
    private void text(Line line, String text, Hue hue) {
        line.open(hue);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '\\' && !format.colour()) {
                line.add("\\\\");
            } else if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0xa0)) {
                line.mark(hue, escape(codePoint));
            } else {
                line.add(Character.toString(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        line.close();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> String.format(Locale.ROOT, "\\x%02x", codePoint);
        };
    }

    /** Collects a text and its width. */
    private final class Line {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder shown = new StringBuilder();

        void put(Hue hue, String text) {
            open(hue);
            add(text);
            close();
        }

        void open(Hue hue) {
            if (format.colour()) {
                out.append(hue.on());
            }
        }

        void add(String text) {
            out.append(text);
            shown.append(text);
        }

        void mark(Hue outer, String escape) {
            open(Hue.ESCAPE);
            add(escape);
            open(outer);
        }

        void close() {
            if (format.colour()) {
                out.append(Hue.off());
            }
        }

        FormattedValue done() {
            return new FormattedValue(out.toString(), DisplayWidth.of(shown.toString()));
        }
    }
}
