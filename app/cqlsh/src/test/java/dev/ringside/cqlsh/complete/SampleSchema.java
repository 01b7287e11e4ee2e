package dev.ringside.cqlsh.complete;

import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.ColumnSchema.Kind;
import dev.ringside.cqlsh.schema.FunctionSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.cqlsh.schema.TypeSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small shop. */
final class SampleSchema {
    static final SchemaSnapshot SCHEMA = new SchemaSnapshot(
            Optional.of("shop"),
            Map.of("shop", shop(), "system", keyspace(List.of()), "Mixed", keyspace(List.of(mixed()))),
            List.of("cassandra", "reader"),
            List.of("dc1", "dc2"));

    private SampleSchema() {}

    private static TableSchema mixed() {
        return table("Mixed", "Tab", new ColumnSchema("Key", "int", Kind.PARTITION_KEY));
    }

    private static SchemaSnapshot.Keyspace keyspace(List<TableSchema> tables) {
        return new SchemaSnapshot.Keyspace(Map.of(), tables, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static SchemaSnapshot.Keyspace shop() {
        TableSchema orders = table(
                "shop",
                "orders",
                new ColumnSchema("customer", "uuid", Kind.PARTITION_KEY),
                new ColumnSchema("placed", "timestamp", Kind.CLUSTERING),
                new ColumnSchema("address", "frozen<address>", Kind.REGULAR),
                new ColumnSchema("items", "map<text, int>", Kind.REGULAR),
                new ColumnSchema("note", "text", Kind.REGULAR),
                new ColumnSchema("paid", "boolean", Kind.REGULAR));
        TableSchema single = table(
                "shop",
                "single",
                new ColumnSchema("k", "int", Kind.PARTITION_KEY),
                new ColumnSchema("only", "text", Kind.REGULAR));
        TypeSchema address = new TypeSchema("shop", "address", List.of("street", "zip"), List.of("text", "int"));
        return new SchemaSnapshot.Keyspace(
                Map.of("class", "SimpleStrategy"),
                List.of(orders, single),
                List.of(),
                List.of(address),
                List.of(new FunctionSchema("shop", "vat", List.of("decimal"), "decimal")),
                List.of(),
                List.of(new IndexSchema("shop", "orders", "orders_note", "note")));
    }

    private static TableSchema table(String keyspace, String name, ColumnSchema... columns) {
        return new TableSchema(keyspace, name, List.of(columns), Optional.empty());
    }
}
