package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ExecutionInfo;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.ringside.cqlsh.value.CqlValue;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One page of a result: its rows, decoded, and what the server said about it. The next page is fetched through {@link CqlShell}. */
public final class ResultPage {
    /** Nodes answer LIST without columns where no permission is found; cqlsh shows those of their table then. */
    private static final List<Column> PERMISSIONS = List.of(
            new Column("role", "system_auth", "role_permissions", DataTypes.TEXT),
            new Column("resource", "system_auth", "role_permissions", DataTypes.TEXT),
            new Column("permissions", "system_auth", "role_permissions", DataTypes.setOf(DataTypes.TEXT)));

    private final AsyncResultSet source;
    private final boolean query;
    private final Duration elapsed;
    private final List<Column> columns;
    private final List<List<CqlValue>> rows;
    private long bytes;

    ResultPage(AsyncResultSet source, boolean query, Duration elapsed) {
        this.source = source;
        this.query = query;
        this.elapsed = elapsed;
        List<Column> told = columns(source);
        this.columns = query && told.isEmpty() ? PERMISSIONS : told;
        this.rows = decode(source);
    }

    /** Whether this answers a question (SELECT, LIST); else it tells whether a condition held. */
    public boolean isQuery() {
        return query;
    }

    /** Whether there is anything to show: writes without a condition have neither columns nor rows. */
    public boolean hasColumns() {
        return !columns.isEmpty();
    }

    public List<Column> columns() {
        return columns;
    }

    /** The rows of this page, each with one value per column. */
    public List<List<CqlValue>> rows() {
        return rows;
    }

    /** Whether the server has more rows. */
    public boolean hasMore() {
        return source.hasMorePages();
    }

    /** What the server warned of. */
    public List<String> warnings() {
        return List.copyOf(source.getExecutionInfo().getWarnings());
    }

    /** Whether the statement's condition held; true for statements without one. */
    public boolean applied() {
        return source.wasApplied();
    }

    /** The trace the server made, where tracing is on. */
    public Optional<UUID> tracingId() {
        return Optional.ofNullable(source.getExecutionInfo().getTracingId());
    }

    /** From sending the request to having the page. */
    public Duration elapsed() {
        return elapsed;
    }

    /** The address of the node that answered. */
    public Optional<String> coordinator() {
        ExecutionInfo execution = source.getExecutionInfo();
        Node node = execution.getCoordinator();
        return node == null ? Optional.empty() : Optional.of(Addresses.text(node.getEndPoint()));
    }

    /** The bytes its values take on the wire. */
    long bytes() {
        return bytes;
    }

    AsyncResultSet source() {
        return source;
    }

    private static List<Column> columns(AsyncResultSet source) {
        List<Column> columns = new ArrayList<>();
        for (ColumnDefinition definition : source.getColumnDefinitions()) {
            columns.add(new Column(
                    definition.getName().asInternal(),
                    definition.getKeyspace().asInternal(),
                    definition.getTable().asInternal(),
                    definition.getType()));
        }
        return List.copyOf(columns);
    }

    private List<List<CqlValue>> decode(AsyncResultSet source) {
        List<List<CqlValue>> rows = new ArrayList<>();
        DataType[] types = columns.stream().map(Column::type).toArray(DataType[]::new);
        for (Row row : source.currentPage()) {
            List<CqlValue> values = new ArrayList<>(types.length);
            for (int i = 0; i < types.length; i++) {
                ByteBuffer value = row.getBytesUnsafe(i);
                bytes += value == null ? 0 : value.remaining();
                values.add(ValueDecoder.decode(value, types[i]));
            }
            rows.add(Collections.unmodifiableList(values));
        }
        return Collections.unmodifiableList(rows);
    }
}
