package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.input.TokenKind;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.portal.console.editor.StatementTokens.Piece;
import dev.ringside.portal.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is worth knowing about a statement before it is run: what it costs the cluster, and what to do instead. */
final class Hints {
    /** From this many on, values after IN cost the coordinator more than requests of their own would. */
    private static final int LARGE_IN = 20;

    private static final int LARGE_BATCH = 100;
    private static final int WIDE = 3;

    private final SchemaView schema;
    private final boolean paging;
    private final List<String> hints = new ArrayList<>();

    private Hints(SchemaView schema, boolean paging) {
        this.schema = schema;
        this.paging = paging;
    }

    /**
     * The hints for one statement.
     *
     * @param schema with the keyspace in use; hints that need a table are left out where it is not known
     * @param paging whether the result comes page by page
     */
    static List<String> of(String statement, SchemaView schema, boolean paging) {
        Hints hints = new Hints(schema, paging);
        List<Piece> pieces = StatementTokens.of(statement, 0, statement.length());
        if (!pieces.isEmpty()) {
            hints.statement(pieces);
        }
        return hints.hints;
    }

    private void statement(List<Piece> pieces) {
        Piece first = pieces.get(0);
        if (first.is("select")) {
            select(pieces);
        } else if (first.is("begin")) {
            batch(pieces);
        } else if (first.is("insert")) {
            insert(pieces);
        } else if (first.is("create") && has(pieces, "SimpleStrategy")) {
            hints.add(Texts.get("console.hint.simple-strategy"));
        } else if (first.is("update") || first.is("delete")) {
            Query query = Query.of(pieces, schema);
            in(query);
        }
    }

    private void select(List<Piece> pieces) {
        Query query = Query.of(pieces, schema);
        boolean filtering = query.has("allow");
        boolean counts =
                pieces.size() > 2 && pieces.get(1).is("count") && pieces.get(2).is("(");
        if (filtering && !query.readsPartitions()) {
            hints.add(Texts.get("console.hint.filtering"));
        } else if (query.table().isPresent() && !query.readsPartitions()) {
            scan(query, counts);
        }
        if (!paging && !query.has("limit") && !counts) {
            hints.add(Texts.get("console.hint.unpaged"));
        }
        in(query);
        query.table()
                .filter(table -> pieces.size() > 1
                        && pieces.get(1).is("*")
                        && table.columns().size() > WIDE)
                .ifPresent(table ->
                        hints.add(Texts.get("console.hint.star", table.columns().size())));
    }

    private void scan(Query query, boolean counts) {
        TableSchema table = query.table().orElseThrow();
        String key = table.columns(ColumnSchema.Kind.PARTITION_KEY).stream()
                .map(column -> Names.typed(column.name()))
                .collect(Collectors.joining(", "));
        Optional<String> index = query.index(schema);
        if (index.isPresent()) {
            hints.add(Texts.get("console.hint.index", index.get()));
        } else if (counts) {
            hints.add(Texts.get("console.hint.count", Names.typed(table.name())));
        } else if (!query.has("limit") && !table.keyspace().startsWith("system")) {
            hints.add(Texts.get("console.hint.scan", Names.typed(table.name()), key));
        }
    }

    private void in(Query query) {
        for (Query.In in : query.ins()) {
            if (in.values() > LARGE_IN) {
                boolean ofKey = query.isPartitionKey(in.column());
                hints.add(Texts.get(
                        ofKey ? "console.hint.in-key" : "console.hint.in", Names.typed(in.column()), in.values()));
            }
        }
    }

    private void insert(List<Piece> pieces) {
        boolean values = false;
        for (Piece piece : pieces) {
            values |= piece.is("values");
            if (values && piece.kind() == TokenKind.WORD && piece.is("null")) {
                hints.add(Texts.get("console.hint.null"));
                return;
            }
        }
    }

    private void batch(List<Piece> pieces) {
        boolean unlogged = pieces.size() > 1 && pieces.get(1).is("unlogged");
        boolean counter = pieces.size() > 1 && pieces.get(1).is("counter");
        Set<String> partitions = new HashSet<>();
        List<List<Piece>> parts = BatchParts.of(pieces);
        for (List<Piece> part : parts) {
            BatchParts.partition(part, schema).ifPresent(partitions::add);
        }
        if (partitions.size() > 1 && !counter) {
            hints.add(Texts.get(
                    unlogged ? "console.hint.batch-unlogged" : "console.hint.batch-logged", partitions.size()));
        }
        if (parts.size() > LARGE_BATCH) {
            hints.add(Texts.get("console.hint.batch-large", parts.size()));
        }
    }

    private static boolean has(List<Piece> pieces, String word) {
        return pieces.stream().anyMatch(piece -> piece.text().contains(word));
    }
}
