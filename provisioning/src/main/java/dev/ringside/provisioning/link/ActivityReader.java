package dev.ringside.provisioning.link;

import java.io.IOException;
import java.util.Collection;
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
        Set<String> tasks = texts(connection, COMPACTIONS, "Compactions", "taskType");
        Set<String> hints = texts(connection, HINTS, "PendingHints", "host_id");
        Object streams = connection.attributes(STREAMS, "CurrentStreams").get("CurrentStreams");
        long done = 0;
        long total = 0;
        int count = 0;
        for (Object each : elements(streams)) {
            if (each instanceof CompositeData stream) {
                count++;
                done += number(stream, "currentRxBytes") + number(stream, "currentTxBytes");
                total += number(stream, "totalRxBytes") + number(stream, "totalTxBytes");
            }
        }
        return new NodeActivity(tasks, count, done, total, hints);
    }

    private static Set<String> texts(JmxConnection connection, ObjectName bean, String attribute, String key)
            throws IOException, JMException {
        Set<String> texts = new TreeSet<>();
        for (Object each : elements(connection.attributes(bean, attribute).get(attribute))) {
            if (each instanceof Map<?, ?> row && row.get(key) != null) {
                texts.add(String.valueOf(row.get(key)));
            }
        }
        return texts;
    }

    private static Collection<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> collection ? collection : Set.of();
    }

    private static long number(CompositeData stream, String item) {
        return stream.get(item) instanceof Number number ? number.longValue() : 0;
    }
}
