package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the schema from the node's own tables, all of them at once. What a node does not have, as virtual tables before Cassandra 4.0,
 * or does not let this role see, is left out.
 */
final class SchemaReader {
    private static final Map<String, String> QUERIES = queries();

    private final CqlSession session;

    SchemaReader(CqlSession session) {
        this.session = session;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("keyspaces", "SELECT keyspace_name, replication FROM system_schema.keyspaces");
        queries.put("tables", "SELECT keyspace_name, table_name FROM system_schema.tables");
        queries.put("views", "SELECT keyspace_name, view_name, base_table_name FROM system_schema.views");
        String columns = "SELECT keyspace_name, table_name, column_name, kind, position, type FROM ";
        queries.put("columns", columns + "system_schema.columns");
        queries.put("types", "SELECT keyspace_name, type_name, field_names, field_types FROM system_schema.types");
        queries.put(
                "functions",
                "SELECT keyspace_name, function_name, argument_types, return_type FROM system_schema.functions");
        queries.put(
                "aggregates",
                "SELECT keyspace_name, aggregate_name, argument_types, return_type FROM system_schema.aggregates");
        queries.put("indexes", "SELECT keyspace_name, table_name, index_name, options FROM system_schema.indexes");
        queries.put("virtual keyspaces", "SELECT keyspace_name FROM system_virtual_schema.keyspaces");
        queries.put("virtual tables", "SELECT keyspace_name, table_name FROM system_virtual_schema.tables");
        queries.put("virtual columns", columns + "system_virtual_schema.columns");
        queries.put("roles", "SELECT role FROM system_auth.roles");
        queries.put("local", "SELECT data_center FROM system.local");
        queries.put("peers", "SELECT data_center FROM system.peers");
        return queries;
    }

    /** The schema now. Fails where the node does not answer at all. */
    CompletableFuture<SchemaSnapshot> read(Optional<String> keyspace) {
        Map<String, CompletableFuture<List<Row>>> answers = new LinkedHashMap<>();
        QUERIES.forEach((name, text) -> answers.put(name, ask(name, text)));
        return CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<String, List<Row>> rows = new LinkedHashMap<>();
                    answers.forEach((name, answer) -> rows.put(name, answer.join()));
                    return new SchemaRows(rows).snapshot(keyspace);
                });
    }

    private CompletableFuture<List<Row>> ask(String name, String text) {
        SimpleStatement query = SimpleStatement.newInstance(text).setPageSize(5000);
        CompletableFuture<List<Row>> rows = session.executeAsync(query)
                .thenCompose(page -> all(page, new ArrayList<>()))
                .toCompletableFuture();
        return name.equals("keyspaces") ? rows : rows.exceptionally(failure -> List.of());
    }

    private static CompletionStage<List<Row>> all(AsyncResultSet page, List<Row> rows) {
        page.currentPage().forEach(rows::add);
        return page.hasMorePages()
                ? page.fetchNextPage().thenCompose(next -> all(next, rows))
                : CompletableFuture.completedFuture(rows);
    }
}
