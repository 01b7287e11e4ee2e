package dev.ringside.provisioning.link;

import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeActivity.Stream;
import dev.ringside.provisioning.node.NodeActivity.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/** Reads one node's {@link NodeActivity}. What a version does not tell is taken for nothing. */
final class ActivityReader {
    private static final ObjectName COMPACTIONS = JmxConnection.name("org.apache.cassandra.db:type=CompactionManager");
    private static final ObjectName STREAMS = JmxConnection.name("org.apache.cassandra.net:type=StreamManager");
    private static final ObjectName HINTS = JmxConnection.name("org.apache.cassandra.hints:type=HintsService");

    private static final ObjectName OLD_TABLES =
            JmxConnection.name("org.apache.cassandra.metrics:type=Table,name=OldVersionSSTableCount");

    private ActivityReader() {}

    /** As {@link ClusterLink#oldTables}; a version without that figure has no such name. */
    static long oldTables(JmxConnection connection) throws IOException, JMException {
        try {
            return connection.attributes(OLD_TABLES, "Value").get("Value") instanceof Number count
                    ? count.longValue()
                    : 0;
        } catch (InstanceNotFoundException e) {
            return 0;
        }
    }

    static NodeActivity read(JmxConnection connection) throws IOException, JMException {
        List<Task> tasks = new ArrayList<>();
        rows(connection, COMPACTIONS, "Compactions").forEach(row -> tasks.add(task(row)));
        Set<String> hints = new TreeSet<>();
        rows(connection, HINTS, "PendingHints").forEach(row -> hints.add(text(row, "host_id")));
        List<Stream> streams = new ArrayList<>();
        for (Object each :
                elements(connection.attributes(STREAMS, "CurrentStreams").get("CurrentStreams"))) {
            if (each instanceof CompositeData stream) {
                streams.add(stream(stream));
            }
        }
        return new NodeActivity(tasks, streams, hints);
    }

    private static Task task(Map<?, ?> row) {
        String keyspace = text(row, "keyspace");
        String table = text(row, "columnfamily");
        return new Task(
                text(row, "taskType"),
                table.isEmpty() ? keyspace : keyspace + "." + table,
                number(row.get("completed")),
                number(row.get("total")),
                text(row, "unit"));
    }

    private static Stream stream(CompositeData stream) {
        return new Stream(
                stream.containsKey("description") ? String.valueOf(stream.get("description")) : "Stream",
                number(stream.get("currentRxBytes")),
                number(stream.get("totalRxBytes")),
                number(stream.get("currentTxBytes")),
                number(stream.get("totalTxBytes")));
    }

    private static List<Map<?, ?>> rows(JmxConnection connection, ObjectName bean, String attribute)
            throws IOException, JMException {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (Object each : elements(connection.attributes(bean, attribute).get(attribute))) {
            if (each instanceof Map<?, ?> row) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }

    private static Collection<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> collection ? collection : Set.of();
    }

    /** Some versions give figures as texts. */
    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value != null && value.toString().matches("\\d{1,18}") ? Long.parseLong(value.toString()) : 0;
    }
}
