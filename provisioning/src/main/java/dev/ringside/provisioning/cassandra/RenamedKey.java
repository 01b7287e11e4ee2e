package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.catalog.CassandraVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key that cassandra.yaml spells differently since 4.1 (CASSANDRA-15234). Amounts are in {@link #unit}. */
enum RenamedKey {
    BATCH_SIZE_FAIL_THRESHOLD("batch_size_fail_threshold_in_kb", Unit.KIB),
    BATCH_SIZE_WARN_THRESHOLD("batch_size_warn_threshold_in_kb", Unit.KIB),
    CAS_CONTENTION_TIMEOUT("cas_contention_timeout_in_ms", Unit.MS),
    COLUMN_INDEX_SIZE("column_index_size_in_kb", Unit.KIB),
    COMMITLOG_SEGMENT_SIZE("commitlog_segment_size_in_mb", Unit.MIB),
    COMMITLOG_SYNC_PERIOD("commitlog_sync_period_in_ms", Unit.MS),
    COMMITLOG_TOTAL_SPACE("commitlog_total_space_in_mb", Unit.MIB),
    COMPACTION_THROUGHPUT("compaction_throughput_mb_per_sec", Unit.MIB_PER_SECOND),
    COUNTER_CACHE_SIZE("counter_cache_size_in_mb", Unit.MIB),
    COUNTER_WRITE_REQUEST_TIMEOUT("counter_write_request_timeout_in_ms", Unit.MS),
    CREDENTIALS_VALIDITY("credentials_validity_in_ms", Unit.MS),
    FILE_CACHE_SIZE("file_cache_size_in_mb", Unit.MIB),
    INDEX_SUMMARY_CAPACITY("index_summary_capacity_in_mb", Unit.MIB),
    KEY_CACHE_SIZE("key_cache_size_in_mb", Unit.MIB),
    MATERIALIZED_VIEWS_ENABLED("enable_materialized_views", Unit.NONE),
    MAX_HINT_WINDOW("max_hint_window_in_ms", Unit.MS),
    MEMTABLE_HEAP_SPACE("memtable_heap_space_in_mb", Unit.MIB),
    MEMTABLE_OFFHEAP_SPACE("memtable_offheap_space_in_mb", Unit.MIB),
    NETWORKING_CACHE_SIZE("networking_cache_size_in_mb", Unit.MIB),
    PERMISSIONS_VALIDITY("permissions_validity_in_ms", Unit.MS),
    PREPARED_STATEMENTS_CACHE_SIZE("prepared_statements_cache_size_mb", Unit.MIB),
    RANGE_REQUEST_TIMEOUT("range_request_timeout_in_ms", Unit.MS),
    READ_REQUEST_TIMEOUT("read_request_timeout_in_ms", Unit.MS),
    ROLES_VALIDITY("roles_validity_in_ms", Unit.MS),
    SLOW_QUERY_LOG_TIMEOUT("slow_query_log_timeout_in_ms", Unit.MS),
    TRUNCATE_REQUEST_TIMEOUT("truncate_request_timeout_in_ms", Unit.MS),
    WRITE_REQUEST_TIMEOUT("write_request_timeout_in_ms", Unit.MS);

    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\s*([A-Za-z/]+)");

    private final String oldName;
    private final Unit unit;

    RenamedKey(String oldName, Unit unit) {
        this.oldName = oldName;
        this.unit = unit;
    }

    static Optional<RenamedKey> find(String name) {
        return Arrays.stream(values())
                .filter(key -> key.oldName.equals(name) || key.newName().equals(name))
                .findFirst();
    }

    String name(CassandraVersion version) {
        return isNew(version) ? newName() : oldName;
    }

    Object value(long amount, CassandraVersion version) {
        return isNew(version) ? amount + unit.suffix : (Object) amount;
    }

    /** A value given under {@code spelledAs}, old name or new, as {@code version} wants it. What cannot be read is left to Cassandra. */
    Object translate(String spelledAs, Object value, CassandraVersion version) {
        if (unit == Unit.NONE) {
            return value;
        }
        boolean givenOld = spelledAs.equals(oldName);
        if (givenOld && isNew(version) && value instanceof Number amount) {
            return amount.longValue() + unit.suffix;
        }
        if (!givenOld && !isNew(version)) {
            Matcher matcher = AMOUNT.matcher(String.valueOf(value).strip());
            Long factor = matcher.matches() ? unit.factors.get(matcher.group(2)) : null;
            if (factor != null) {
                return Math.max(1, Long.parseLong(matcher.group(1)) * factor / unit.base());
            }
        }
        return value;
    }

    private String newName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isNew(CassandraVersion version) {
        return version.isAtLeast(4, 1);
    }

    private enum Unit {
        NONE("", Map.of()),
        MS("ms", Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L)),
        KIB("KiB", Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30)),
        MIB("MiB", Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30)),
        MIB_PER_SECOND("MiB/s", Map.of("B/s", 1L, "KiB/s", 1L << 10, "MiB/s", 1L << 20));

        final String suffix;
        final Map<String, Long> factors;

        Unit(String suffix, Map<String, Long> factors) {
            this.suffix = suffix;
            this.factors = factors;
        }

        long base() {
            return factors.getOrDefault(suffix, 1L);
        }
    }
}
