package dev.ringside.portal.console.shell;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.portal.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** One INSERT for each row, of the columns that have a value: a null would write a tombstone. */
final class InsertSink implements RowSink {
    private final Writer out;
    private String table = "";
    private List<String> names = List.of();

    InsertSink(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        if (columns.stream().anyMatch(column -> column.typeName().equals("counter"))) {
            throw new IOException(Texts.get("console.export.counters"));
        }
        Column first = columns.get(0);
        table = Names.typed(first.keyspace()) + "." + Names.typed(first.table());
        names = columns.stream().map(column -> Names.typed(column.name())).toList();
    }

    @Override
    public void row(List<CqlValue> values) throws IOException {
        List<String> columns = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            CqlValue value = values.get(i);
            if (!(value instanceof CqlValue.Null) && !(value instanceof CqlValue.Empty)) {
                columns.add(names.get(i));
                literals.add(Literals.of(value));
            }
        }
        out.write("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", literals) + ");\n");
    }

    @Override
    public void end() {}
}
