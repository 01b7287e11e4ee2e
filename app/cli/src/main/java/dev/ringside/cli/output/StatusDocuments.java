package dev.ringside.cli.output;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Nodes in the shape of the service's {@code CassandraClusterPublicStatus} (GET {@code status}); the table has the columns of
 * {@code az managed-cassandra cluster status -o table}, narrowed to those a terminal has room for. Nodes, seeds too, are named by the
 * address at which this computer reaches them.
 *
 * <p>A node has no machine of its own, so that figures are those of its process: memory is measured against its SKU's limit, {@code
 * cpuUsage} is percent of one core, and {@code memoryBuffersAndCachedKB} is left out, as the system's cache is nobody's in particular. So
 * is {@code isLatestModel}, as there are no scale sets. Any other field that is missing is not known now: of a node that does not run,
 * for example. {@code reaperStatus} tells of the
 * product's own repairs, each with its position. {@code iPFrom} is {@code null}: what connects is this program,
 * which has no address. What only exists here: {@code name}, {@code port}, {@code health}, {@code heapUsedKB}, {@code heapMaxKB}, {@code
 * releaseVersion}, {@code startTime} and {@code detail}. The {@code eTag} is another whenever anything but a timestamp is.
 */
public final class StatusDocuments {
    private static final long KIB = 1024;
    private static final Set<String> SHORT_COLUMNS =
            Set.of("Address", "Rack", "Health", "State", "Status", "Load", "Tokens", "Owns", "Memory");
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("MM/dd/yyyy, HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private StatusDocuments() {}

    /** All nodes of a cluster. */
    public static Document of(ClusterSnapshot cluster) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("eTag", eTag(cluster));
        value.put("reaperStatus", reaperStatus(cluster));
        value.put(
                "connectionErrors",
                cluster.nodes()
                        .filter(node -> node.status().observedAt().isAfter(Instant.EPOCH))
                        .filter(node -> !node.status().answersCql())
                        .map(StatusDocuments::connectionError)
                        .toList());
        value.put(
                "errors",
                cluster
                        .provisionError()
                        .map(problem ->
                                ClusterDocuments.error(problem, cluster.name().value()))
                        .stream()
                        .toList());
        value.put(
                "dataCenters",
                cluster.dataCenters().stream().map(StatusDocuments::json).toList());
        return new Document(value, nodeTable(cluster));
    }

    private static Map<String, Object> reaperStatus(ClusterSnapshot cluster) {
        Map<String, String> runs = new LinkedHashMap<>();
        cluster.repairs().runs().forEach((id, run) -> runs.put(id, run.position()));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("healthy", true);
        value.put("repairRunIds", runs);
        value.put("repairSchedules", Map.of("weekly", cluster.spec().repairEnabled() ? "ACTIVE" : "PAUSED"));
        return value;
    }

    private static String eTag(ClusterSnapshot cluster) {
        List<Object> content = new ArrayList<>();
        cluster.provisionError().ifPresent(content::add);
        cluster.nodes().forEach(node -> {
            Map<String, Object> value = json(node);
            value.remove("timestamp");
            content.add(value);
        });
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The node table alone, one row for each node. */
    public static List<Map<String, String>> nodeTable(ClusterSnapshot cluster) {
        return cluster.nodes().map(StatusDocuments::row).toList();
    }

    /** The columns of the node table that fit a narrow terminal. */
    public static List<Map<String, String>> shortNodeTable(ClusterSnapshot cluster) {
        return nodeTable(cluster).stream()
                .map(row -> {
                    Map<String, String> narrow = new LinkedHashMap<>(row);
                    narrow.keySet().retainAll(SHORT_COLUMNS);
                    return narrow;
                })
                .toList();
    }

    private static Map<String, Object> json(DataCenterSnapshot dataCenter) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", dataCenter.spec().name().value());
        value.put(
                "seedNodes",
                dataCenter.seedNodes().stream()
                        .map(node -> node.spec().cqlAddress())
                        .toList());
        value.put(
                "nodes", dataCenter.nodes().stream().map(StatusDocuments::json).toList());
        return value;
    }

