package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it: a line of names, quotes where they are needed, null and empty text both empty. */
final class CsvRows implements RowWriter {
    /** Enough digits to read every number back as it was. */
    private static final int FLOAT_DIGITS = 9;

    private static final int DOUBLE_DIGITS = 17;

    private final ValueFormatter formatter =
            new ValueFormatter(new TextFormat(false, TextFormat.standard(false).zone(), FLOAT_DIGITS, DOUBLE_DIGITS));
    private final Consumer<String> out;

    CsvRows(List<Column> columns, Consumer<String> out) {
        this.out = out;
        out.accept(columns.stream().map(column -> field(column.name())).collect(Collectors.joining(",")));
    }

    @Override
    public void row(List<CqlValue> values) {
        out.accept(values.stream().map(value -> field(text(value))).collect(Collectors.joining(",")));
    }

    @Override
    public void end() {
        // nothing follows
    }

    private String text(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return "";
        }
        return value instanceof CqlValue.Text text
                ? text.value()
                : formatter.format(value).text();
    }

    private static String field(String text) {
        boolean quotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
