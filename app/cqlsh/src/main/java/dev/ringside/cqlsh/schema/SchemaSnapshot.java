package dev.ringside.cqlsh.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A schema as it was when it was read. */
public record SchemaSnapshot(
        Optional<String> currentKeyspace, Map<String, Keyspace> contents, List<String> roles, List<String> dataCenters)
        implements SchemaView {

    private static final Keyspace NOTHING =
            new Keyspace(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public SchemaSnapshot {
        contents = new TreeMap<>(contents);
        roles = List.copyOf(roles);
        dataCenters = List.copyOf(dataCenters);
    }

    /**
     * What one keyspace holds, each list sorted by name.
     *
     * @param replication the class and its options as the server keeps them; empty for virtual keyspaces
     */
    public record Keyspace(
            Map<String, String> replication,
            List<TableSchema> tables,
            List<TableSchema> views,
            List<TypeSchema> types,
            List<FunctionSchema> functions,
            List<FunctionSchema> aggregates,
            List<IndexSchema> indexes) {
        public Keyspace {
            replication = Map.copyOf(replication);
            tables = List.copyOf(tables);
            views = List.copyOf(views);
            types = List.copyOf(types);
            functions = List.copyOf(functions);
            aggregates = List.copyOf(aggregates);
            indexes = List.copyOf(indexes);
        }
    }

    /** The same schema with another keyspace in use. */
    public SchemaSnapshot in(Optional<String> keyspace) {
        return new SchemaSnapshot(keyspace, contents, roles, dataCenters);
    }

    @Override
    public List<String> keyspaces() {
        return List.copyOf(contents.keySet());
    }

    @Override
    public List<TableSchema> tables(String keyspace) {
        return keyspace(keyspace).tables();
    }

    @Override
    public List<TableSchema> views(String keyspace) {
        return keyspace(keyspace).views();
    }

    @Override
    public List<TypeSchema> types(String keyspace) {
        return keyspace(keyspace).types();
    }

    @Override
    public List<FunctionSchema> functions(String keyspace) {
        return keyspace(keyspace).functions();
    }

    @Override
    public List<FunctionSchema> aggregates(String keyspace) {
        return keyspace(keyspace).aggregates();
    }

    @Override
    public List<IndexSchema> indexes(String keyspace) {
        return keyspace(keyspace).indexes();
    }

    private Keyspace keyspace(String name) {
        return contents.getOrDefault(name, NOTHING);
    }
}
