package dev.ringside.provisioning.link;

import static com.datastax.oss.protocol.internal.ProtocolConstants.ConsistencyLevel.ONE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads {@link SchemaTraits} from the tables in which Cassandra keeps the schema since 3.0. */
final class SchemaReader {
    private static final String TABLES = "SELECT keyspace_name, table_name, flags FROM system_schema.tables";
    private static final String FUNCTIONS =
            "SELECT keyspace_name, function_name, language FROM system_schema.functions";
    private static final String VIEWS = "SELECT keyspace_name, view_name, base_table_name FROM system_schema.views";
    private static final String INDEXES = "SELECT keyspace_name, index_name, options FROM system_schema.indexes";

    private SchemaReader() {}

    static SchemaTraits read(CqlConnection connection) throws IOException {
        return new SchemaTraits(
                names(connection, TABLES, SchemaReader::isCompact),
                names(connection, FUNCTIONS, cell -> !CellTexts.text(cell).equals("java")),
                names(connection, VIEWS, cell -> true),
                customIndexes(connection));
    }

    private static Map<String, String> customIndexes(CqlConnection connection) throws IOException {
        Map<String, String> classes = new TreeMap<>();
        for (List<@Nullable ByteBuffer> row : connection.query(INDEXES, ONE)) {
            String type = CellTexts.map(row.get(2)).getOrDefault("class_name", "");
            if (!type.isEmpty()) {
                classes.put(CellTexts.text(row.get(0)) + "." + CellTexts.text(row.get(1)), type);
            }
        }
        return classes;
    }

    /** {@code keyspace.name} of the rows whose third cell is as wanted; what belongs to Cassandra itself is left out. */
    private static List<String> names(CqlConnection connection, String query, Predicate<@Nullable ByteBuffer> wanted)
            throws IOException {
        return connection.query(query, ONE).stream()
                .filter(row -> !CellTexts.text(row.get(0)).startsWith("system") && wanted.test(row.get(2)))
                .map(row -> CellTexts.text(row.get(0)) + "." + CellTexts.text(row.get(1)))
                .sorted()
                .distinct()
                .toList();
    }

    /** As {@code TableMetadata} of 4.0 tells them. */
    static boolean isCompact(@Nullable ByteBuffer flags) {
        Set<String> set = CellTexts.set(flags);
        return !set.contains("compound") || set.contains("dense") || set.contains("super");
    }
}
