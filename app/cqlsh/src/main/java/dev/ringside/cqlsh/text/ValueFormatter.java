package dev.ringside.cqlsh.text;

import dev.ringside.cqlsh.value.CqlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            line.put(Hue.SCALAR, quoted(TimeText.timestamp(timestamp.millis(), format.zone(), format.times()), nested));
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
        return PlainText.scalar(value).orElseThrow(() -> new IllegalArgumentException("Not a scalar: " + value));
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
        if (!format.colour()) {
            line.add(PlainText.escaped(text));
            return;
        }
        line.open(hue);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (PlainText.isControl(text.charAt(i))) {
                line.add(text.substring(from, i));
                line.mark(hue, PlainText.escape(text.charAt(i)));
                from = i + 1;
            }
        }
        line.add(text.substring(from));
        line.close();
    }

    /** Collects a text and its width. */
    private final class Line {
        private String only = "";
        private @Nullable StringBuilder out;
        private int width;

        void put(Hue hue, String text) {
            open(hue);
            add(text);
            close();
        }

        void open(Hue hue) {
            if (format.colour()) {
                append(hue.on());
            }
        }

        void add(String text) {
            append(text);
            width += DisplayWidth.of(text);
        }

        /** Most values are one piece, which need not be copied. */
        private void append(String text) {
            StringBuilder all = out;
            if (all == null && only.isEmpty()) {
                only = text;
                return;
            }
            if (all == null) {
                all = new StringBuilder(only);
                out = all;
            }
            all.append(text);
        }

        void mark(Hue outer, String escape) {
            open(Hue.ESCAPE);
            add(escape);
            open(outer);
        }

        void close() {
            if (format.colour()) {
                append(Hue.off());
            }
        }

        FormattedValue done() {
            return new FormattedValue(out == null ? only : out.toString(), width);
        }
    }
}
