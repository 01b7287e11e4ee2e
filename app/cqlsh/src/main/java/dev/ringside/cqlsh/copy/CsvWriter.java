package dev.ringside.cqlsh.copy;

import java.util.List;

/** Writes rows as Python's {@code csv} module does with minimal quoting: quotes only where delimiters or line ends make them needed. */
final class CsvWriter {
    private final CsvDialect dialect;
    private final StringBuilder field = new StringBuilder();

    CsvWriter(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /** Appends a row with its line end. */
    void row(List<String> values, StringBuilder out) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(dialect.delimiter());
            }
            field(values.get(i), values.size() == 1, out);
        }
        out.append("\r\n");
    }

    private void field(String value, boolean alone, StringBuilder out) {
        if (isPlain(value)) {
            boolean blank = alone && value.isEmpty();
            out.append(blank ? String.valueOf(dialect.quote()).repeat(2) : value);
            return;
        }
        boolean quoted = false;
        field.setLength(0);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean quote = c == dialect.quote();
            boolean escaped = (quote && !dialect.doubles()) || (c == dialect.escape() && !quote);
            if (escaped) {
                field.append(dialect.escape());
            } else if (quote) {
                field.append(c);
                quoted = true;
            } else {
                quoted |= c == dialect.delimiter() || c == '\r' || c == '\n';
            }
            field.append(c);
        }
        if (quoted) {
            out.append(dialect.quote()).append(field).append(dialect.quote());
        } else {
            out.append(field);
        }
    }

    private boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == dialect.delimiter() || c == dialect.quote() || c == dialect.escape() || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }
}
