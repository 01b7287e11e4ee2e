package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.FunctionSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.cqlsh.schema.TypeSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a schema of the rows of the schema's tables. */
final class SchemaRows {
    private final Map<String, List<Row>> rows;
    private final Map<String, Map<String, List<Row>>> columns;

    SchemaRows(Map<String, List<Row>> rows) {
        this.rows = rows;
        this.columns = byKeyspace("columns").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> byTable(entry.getValue())));
        byKeyspace("virtual columns").forEach((keyspace, all) -> columns.put(keyspace, byTable(all)));
    }

    SchemaSnapshot snapshot(Optional<String> current) {
        Map<String, List<Row>> tables = byKeyspace("tables");
        tables.putAll(byKeyspace("virtual tables"));
        Map<String, SchemaSnapshot.Keyspace> keyspaces = new TreeMap<>();
        Map<String, Map<String, List<Row>>> parts = new TreeMap<>();
        for (String part : List.of("views", "types", "functions", "aggregates", "indexes")) {
            parts.put(part, byKeyspace(part));
        }
        for (Row row : all("keyspaces")) {
            String name = text(row, "keyspace_name");
            Map<String, String> replication =
                    Objects.requireNonNullElse(row.getMap("replication", String.class, String.class), Map.of());
            keyspaces.put(name, keyspace(name, replication, tables, parts));
        }
        for (Row row : all("virtual keyspaces")) {
            String name = text(row, "keyspace_name");
            keyspaces.put(name, keyspace(name, Map.of(), tables, parts));
        }
        List<String> roles = names("roles", "role");
        List<String> dataCenters = new ArrayList<>(names("local", "data_center"));
        names("peers", "data_center").stream()
                .filter(name -> !dataCenters.contains(name))
                .forEach(dataCenters::add);
        return new SchemaSnapshot(current, keyspaces, roles, dataCenters);
    }

    private SchemaSnapshot.Keyspace keyspace(
            String name,
            Map<String, String> replication,
            Map<String, List<Row>> tables,
            Map<String, Map<String, List<Row>>> parts) {
        Function<String, List<Row>> part =
                kind -> Objects.requireNonNull(parts.get(kind)).getOrDefault(name, List.of());
        return new SchemaSnapshot.Keyspace(
                replication,
                sorted(tables.getOrDefault(name, List.of()), row -> table(name, row), TableSchema::name),
                sorted(part.apply("views"), row -> view(name, row), TableSchema::name),
                sorted(part.apply("types"), row -> type(name, row), TypeSchema::name),
                sorted(part.apply("functions"), row -> function(name, row, "function_name"), FunctionSchema::signature),
                sorted(
                        part.apply("aggregates"),
                        row -> function(name, row, "aggregate_name"),
                        FunctionSchema::signature),
                sorted(part.apply("indexes"), row -> index(name, row), IndexSchema::name));
    }

    private TableSchema table(String keyspace, Row row) {
        String name = text(row, "table_name");
        return new TableSchema(keyspace, name, columns(keyspace, name), Optional.empty());
    }

    private TableSchema view(String keyspace, Row row) {
        String name = text(row, "view_name");
        return new TableSchema(keyspace, name, columns(keyspace, name), Optional.of(text(row, "base_table_name")));
    }

    private List<ColumnSchema> columns(String keyspace, String table) {
        List<Row> found =
                new ArrayList<>(columns.getOrDefault(keyspace, Map.of()).getOrDefault(table, List.of()));
        found.sort(Comparator.comparing((Row row) -> Math.min(2, kind(row).ordinal()))
                .thenComparing(row -> row.getInt("position"))
                .thenComparing(row -> text(row, "column_name")));
        return found.stream()
                .map(row -> new ColumnSchema(text(row, "column_name"), text(row, "type"), kind(row)))
                .toList();
    }

    private static ColumnSchema.Kind kind(Row row) {
        String kind = text(row, "kind").toUpperCase(Locale.ROOT);
        return kind.isEmpty() ? ColumnSchema.Kind.REGULAR : ColumnSchema.Kind.valueOf(kind);
    }

    private static TypeSchema type(String keyspace, Row row) {
        return new TypeSchema(
                keyspace, text(row, "type_name"), strings(row, "field_names"), strings(row, "field_types"));
    }

    private static FunctionSchema function(String keyspace, Row row, String name) {
        return new FunctionSchema(keyspace, text(row, name), strings(row, "argument_types"), text(row, "return_type"));
    }

    private static IndexSchema index(String keyspace, Row row) {
        Map<String, String> options =
                Objects.requireNonNullElse(row.getMap("options", String.class, String.class), Map.of());
        return new IndexSchema(
                keyspace, text(row, "table_name"), text(row, "index_name"), options.getOrDefault("target", ""));
    }

    private static <T> List<T> sorted(List<Row> rows, Function<Row, T> make, Function<T, String> name) {
        return rows.stream().map(make).sorted(Comparator.comparing(name)).toList();
    }

    private List<String> names(String query, String column) {
        return all(query).stream()
                .map(row -> text(row, column))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Row> all(String query) {
        return rows.getOrDefault(query, List.of());
    }

    private Map<String, List<Row>> byKeyspace(String query) {
        return all(query).stream()
                .collect(Collectors.groupingBy(row -> text(row, "keyspace_name"), TreeMap::new, Collectors.toList()));
    }

    private static Map<String, List<Row>> byTable(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> text(row, "table_name")));
    }

    private static List<String> strings(Row row, String column) {
        return Objects.requireNonNullElse(row.getList(column, String.class), List.of());
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
