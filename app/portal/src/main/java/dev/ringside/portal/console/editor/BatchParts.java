package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.portal.console.editor.StatementTokens.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of a batch, and the partition each is for. */
final class BatchParts {
    private BatchParts() {}

    /** The statements, each from its verb on. */
    static List<List<Piece>> of(List<Piece> batch) {
        List<List<Piece>> parts = new ArrayList<>();
        int depth = 0;
        for (Piece piece : batch) {
            depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
            boolean verb = depth == 0 && (piece.is("insert") || piece.is("update") || piece.is("delete"));
            if (verb) {
                parts.add(new ArrayList<>());
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1).add(piece);
            }
        }
        return parts;
    }

    /** A text that is the same for the same partition; empty where table or key are not known. */
    static Optional<String> partition(List<Piece> part, SchemaView schema) {
        Optional<TableSchema> table = Query.of(part, schema).table();
        if (table.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder key =
                new StringBuilder(table.get().keyspace() + "." + table.get().name());
        for (ColumnSchema column : table.get().columns(ColumnSchema.Kind.PARTITION_KEY)) {
            Optional<String> value =
                    part.get(0).is("insert") ? inserted(part, column.name()) : restricted(part, column.name());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.append('\n').append(value.get());
        }
        return Optional.of(key.toString());
    }

    private static Optional<String> restricted(List<Piece> part, String column) {
        boolean where = false;
        for (int i = 0; i + 2 < part.size(); i++) {
            where |= part.get(i).is("where");
            if (where
                    && Names.internal(part.get(i).text()).equals(column)
                    && part.get(i + 1).is("=")) {
                return Optional.of(part.get(i + 2).text());
            }
        }
        return Optional.empty();
    }

    /** The value at the place in VALUES that the column has among the names. */
    private static Optional<String> inserted(List<Piece> part, String column) {
        List<String> names = list(part, 0);
        int at = -1;
        for (int i = 0; i < names.size(); i++) {
            if (Names.internal(names.get(i)).equals(column)) {
                at = i;
            }
        }
        int values = 0;
        while (values < part.size() && !part.get(values).is("values")) {
            values++;
        }
        List<String> literals = list(part, values);
        return at >= 0 && at < literals.size() ? Optional.of(literals.get(at)) : Optional.empty();
    }

    /** What stands between the commas of the first brackets from {@code from} on. */
    private static List<String> list(List<Piece> part, int from) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (Piece piece : part.subList(Math.min(from, part.size()), part.size())) {
            boolean opens = piece.is("(") || piece.is("[") || piece.is("{");
            boolean closes = piece.is(")") || piece.is("]") || piece.is("}");
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth == 0 && closes) {
                items.add(item.toString());
                return items;
            }
            if (depth == 1 && piece.is(",")) {
                items.add(item.toString());
                item.setLength(0);
            } else if (depth > 0 && !(depth == 1 && opens)) {
                item.append(piece.text());
            }
        }
        return items;
    }
}
