package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.input.TokenKind;
import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import dev.ringside.portal.console.editor.StatementTokens.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a SELECT, UPDATE or DELETE says about the rows it is for.
 *
 * @param table it is about, where that is known
 * @param words outside of brackets, in lower case
 * @param equal columns restricted by {@code =}
 * @param ins columns restricted by IN
 * @param byToken whether it is restricted by {@code token(…)}
 */
record Query(Optional<TableSchema> table, Set<String> words, Set<String> equal, List<In> ins, boolean byToken) {

    /** A column and how many values it may have. */
    record In(String column, int values) {}

    static Query of(List<Piece> pieces, SchemaView schema) {
        Set<String> words = new HashSet<>();
        Set<String> equal = new HashSet<>();
        List<In> ins = new ArrayList<>();
        boolean where = false;
        boolean byToken = false;
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
            if (depth == 0 && piece.kind() == TokenKind.WORD) {
                words.add(piece.text().toLowerCase(Locale.ROOT));
            }
            where |= depth == 0 && piece.is("where");
            if (!where || depth > 0 || i == 0) {
                continue;
            }
            byToken |= piece.is("token");
            if (piece.is("=") && isName(pieces.get(i - 1))) {
                equal.add(Names.internal(pieces.get(i - 1).text()));
            } else if (piece.is("in") && isName(pieces.get(i - 1))) {
                ins.add(new In(Names.internal(pieces.get(i - 1).text()), values(pieces, i + 1)));
            }
        }
        return new Query(table(pieces, schema), words, equal, ins, byToken);
    }

    private static boolean isName(Piece piece) {
        return piece.kind() == TokenKind.WORD || piece.kind() == TokenKind.QUOTED_NAME;
    }

    /** The values between the bracket at {@code from} and its partner. */
    private static int values(List<Piece> pieces, int from) {
        if (from >= pieces.size() || !pieces.get(from).is("(")) {
            return 0;
        }
        int depth = 0;
        int values = 1;
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is("(") || piece.is("[") || piece.is("{")) {
                depth++;
            } else if (piece.is(")") || piece.is("]") || piece.is("}")) {
                depth--;
            } else if (piece.is(",") && depth == 1) {
                values++;
            }
            if (depth == 0) {
                break;
            }
        }
        return values;
    }

    private static Optional<TableSchema> table(List<Piece> pieces, SchemaView schema) {
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (pieces.get(i).is("from")
                    || pieces.get(i).is("update")
                    || pieces.get(i).is("into")) {
                return tableAt(pieces, i + 1, schema);
            }
        }
        return Optional.empty();
    }

    /** The table whose name is at {@code at}. */
    static Optional<TableSchema> tableAt(List<Piece> pieces, int at, SchemaView schema) {
        String first = Names.internal(pieces.get(at).text());
        boolean qualified = at + 2 < pieces.size() && pieces.get(at + 1).is(".");
        return qualified
                ? schema.table(first, Names.internal(pieces.get(at + 2).text()))
                : schema.currentKeyspace().flatMap(keyspace -> schema.table(keyspace, first));
    }

    /** Whether a word is in it, outside of brackets. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether it names the partitions it is for, or a range of tokens; false where the table is not known. */
    boolean readsPartitions() {
        if (byToken) {
            return true;
        }
        return table.map(known -> known.columns(ColumnSchema.Kind.PARTITION_KEY).stream()
                        .allMatch(column -> equal.contains(column.name())
                                || ins.stream().anyMatch(in -> in.column().equals(column.name()))))
                .orElse(false);
    }

    boolean isPartitionKey(String name) {
        return table.flatMap(known -> known.column(name))
                .filter(column -> column.kind() == ColumnSchema.Kind.PARTITION_KEY)
                .isPresent();
    }

    /** The index that answers it, where there is one for a restricted column. */
    Optional<String> index(SchemaView schema) {
        return table.flatMap(known -> schema.indexes(known.keyspace()).stream()
                .filter(index -> index.table().equals(known.name()) && equal.contains(Names.internal(target(index))))
                .map(IndexSchema::name)
                .findFirst());
    }

    private static String target(IndexSchema index) {
        return index.target().replaceAll("^[a-z]+\\((.*)\\)$", "$1");
    }
}
