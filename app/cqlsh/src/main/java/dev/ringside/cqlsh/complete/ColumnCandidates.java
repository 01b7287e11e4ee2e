package dev.ringside.cqlsh.complete;

import dev.ringside.cqlsh.complete.Completion.Kind;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may follow where a column, or a value for one, is due. */
final class ColumnCandidates {
    private final SchemaView schema;
    private final Candidates candidates;

    ColumnCandidates(SchemaView schema, Candidates candidates) {
        this.schema = schema;
        this.candidates = candidates;
    }

    void add(Terminal.Source source, Scope scope) {
        Optional<TableSchema> table = table(scope);
        List<ColumnSchema> columns = table.map(TableSchema::columns).orElse(List.of());
        switch (source) {
            case COLUMN -> columns.forEach(this::column);
            case KEYCOLUMN ->
                columns.stream().filter(column -> column.kind().isKey()).forEach(this::column);
            case PARTITIONCOLUMN -> ofKind(columns, ColumnSchema.Kind.PARTITION_KEY);
            case CLUSTERINGCOLUMN -> ofKind(columns, ColumnSchema.Kind.CLUSTERING);
            case INSERTCOLUMN -> insert(columns, scope);
            case UPDATECOLUMN ->
                columns.stream().filter(column -> !column.kind().isKey()).forEach(this::column);
            case WHERECOLUMN -> table.ifPresent(known -> where(known, scope));
            case NEWCOLUMN -> candidates.hint("<new_column_name>");
            case DECLARED ->
                scope.columns().stream().distinct().forEach(name -> candidates.name(name, "", Kind.COLUMN, ""));
            case FIELD -> fields(scope);
            case VALUE -> candidates.hint(value(scope));
            case BRACE -> opener(scope, "{", "set<", "map<");
            case BRACKET -> opener(scope, "[", "list<", "vector<");
            case PARENTHESIS -> opener(scope, "(", "tuple<", "tuple<");
            default -> throw new IllegalArgumentException(source.name());
        }
    }

    /** The CQL type of the column a value is for; empty when it is not known. */
    String type(Scope scope) {
        return table(scope)
                .flatMap(table -> table.column(scope.column()))
                .map(ColumnSchema::type)
                .orElse("");
    }

    /** Whether the column's type begins so, as far as it is known. */
    boolean isOf(Scope scope, String one, String other) {
        String type = type(scope);
        return type.isEmpty() || type.startsWith(one) || type.startsWith(other);
    }

    /** Whether the column's type has fields, as far as it is known. */
    boolean hasFields(Scope scope) {
        String type = type(scope);
        return type.isEmpty()
                || candidates.types(candidates.keyspace(scope.keyspace())).stream()
                        .anyMatch(known -> known.name().equals(udt(type)));
    }

    private Optional<TableSchema> table(Scope scope) {
        return scope.table().isEmpty()
                ? Optional.empty()
                : schema.table(candidates.keyspace(scope.keyspace()), scope.table());
    }

    private void ofKind(List<ColumnSchema> columns, ColumnSchema.Kind kind) {
        columns.stream().filter(column -> column.kind() == kind).forEach(this::column);
    }

    private void column(ColumnSchema column) {
        candidates.name(column.name(), "", Kind.COLUMN, column.type());
    }

    /** A row needs its whole key: the next column of that before all others, unless something else is being typed. */
    private void insert(List<ColumnSchema> columns, Scope scope) {
        List<ColumnSchema> missing = columns.stream()
                .filter(column -> !scope.columns().contains(column.name()))
                .toList();
        String prefix = candidates.prefix().toLowerCase(Locale.ROOT);
        Optional<ColumnSchema> key = missing.stream()
                .filter(column -> column.kind().isKey())
                .findFirst()
                .filter(column -> column.name().startsWith(prefix));
        key.ifPresentOrElse(this::column, () -> missing.forEach(this::column));
    }

    /** Columns a query can use an order or an index for; once something is typed that none of them begins with, the others. */
    private void where(TableSchema table, Scope scope) {
        List<ColumnSchema> usable = new ArrayList<>();
        usable.addAll(inOrder(table.columns(ColumnSchema.Kind.PARTITION_KEY), scope));
        usable.addAll(inOrder(table.columns(ColumnSchema.Kind.CLUSTERING), scope));
        for (IndexSchema index : schema.indexes(table.keyspace())) {
            if (index.table().equals(table.name())) {
                String target = index.target().replaceAll("^[a-z]+\\((.*)\\)$", "$1");
                table.column(Names.internal(target)).ifPresent(usable::add);
            }
        }
        usable.forEach(this::column);
        String prefix = candidates.prefix().toLowerCase(Locale.ROOT);
        if (usable.stream().noneMatch(column -> column.name().startsWith(prefix))) {
            table.columns().forEach(this::column);
        }
    }

    /** The columns of a key up to the first that is not restricted yet. */
    private static List<ColumnSchema> inOrder(List<ColumnSchema> key, Scope scope) {
        List<ColumnSchema> usable = new ArrayList<>();
        for (ColumnSchema column : key) {
            usable.add(column);
            if (!scope.columns().contains(column.name())) {
                break;
            }
        }
        return usable;
    }

    private void fields(Scope scope) {
        String name = scope.type().isEmpty() ? udt(type(scope)) : scope.type();
        String keyspace = candidates.keyspace(scope.type().isEmpty() ? scope.keyspace() : scope.qualifier());
        candidates.types(keyspace).stream()
                .filter(type -> type.name().equals(name))
                .forEach(type -> {
                    for (int i = 0; i < type.fieldNames().size(); i++) {
                        candidates.name(
                                type.fieldNames().get(i),
                                "",
                                Kind.FIELD,
                                type.fieldTypes().get(i));
                    }
                });
    }

    private static String udt(String type) {
        return Names.internal(frozenless(type));
    }

    private static String frozenless(String type) {
        return type.startsWith("frozen<") ? type.substring(7, type.length() - 1) : type;
    }

    private String value(Scope scope) {
        String type = type(scope);
        return type.isEmpty() ? "<term>" : "<value for " + Names.typed(scope.column()) + " (" + type + ")>";
    }

    private void opener(Scope scope, String symbol, String one, String other) {
        String type = frozenless(type(scope));
        boolean udt = symbol.equals("{")
                && candidates.types(candidates.keyspace(scope.keyspace())).stream()
                        .anyMatch(known -> known.name().equals(Names.internal(type)));
        if (type.startsWith(one) || type.startsWith(other) || udt) {
            candidates.text(symbol, Kind.SYMBOL, type);
        }
    }
}
