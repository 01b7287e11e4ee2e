package dev.ringside.provisioning.link;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one node's {@link RingView}, in one round trip most of the time: polling many nodes must stay cheap. CPU is read every
 * three seconds, heap every seven, tokens and ownership, which the node computes anew for each question, after the ring changed and every
 * ten seconds.
 * Remembers what it read; one thread at a time.
 */
final class RingReader {
    private static final Logger LOG = LoggerFactory.getLogger(RingReader.class);
    private static final ObjectName STORAGE = JmxConnection.name("org.apache.cassandra.db:type=StorageService");
    private static final ObjectName MEMORY = JmxConnection.name("java.lang:type=Memory");
    private static final ObjectName SYSTEM = JmxConnection.name("java.lang:type=OperatingSystem");
    private static final ObjectName RUNTIME = JmxConnection.name("java.lang:type=Runtime");
    private static final long CPU_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long HEAP_NANOS = Duration.ofSeconds(7).toNanos();
    private static final long SLOW_NANOS = Duration.ofSeconds(10).toNanos();

    private final RingAttributes names;
    private @Nullable Instant startedAt;
    private long heapUsed;
    private long heapMax;
    private long cpuNanos;
    private OptionalDouble cpuPercent = OptionalDouble.empty();
    private long cpuReadAt;
    private long heapReadAt;
    private List<Object> ringAtSlowRead = List.of();
    private long slowReadAt;
    private Map<String, List<String>> tokens = Map.of();
    private Map<String, Double> owns = Map.of();

    RingReader(boolean sharedAddress) {
        this.names = sharedAddress ? RingAttributes.WITH_PORT : RingAttributes.PLAIN;
    }

    /** To be called when the node may be another process than before: its start and its counters begin anew. */
    void forgetProcess() {
        startedAt = null;
        cpuNanos = 0;
        cpuPercent = OptionalDouble.empty();
        heapMax = 0;
        ringAtSlowRead = List.of();
    }

    RingView read(JmxConnection connection) throws IOException, JMException {
        Map<String, Object> storage = connection.attributes(STORAGE, names.all());
        String mode = RingAttributes.text(storage.get("OperationMode"));
        if (mode.isEmpty()) {
            throw new InstanceNotFoundException("StorageService has no operation mode yet");
        }
        Set<String> live = RingAttributes.addresses(storage.get(names.live()));
        Set<String> unreachable = RingAttributes.addresses(storage.get(names.unreachable()));
        Set<String> joining = RingAttributes.addresses(storage.get(names.joining()));
        Set<String> leaving = RingAttributes.addresses(storage.get(names.leaving()));
        Set<String> moving = RingAttributes.addresses(storage.get(names.moving()));
        Map<String, String> hostIds = RingAttributes.texts(storage.get(names.hostIds()));
        readSlowFacts(connection, List.of(mode, live, unreachable, joining, leaving, moving, hostIds));
        readHeap(connection);
        readCpu(connection);
        return new RingView(
                mode,
                Boolean.TRUE.equals(storage.get("NativeTransportRunning")),
                live,
                unreachable,
                joining,
                leaving,
                moving,
                RingAttributes.loads(storage.get(names.loads())),
                tokens,
                owns,
                hostIds,
                RingAttributes.text(storage.get("ReleaseVersion")),
                RingAttributes.text(storage.get("SchemaVersion")),
                heapUsed,
                heapMax,
                cpuPercent,
                startedAt(connection));
    }

    /** The version of the schema the node has now, known without asking others. */
    static String schemaVersion(JmxConnection connection) throws IOException, JMException {
        return RingAttributes.text(
                connection.attributes(STORAGE, "SchemaVersion").get("SchemaVersion"));
    }

    private void readSlowFacts(JmxConnection connection, List<Object> ring) throws IOException, JMException {
        if (ring.equals(ringAtSlowRead) && System.nanoTime() - slowReadAt < SLOW_NANOS) {
            return;
        }
        tokens = RingAttributes.tokens(
                connection.attributes(STORAGE, names.tokens()).get(names.tokens()));
        owns = ownership(connection);
        ringAtSlowRead = ring;
        slowReadAt = System.nanoTime();
    }

    /** Cassandra refuses while keyspaces are replicated differently: then, as nodetool shows, the figure would mean nothing. */
    private Map<String, Double> ownership(JmxConnection connection) throws IOException {
        try {
            return RingAttributes.shares(connection.invokeWithNull(STORAGE, names.ownership()));
        } catch (JMException | RuntimeException e) {
            LOG.debug("No ownership", e);
            return Map.of();
        }
    }

    private void readHeap(JmxConnection connection) throws IOException, JMException {
        if (heapMax > 0 && System.nanoTime() - heapReadAt < HEAP_NANOS) {
            return;
        }
        heapReadAt = System.nanoTime();
        if (connection.attributes(MEMORY, "HeapMemoryUsage").get("HeapMemoryUsage") instanceof CompositeData heap) {
            heapUsed = (Long) heap.get("used");
            heapMax = (Long) heap.get("max");
        }
    }

    private void readCpu(JmxConnection connection) throws IOException, JMException {
        // A share of CPU needs two readings: the second one is not put off.
        if (cpuPercent.isPresent() && System.nanoTime() - cpuReadAt < CPU_NANOS) {
            return;
        }
        if (connection.attributes(SYSTEM, "ProcessCpuTime").get("ProcessCpuTime") instanceof Long nanos) {
            long now = System.nanoTime();
            cpuPercent = cpuNanos > 0 && nanos >= cpuNanos && now > cpuReadAt
                    ? OptionalDouble.of(100.0 * (nanos - cpuNanos) / (now - cpuReadAt))
                    : OptionalDouble.empty();
            cpuNanos = nanos;
            cpuReadAt = now;
        }
    }

    private Instant startedAt(JmxConnection connection) throws IOException, JMException {
        Instant known = startedAt;
        if (known == null) {
            Object value = connection.attributes(RUNTIME, "StartTime").get("StartTime");
            known = value instanceof Long millis ? Instant.ofEpochMilli(millis) : Instant.EPOCH;
            startedAt = known;
        }
        return known;
    }
}
