package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Small questions about the schema, asked of the tables it is kept in: quicker than reading all of it. */
final class SystemTables {
    private static final int ALL_COLUMNS = 5000;

    private SystemTables() {}

    /** The names of all keyspaces, sorted. */
    static CompletableFuture<List<String>> keyspaces(CqlSession session) {
        return session.executeAsync("SELECT keyspace_name FROM system_schema.keyspaces")
                .thenCompose(rows -> names(rows, new ArrayList<>()))
                .toCompletableFuture();
    }

    /** The kinds of a table's columns by name. */
    static CompletableFuture<Map<String, String>> columnKinds(CqlSession session, String keyspace, String table) {
        SimpleStatement query = SimpleStatement.newInstance(
                        "SELECT column_name, kind FROM system_schema.columns WHERE keyspace_name = ? AND table_name = ?",
                        keyspace,
                        table)
                .setPageSize(ALL_COLUMNS);
        return session.executeAsync(query)
                .thenApply(rows -> {
                    Map<String, String> kinds = new HashMap<>();
                    for (Row row : rows.currentPage()) {
                        kinds.put(row.getString(0), row.getString(1));
                    }
                    return kinds;
                })
                .toCompletableFuture();
    }

    private static CompletionStage<List<String>> names(AsyncResultSet rows, List<String> names) {
        for (Row row : rows.currentPage()) {
            String name = row.getString(0);
            if (name != null) {
                names.add(name);
            }
        }
        if (rows.hasMorePages()) {
            return rows.fetchNextPage().thenCompose(more -> names(more, names));
        }
        names.sort(null);
        return CompletableFuture.completedFuture(names);
    }
}
