package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.Describable;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.text.NameColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** DESCRIBE for nodes before Cassandra 4.0, which do not answer it: from the driver's picture of the schema, as cqlsh 5.0.1 did. */
final class ClientDescription {
    private final Metadata metadata;
    private final Optional<String> current;
    private final String cluster;
    private final String partitioner;

    ClientDescription(Metadata metadata, Optional<String> current, String cluster, String partitioner) {
        this.metadata = metadata;
        this.current = current;
        this.cluster = cluster;
        this.partitioner = partitioner.substring(partitioner.lastIndexOf('.') + 1);
    }

    /** What a name that is not there leads to. */
    private static final class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }

    /** Answers; {@code words} is a command {@link Description#form} knows. */
    Response answer(List<String> words) {
        try {
            return answer(words.get(1).toUpperCase(Locale.ROOT), words.subList(2, words.size()), words);
        } catch (NotFound e) {
            return new Response.Failed(StatementError.of(StatementError.Kind.REFUSED, String.valueOf(e.getMessage())));
        }
    }

    private Response answer(String what, List<String> rest, List<String> words) {
        return switch (what) {
            case "KEYSPACES" -> keyspaces();
            case "CLUSTER" ->
                new Response.Output(List.of("", "Cluster: " + cluster, "Partitioner: " + partitioner, ""));
            case "TABLES", "COLUMNFAMILIES" ->
                list(keyspace -> keyspace.getTables().keySet());
            case "TYPES" -> list(keyspace -> keyspace.getUserDefinedTypes().keySet());
            case "FUNCTIONS" ->
                list(keyspace -> keyspace.getFunctions().keySet().stream()
                        .map(signature -> signature.getName())
                        .toList());
            case "AGGREGATES" ->
                list(keyspace -> keyspace.getAggregates().keySet().stream()
                        .map(signature -> signature.getName())
                        .toList());
            case "SCHEMA" -> schema(false);
            case "FULL" -> schema(true);
            case "ONLY" ->
                statements(List.of(keyspace(rest.subList(1, rest.size())).describe(true)));
            case "KEYSPACE" -> statements(List.of(keyspace(rest).describeWithChildren(true)));
            case "MATERIALIZED" -> element("MATERIALIZED VIEW", rest.subList(1, rest.size()));
            case "TABLE", "COLUMNFAMILY", "TYPE", "FUNCTION", "AGGREGATE", "INDEX" -> element(what, rest);
            default -> anything(words.subList(1, words.size()));
        };
    }

    private Response keyspaces() {
        List<String> lines = new ArrayList<>(List.of(""));
        List<String> names = metadata.getKeyspaces().keySet().stream()
                .map(name -> Names.typed(name.asInternal()))
                .sorted()
                .toList();
        NameColumns.print(names, lines::add);
        lines.add("");
        return new Response.Output(lines);
    }

    private Response list(Listing listing) {
        List<String> lines = new ArrayList<>();
        Stream<KeyspaceMetadata> shown =
                current.isPresent() ? Stream.of(known(current.get())) : metadata.getKeyspaces().values().stream();
        shown.forEach(keyspace -> {
            lines.add("");
            if (current.isEmpty()) {
                String name = Names.typed(keyspace.getName().asInternal());
                lines.add("Keyspace " + name);
                lines.add("---------" + "-".repeat(name.length()));
            }
            List<String> names = listing.names(keyspace).stream()
                    .map(name -> Names.typed(name.asInternal()))
                    .sorted()
                    .toList();
            NameColumns.print(names, lines::add);
        });
        lines.add("");
        return new Response.Output(lines);
    }

    private Response schema(boolean full) {
        return statements(metadata.getKeyspaces().values().stream()
                .filter(keyspace -> full || !keyspace.getName().asInternal().startsWith("system"))
                .map(keyspace -> keyspace.describeWithChildren(true))
                .toList());
    }

    private KeyspaceMetadata keyspace(List<String> name) {
        if (name.isEmpty()) {
            return known(current.orElseThrow(() -> new NotFound("No keyspace specified and no current keyspace")));
        }
        return known(Names.internal(name.get(0)));
    }

    private KeyspaceMetadata known(String name) {
        return metadata.getKeyspace(CqlIdentifier.fromInternal(name))
                .orElseThrow(() -> new NotFound("'" + name + "' not found in keyspaces"));
    }

    private Response element(String what, List<String> name) {
        KeyspaceMetadata keyspace = name.size() == 3
                ? known(Names.internal(name.get(0)))
                : known(current.orElseThrow(() -> new NotFound("No keyspace specified and no current keyspace")));
        String element = Names.internal(name.get(name.size() - 1));
        List<String> found = find(what, keyspace, CqlIdentifier.fromInternal(element));
        if (found.isEmpty()) {
            String noun =
                    switch (what) {
                        case "TYPE" -> "User defined type";
                        case "FUNCTION" -> "User defined function";
                        case "AGGREGATE" -> "User defined aggregate";
                        case "INDEX" -> "Table for existing index";
                        case "MATERIALIZED VIEW" -> "Materialized view";
                        default -> "Table";
                    };
            throw new NotFound(noun + " '" + element + "' not found in '"
                    + keyspace.getName().asInternal() + "'");
        }
        return statements(found);
    }

    private static List<String> find(String what, KeyspaceMetadata keyspace, CqlIdentifier name) {
        return switch (what) {
            case "TABLE", "COLUMNFAMILY" -> described(keyspace.getTable(name));
            case "MATERIALIZED VIEW" -> described(keyspace.getView(name));
            case "TYPE" -> described(keyspace.getUserDefinedType(name).map(Describable.class::cast));
            case "FUNCTION" ->
                keyspace.getFunctions().entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(name))
                        .map(entry -> entry.getValue().describe(true))
                        .toList();
            case "AGGREGATE" ->
                keyspace.getAggregates().entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(name))
                        .map(entry -> entry.getValue().describe(true))
                        .toList();
            default ->
                keyspace.getTables().values().stream()
                        .flatMap(table -> described(table.getIndex(name)).stream())
                        .toList();
        };
    }

    private static List<String> described(Optional<? extends Describable> element) {
        return element.map(one -> one.describeWithChildren(true)).stream().toList();
    }

    /** A keyspace's name first, then whatever in the keyspace is called so. */
    private Response anything(List<String> name) {
        String first = Names.internal(name.get(0));
        Optional<KeyspaceMetadata> keyspace = metadata.getKeyspace(CqlIdentifier.fromInternal(first));
        if (name.size() == 1 && keyspace.isPresent()) {
            return statements(List.of(keyspace.get().describeWithChildren(true)));
        }
        if (name.size() == 1 && current.isEmpty()) {
            throw new NotFound("'" + first + "' not found in keyspaces");
        }
        KeyspaceMetadata where = known(name.size() == 3 ? first : current.orElse(""));
        CqlIdentifier element = CqlIdentifier.fromInternal(Names.internal(name.get(name.size() - 1)));
        for (String what : List.of("TABLE", "INDEX", "MATERIALIZED VIEW", "TYPE", "FUNCTION", "AGGREGATE")) {
            List<String> found = find(what, where, element);
            if (!found.isEmpty()) {
                return statements(found);
            }
        }
        throw new NotFound("'" + element.asInternal() + "' not found in keyspace '"
                + where.getName().asInternal() + "'");
    }

    private static Response statements(List<String> statements) {
        List<String> lines = new ArrayList<>();
        for (String statement : statements) {
            lines.add("");
            lines.addAll(List.of(statement.stripTrailing().split("\n", -1)));
        }
        return new Response.Output(
                lines, statements.stream().map(String::stripTrailing).toList());
    }

    /** The names a keyspace has of something. */
    private interface Listing {
        Collection<CqlIdentifier> names(KeyspaceMetadata keyspace);
    }
}