    private static Map<String, Object> json(NodeSnapshot node) {
        NodeSpec spec = node.spec();
        NodeStatus status = node.status();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", spec.name().value());
        value.put("address", spec.cqlAddress());
        value.put("port", spec.cqlPort());
        value.put("health", healthWord(status));
        value.put("state", status.state().wireName());
        value.put("status", status.up() ? "Up" : "Down");
        value.put("cassandraProcessStatus", processStatus(status));
        status.load().ifPresent(load -> value.put("load", size(load)));
        if (!status.tokens().isEmpty()) {
            value.put("tokens", status.tokens());
            value.put("size", status.tokens().size());
        }
        status.owns().ifPresent(owns -> value.put("owns", owns));
        status.hostId().ifPresent(id -> value.put("hostID", id));
        value.put("rack", spec.rack());
        value.put("timestamp", TIMESTAMP.format(status.observedAt()));
        putKilobytes(value, "diskUsedKB", status.diskUsed());
        putKilobytes(value, "diskFreeKB", status.diskFree());
        putKilobytes(value, "memoryUsedKB", status.memoryUsed());
        if (status.memoryUsed().isPresent() && status.memoryLimit().isPresent()) {
            long free = status.memoryLimit().getAsLong() - status.memoryUsed().getAsLong();
            value.put("memoryFreeKB", Math.max(0, free) / KIB);
        }
        putKilobytes(value, "memoryTotalKB", status.memoryLimit());
        putKilobytes(value, "heapUsedKB", status.heapUsed());
        putKilobytes(value, "heapMaxKB", status.heapMax());
        status.cpuUsage().ifPresent(cpu -> value.put("cpuUsage", Math.round(cpu * 10) / 10.0));
        status.releaseVersion().ifPresent(version -> value.put("releaseVersion", version));
        status.startedAt().ifPresent(at -> value.put("startTime", at.toString()));
        value.put("detail", status.detail());
        return value;
    }

    private static Map<String, Object> connectionError(NodeSnapshot node) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("connectionState", "OperatorToDataCenterNetworkError");
        value.put("iPFrom", null);
        value.put("iPTo", node.spec().cqlAddress());
        value.put("port", node.spec().cqlPort());
        value.put("exception", node.status().detail());
        return value;
    }

    private static void putKilobytes(Map<String, Object> value, String field, OptionalLong bytes) {
        bytes.ifPresent(count -> value.put(field, count / KIB));
    }

    private static Map<String, String> row(NodeSnapshot node) {
        NodeSpec spec = node.spec();
        NodeStatus status = node.status();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("DataCenter", spec.dataCenter().value());
        row.put("Address", spec.cqlAddress() + ":" + spec.cqlPort());
        row.put("Rack", spec.rack());
        row.put("Health", healthWord(status));
        row.put("State", status.state().wireName());
        row.put("Status", status.up() ? "Up" : "Down");
        row.put("Process", processStatus(status));
        row.put("Load", known(status.load(), StatusDocuments::size));
        row.put(
                "Tokens",
                status.tokens().isEmpty() ? "" : String.valueOf(status.tokens().size()));
        row.put("Owns", status.owns().isPresent() ? percent(status.owns().getAsDouble() * 100) : "");
        row.put("Memory", known(status.memoryUsed(), StatusDocuments::size));
        row.put("Cpu", status.cpuUsage().isPresent() ? percent(status.cpuUsage().getAsDouble()) : "");
        row.put("HostId", status.hostId().orElse(""));
        return row;
    }

    private static String healthWord(NodeStatus status) {
        String name = status.health().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String processStatus(NodeStatus status) {
        return status.processRunning() ? "Running" : "Stopped";
    }

    private static String known(OptionalLong bytes, java.util.function.LongFunction<String> text) {
        return bytes.isPresent() ? text.apply(bytes.getAsLong()) : "";
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }

    /** As nodetool prints a load: {@code 84.61 MiB}. */
    static String size(long bytes) {
        double value = bytes;
        for (String unit : List.of("bytes", "KiB", "MiB", "GiB")) {
            if (value < KIB) {
                return unit.equals("bytes") ? bytes + " bytes" : String.format(Locale.ROOT, "%.2f %s", value, unit);
            }
            value /= KIB;
        }
        return String.format(Locale.ROOT, "%.2f TiB", value);
    }
}
