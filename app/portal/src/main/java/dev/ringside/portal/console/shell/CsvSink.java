package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with a line of names: exact values as CQL writes them, text as it is, null as nothing. */
final class CsvSink implements RowSink {
    private final Writer out;

    CsvSink(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        out.write(columns.stream().map(column -> field(column.name())).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    @Override
    public void row(List<CqlValue> values) throws IOException {
        boolean first = true;
        for (CqlValue value : values) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(value(value));
        }
        out.write("\r\n");
    }

    private static String value(CqlValue value) {
        if (value instanceof CqlValue.Null) {
            return "";
        }
        if (value instanceof CqlValue.Text text) {
            return text.value().isEmpty() ? "\"\"" : field(text.value());
        }
        return field(Literals.plain(value));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {}
}
