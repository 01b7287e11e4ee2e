package dev.ringside.cqlsh.schema;

import java.util.List;
import java.util.Optional;

/** A schema without names. */
final class EmptySchema implements SchemaView {
    @Override
    public Optional<String> currentKeyspace() {
        return Optional.empty();
    }

    @Override
    public List<String> keyspaces() {
        return List.of();
    }

    @Override
    public List<TableSchema> tables(String keyspace) {
        return List.of();
    }

    @Override
    public List<TableSchema> views(String keyspace) {
        return List.of();
    }

    @Override
    public List<TypeSchema> types(String keyspace) {
        return List.of();
    }

    @Override
    public List<FunctionSchema> functions(String keyspace) {
        return List.of();
    }

    @Override
    public List<FunctionSchema> aggregates(String keyspace) {
        return List.of();
    }

    @Override
    public List<IndexSchema> indexes(String keyspace) {
        return List.of();
    }

    @Override
    public List<String> roles() {
        return List.of();
    }

    @Override
    public List<String> dataCenters() {
        return List.of();
    }
}
