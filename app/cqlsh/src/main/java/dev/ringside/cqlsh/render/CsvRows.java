package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.text.ValueFormatter;
import dev.ringside.cqlsh.value.CqlValue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it: a line of names, quotes where they are needed, exact values; null is nothing, an empty text is two quotes. */
final class CsvRows implements RowWriter {
    private final ValueFormatter formatter = new ValueFormatter(TextFormat.standard(false));
    private final Consumer<String> out;

    CsvRows(List<Column> columns, Consumer<String> out) {
        this.out = out;
        out.accept(columns.stream().map(column -> field(column.name())).collect(Collectors.joining(",")));
    }

    @Override
    public void row(List<CqlValue> values) {
        out.accept(values.stream().map(this::field).collect(Collectors.joining(",")));
    }

    @Override
    public void end() {
        // nothing follows
    }

    private String field(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return "";
        }
        if (value instanceof CqlValue.Text text) {
            return text.value().isEmpty() ? "\"\"" : field(text.value());
        }
        boolean literal = value instanceof CqlValue.Floating
                || value instanceof CqlValue.Duration
                || value instanceof CqlValue.Sequence
                || value instanceof CqlValue.Mapping
                || value instanceof CqlValue.Udt;
        return field(literal ? CqlLiteral.of(value) : formatter.format(value).text());
    }

    private static String field(String text) {
        boolean quotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
