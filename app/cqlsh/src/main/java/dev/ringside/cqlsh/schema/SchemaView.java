package dev.ringside.cqlsh.schema;

import java.util.List;
import java.util.Optional;

/**
 * The names of a schema, in their true case and without quotes. Every method answers at once from memory, on any thread; a keyspace that
 * does not exist has nothing in it.
 */
public interface SchemaView {

    /** A schema nothing is known of. */
    static SchemaView empty() {
        return new EmptySchema();
    }

    /** The keyspace of names without one. */
    Optional<String> currentKeyspace();

    /** All keyspaces, the virtual ones of the system included, sorted. */
    List<String> keyspaces();

    /** The tables of a keyspace, views not included, sorted. */
    List<TableSchema> tables(String keyspace);

    /** The materialized views of a keyspace, sorted. */
    List<TableSchema> views(String keyspace);

    /** The user-defined types of a keyspace, sorted. */
    List<TypeSchema> types(String keyspace);

    /** The user-defined functions of a keyspace, each signature once, sorted. */
    List<FunctionSchema> functions(String keyspace);

    /** The user-defined aggregates of a keyspace, each signature once, sorted. */
    List<FunctionSchema> aggregates(String keyspace);

    /** The secondary indexes of a keyspace, sorted. */
    List<IndexSchema> indexes(String keyspace);

    /** All roles this session may see, sorted; none where the server has no roles or does not tell. */
    List<String> roles();

    /** The data centers of the cluster. */
    List<String> dataCenters();

    /** A table or view of a keyspace. */
    default Optional<TableSchema> table(String keyspace, String name) {
        return tables(keyspace).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .or(() -> views(keyspace).stream()
                        .filter(view -> view.name().equals(name))
                        .findFirst());
    }
}
