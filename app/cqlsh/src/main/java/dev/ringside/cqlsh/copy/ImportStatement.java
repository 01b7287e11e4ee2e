package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.type.DataType;
import dev.ringside.cqlsh.complete.Names;
import dev.ringside.cqlsh.schema.ColumnSchema;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the statement that writes a row. Any thread. */
final class ImportStatement {
    private final CopyJob job;
    private final List<Integer> fields = new ArrayList<>();
    private final List<DataType> types = new ArrayList<>();
    private final List<Integer> key = new ArrayList<>();
    private final Set<Integer> needed = new HashSet<>();
    private final PreparedStatement prepared;
    private final int fieldCount;

    /** A row ready to be written; {@code key} holds the partition key's columns. */
    record Ready(List<String> row, BatchableStatement<?> statement, List<ByteBuffer> key) {}

    /** Prepares the statement, which blocks. */
    ImportStatement(CopyJob job, List<String> fileColumns) {
        this.job = job;
        this.fieldCount = fileColumns.size();
        List<String> bound = bindOrder();
        this.prepared = job.session().prepare(text());
        for (String column : bound) {
            if (isKey(column)) {
                needed.add(fields.size());
            }
            fields.add(fileColumns.indexOf(column));
            types.add(prepared.getVariableDefinitions().get(types.size()).getType());
        }
        for (ColumnSchema column : job.table().columns(ColumnSchema.Kind.PARTITION_KEY)) {
            key.add(bound.indexOf(column.name()));
        }
    }

    BatchType batchType() {
        return job.table().isCounter() ? BatchType.COUNTER : BatchType.UNLOGGED;
    }

    private boolean isKey(String column) {
        return job.table().column(column).map(known -> known.kind().isKey()).orElse(false);
    }

    /** Counters name the key behind the values. */
    private List<String> bindOrder() {
        if (!job.table().isCounter()) {
            return job.columns();
        }
        List<String> order = new ArrayList<>(
                job.columns().stream().filter(column -> !isKey(column)).toList());
        order.addAll(job.columns().stream().filter(this::isKey).toList());
        return order;
    }

    private String text() {
        return text(job.columns().stream().map(column -> "?").toList());
    }

    private String text(List<String> values) {
        String table = Names.typed(job.table().keyspace()) + "."
                + Names.typed(job.table().name());
        if (job.table().isCounter()) {
            return counterText(table, values);
        }
        String names = job.columns().stream().map(Names::typed).collect(Collectors.joining(", "));
        String ttl = job.options().timeToLive >= 0 ? " USING TTL " + job.options().timeToLive : "";
        return "INSERT INTO " + table + " (" + names + ") VALUES (" + String.join(", ", values) + ")" + ttl;
    }

    private String counterText(String table, List<String> values) {
        List<String> sets = new ArrayList<>();
        List<String> wheres = new ArrayList<>();
        List<String> order = bindOrder();
        for (int i = 0; i < order.size(); i++) {
            String name = Names.typed(order.get(i));
            if (isKey(order.get(i))) {
                wheres.add(name + " = " + values.get(i));
            } else {
                sets.add(name + " = " + name + " + " + values.get(i));
            }
        }
        return "UPDATE " + table + " SET " + String.join(", ", sets) + " WHERE " + String.join(" AND ", wheres);
    }

    /** The statement for a row. */
    Ready of(List<String> row, FieldParser parser) throws ParseFailure {
        if (row.size() != fieldCount) {
            throw new ParseFailure("Invalid row length " + row.size() + " should be " + fieldCount);
        }
        ByteBuffer[] values = new ByteBuffer[types.size()];
        for (int i = 0; i < values.length; i++) {
            @Nullable ByteBuffer value = parser.field(row.get(fields.get(i)), types.get(i));
            if (value == null && needed.contains(i)) {
                throw new ParseFailure("Cannot insert null value for primary key column '"
                        + bindOrder().get(i)
                        + "'. If you want to insert empty strings, consider using the WITH NULL=<marker> option for"
                        + " COPY.");
            }
            values[i] = value;
        }
        List<ByteBuffer> keys = new ArrayList<>(key.size());
        for (int index : key) {
            keys.add(values[index]);
        }
        return new Ready(row, job.options().prepared ? bound(values) : literal(row), keys);
    }

    private BoundStatement bound(@Nullable ByteBuffer[] values) {
        BoundStatementBuilder builder = prepared.boundStatementBuilder();
        for (int i = 0; i < values.length; i++) {
            builder.setBytesUnsafe(i, values[i]);
        }
        return builder.build();
    }

    private SimpleStatement literal(List<String> row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String field = row.get(fields.get(i));
            values.add(field.equals(job.options().nullText) ? "null" : literal(field, types.get(i)));
        }
        return SimpleStatement.newInstance(text(values));
    }

    private static String literal(String field, DataType type) {
        return switch (type.asCql(false, false)) {
            case "ascii", "text", "varchar", "inet", "timestamp", "date", "time" ->
                "'" + field.replace("'", "''") + "'";
            default -> field;
        };
    }
}
