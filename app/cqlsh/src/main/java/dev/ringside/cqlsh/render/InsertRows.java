package dev.ringside.cqlsh.render;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Statements that would insert the rows into the table they come from. Nulls are left out, so that no tombstones are written, and so are
 * values of no bytes, which have no literal. Of a result
 * that is not of a table's plain columns, such as an aggregate, the statements are as its columns are called.
 */
final class InsertRows implements RowWriter {
    private final List<Column> columns;
    private final String table;
    private final Consumer<String> out;

    InsertRows(List<Column> columns, Consumer<String> out) throws IOException {
        if (columns.stream().anyMatch(column -> column.typeName().equals("counter"))) {
            throw new IOException(
                    "Rows with counters cannot be written as INSERTs: counters can only be added to, with UPDATE.");
        }
        this.columns = List.copyOf(columns);
        this.out = out;
        Column first = columns.get(0);
        this.table =
                (first.keyspace().isEmpty() ? "" : Names.typed(first.keyspace()) + ".") + Names.typed(first.table());
    }

    @Override
    public void row(List<CqlValue> values) {
        List<String> names = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof CqlValue.Null || values.get(i) instanceof CqlValue.Empty)) {
                names.add(Names.typed(columns.get(i).name()));
                literals.add(CqlLiteral.of(values.get(i)));
            }
        }
        out.accept("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + String.join(", ", literals)
                + ");");
    }

    @Override
    public void end() {
        // nothing follows
    }
}
