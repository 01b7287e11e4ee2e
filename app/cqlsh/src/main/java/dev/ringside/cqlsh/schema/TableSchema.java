package dev.ringside.cqlsh.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table or a materialized view.
 *
 * @param columns the partition key, then the clustering columns, each in key order, then the others by name, as {@code SELECT *} has them
 * @param baseTable of a view: what it is made from
 */
public record TableSchema(String keyspace, String name, List<ColumnSchema> columns, Optional<String> baseTable) {
    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** A column by its true name. */
    public Optional<ColumnSchema> column(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }

    /** The columns of one kind, in order. */
    public List<ColumnSchema> columns(ColumnSchema.Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    /** Whether rows are counters: they are updated, never inserted. */
    public boolean isCounter() {
        return columns.stream().anyMatch(column -> column.type().equals("counter"));
    }
}
