package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.CoordinatorException;
import dev.ringside.cqlsh.text.NameColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** DESCRIBE, which nodes answer themselves since Cassandra 4.0; here their answer is laid out as cqlsh does. */
final class Description {
    private static final Set<String> LISTS = Set.of("TABLES", "COLUMNFAMILIES", "TYPES", "FUNCTIONS", "AGGREGATES");
    private static final Set<String> ALONE = Set.of("KEYSPACES", "CLUSTER", "SCHEMA", "KEYSPACE");
    private static final Set<String> NAMED =
            Set.of("KEYSPACE", "TABLE", "COLUMNFAMILY", "TYPE", "FUNCTION", "AGGREGATE", "INDEX");

    private final CqlShell shell;

    Description(CqlShell shell) {
        this.shell = shell;
    }

    /** How the answer is laid out. */
    enum Form {
        KEYSPACES,
        LIST,
        CLUSTER,
        ELEMENT
    }

    /** The form of a command; empty when cqlsh's grammar has no such command. */
    static Optional<Form> form(List<String> command) {
        List<String> words = new ArrayList<>(command.subList(1, command.size()));
        int size = words.size();
        if (size >= 2
                && words.get(size - 2).equalsIgnoreCase("WITH")
                && words.get(size - 1).equalsIgnoreCase("INTERNALS")) {
            words.subList(size - 2, size).clear();
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String what = words.get(0).toUpperCase(Locale.ROOT);
        List<String> rest = words.subList(1, words.size());
        if (rest.isEmpty() && (LISTS.contains(what) || ALONE.contains(what))) {
            return Optional.of(
                    switch (what) {
                        case "KEYSPACES" -> Form.KEYSPACES;
                        case "CLUSTER" -> Form.CLUSTER;
                        case "SCHEMA", "KEYSPACE" -> Form.ELEMENT;
                        default -> Form.LIST;
                    });
        }
        boolean element =
                switch (what) {
                    case "FULL" -> rest.size() == 1 && rest.get(0).equalsIgnoreCase("SCHEMA");
                    case "ONLY" -> isKeyspace(rest);
                    case "MATERIALIZED" ->
                        rest.size() > 1 && rest.get(0).equalsIgnoreCase("VIEW") && isName(rest.subList(1, rest.size()));
                    default -> NAMED.contains(what) ? isName(rest) : !ALONE.contains(what) && isName(words);
                };
        return element && !(rest.isEmpty() && (LISTS.contains(what) || NAMED.contains(what)))
                ? Optional.of(Form.ELEMENT)
                : Optional.empty();
    }

    private static boolean isKeyspace(List<String> words) {
        return !words.isEmpty()
                && words.get(0).equalsIgnoreCase("KEYSPACE")
                && (words.size() == 1 || isName(words.subList(1, words.size())));
    }

    private static boolean isName(List<String> words) {
        return words.size() == 1 || (words.size() == 3 && words.get(1).equals("."));
    }

    CompletableFuture<Response> run(String text, List<String> words, Form form) {
        CompletionStage<Response> answer = shell.server()
                .thenCompose(facts -> facts.major() < 4
                        ? fromMetadata(facts, words)
                        : shell.describe(text)
                                .thenCompose(rows -> all(rows, new ArrayList<>()))
                                .handle((rows, failure) -> failure == null ? output(rows, form) : failed(failure)));
        return CqlShell.answer(answer, response -> response);
    }

    /** The driver looks at the schema only while it is asked: keeping up with it costs, and nothing else here needs it. */
    private CompletionStage<Response> fromMetadata(ServerFacts facts, List<String> words) {
        CqlSession session = shell.session();
        return session.setSchemaMetadataEnabled(true)
                .thenCombine(session.executeAsync("SELECT partitioner FROM system.local"), (metadata, rows) -> {
                    Row local = rows.one();
                    String partitioner = local == null ? "" : text(local, "partitioner");
                    return new ClientDescription(metadata, shell.keyspace(), facts.cluster(), partitioner)
                            .answer(described(words));
                })
                .thenCompose(answer -> session.setSchemaMetadataEnabled(null).thenApply(off -> answer));
    }

    /** The command without WITH INTERNALS, which older versions do not know. */
    private static List<String> described(List<String> words) {
        int size = words.size();
        boolean internals = size > 3 && words.get(size - 1).equalsIgnoreCase("INTERNALS");
        return internals ? words.subList(0, size - 2) : words;
    }

    /** cqlsh shows only the message of an error here. */
    private static Response failed(Throwable failure) {
        StatementError error = Errors.of(failure);
        boolean server = Errors.unwrap(failure) instanceof CoordinatorException;
        return new Response.Failed(
                server ? new StatementError(error.kind(), List.of(error.message()), error.message()) : error);
    }

    private static CompletionStage<List<Row>> all(AsyncResultSet rows, List<Row> collected) {
        rows.currentPage().forEach(collected::add);
        return rows.hasMorePages()
                ? rows.fetchNextPage().thenCompose(more -> all(more, collected))
                : CompletableFuture.completedFuture(collected);
    }

    private Response output(List<Row> rows, Form form) {
        List<String> statements = form == Form.ELEMENT
                ? rows.stream().map(row -> text(row, "create_statement")).toList()
                : List.of();
        return new Response.Output(lines(rows, form), statements);
    }

    private List<String> lines(List<Row> rows, Form form) {
        List<String> lines = new ArrayList<>();
        switch (form) {
            case KEYSPACES -> {
                lines.add("");
                NameColumns.print(
                        rows.stream().map(row -> text(row, "keyspace_name")).toList(), lines::add);
                lines.add("");
            }
            case LIST -> names(rows, lines);
            case CLUSTER -> rows.forEach(row -> cluster(row, lines));
            case ELEMENT -> {
                for (Row row : rows) {
                    lines.add("");
                    lines.addAll(List.of(text(row, "create_statement").split("\n", -1)));
                }
            }
        }
        return lines;
    }

    private void names(List<Row> rows, List<String> lines) {
        int from = 0;
        while (from < rows.size()) {
            String keyspace = text(rows.get(from), "keyspace_name");
            List<String> names = new ArrayList<>();
            int at = from;
            while (at < rows.size() && text(rows.get(at), "keyspace_name").equals(keyspace)) {
                names.add(text(rows.get(at), "name"));
                at++;
            }
            lines.add("");
            if (shell.keyspace().isEmpty()) {
                lines.add("Keyspace " + keyspace);
                lines.add("---------" + "-".repeat(keyspace.length()));
            }
            NameColumns.print(names, lines::add);
            from = at;
        }
        if (!rows.isEmpty()) {
            lines.add("");
        }
    }

    private static void cluster(Row row, List<String> lines) {
        lines.add("");
        lines.add("Cluster: " + text(row, "cluster"));
        lines.add("Partitioner: " + text(row, "partitioner"));
        lines.add("Snitch: " + text(row, "snitch"));
        lines.add("");
        if (!row.getColumnDefinitions().contains("range_ownership")) {
            return;
        }
        lines.add("Range ownership:");
        Map<?, ?> ranges = (Map<?, ?>) Objects.requireNonNullElse(row.getObject("range_ownership"), Map.of());
        ranges.forEach((token, hosts) -> {
            String list = hosts instanceof Iterable<?> all ? String.join(", ", strings(all)) : String.valueOf(hosts);
            lines.add(String.format(Locale.ROOT, " %39s  [%s]", token, list));
        });
        lines.add("");
    }

    private static List<String> strings(Iterable<?> values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(String.valueOf(value)));
        return strings;
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
