package dev.ringside.provisioning.cassandra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.cassandra.NodeConfiguration.FirstStart;
import dev.ringside.provisioning.cluster.AuthenticationMethod;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeLayout;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders cassandra.yaml. Keys it leaves out have the value of the stock file or of Cassandra's code. */
final class CassandraYaml {
    private static final long MIB = 1024L * 1024;
    /** From here on a node has room for the stock thread counts and buffers. */
    private static final long ROOMY_HEAP = 1024 * MIB;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private static final String HEADER =
            """
            # Written by Ringside before every start; changes made here are lost. Use the data center's Cassandra configuration.
            # Every line is indented and "seeds" is quoted: the official image's entrypoint would overwrite lines it recognises.
            """;

    private CassandraYaml() {}

    static String render(NodeConfiguration configuration) throws ProvisioningException {
        YamlSettings settings = new YamlSettings(configuration.version());
        identity(settings, configuration);
        addresses(settings, configuration.endpoints());
        folders(settings, configuration.layout());
        access(settings, configuration);
        serviceDefaults(settings);
        if (configuration.version().isAtLeast(4, 0)) {
            settings.set(
                    RenamedKey.NETWORKING_CACHE_SIZE,
                    Math.max(16, configuration.sku().heap() / MIB / 16));
        } else {
            // Thrift, which nobody is to reach past the CQL port; and the statement without which there is no way to
            // 4.0.
            settings.set("start_rpc", false).set("enable_drop_compact_storage", true);
        }
        if (StorageCompatibilityMode.isKnownTo(configuration.version())) {
            settings.set(
                    "storage_compatibility_mode", configuration.storageMode().name());
        }
        memory(settings, configuration.sku().heap());
        if (configuration.dataCenter().yamlFragment().isPresent()) {
            settings.override(
                    YamlFragment.parse(configuration.dataCenter().yamlFragment().get()));
        }
        return HEADER + indented(settings.values());
    }

    private static void identity(YamlSettings settings, NodeConfiguration configuration) {
        settings.set("cluster_name", configuration.cluster().cassandraClusterName())
                .set("num_tokens", Tokens.PER_NODE)
                .set("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner")
                .set("endpoint_snitch", "GossipingPropertyFileSnitch");
        if (configuration.firstStart().isPresent()) {
            FirstStart first = configuration.firstStart().get();
            settings.set(
                            "initial_token",
                            first.tokens().stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .set("auto_bootstrap", false);
        } else if (configuration.version().isAtLeast(4, 0)) {
            settings.set("allocate_tokens_for_local_replication_factor", 3);
        } else {
            // Replicated three times in every data center, or as often as there are nodes.
            settings.set("allocate_tokens_for_keyspace", "system_auth");
        }
        Map<String, Object> provider = new LinkedHashMap<>();
        provider.put("class_name", "org.apache.cassandra.locator.SimpleSeedProvider");
        provider.put("parameters", List.of(Map.of("seeds", seeds(configuration))));
        settings.set("seed_provider", List.of(provider));
    }

    /** 3.11 takes whatever it is given for a host's name, so that a port would make it none. */
    private static String seeds(NodeConfiguration configuration) {
        return configuration.seeds().stream()
                .map(seed -> configuration.version().isAtLeast(4, 0) ? seed : seed.replaceFirst("^([^:]+):\\d+$", "$1"))
                .collect(Collectors.joining(","));
    }

    private static void addresses(YamlSettings settings, NodeEndpoints endpoints) {
        settings.set("listen_address", endpoints.listenAddress())
                .set("broadcast_address", endpoints.listenAddress())
                .set("storage_port", endpoints.storagePort())
                .set("start_native_transport", true)
                .set("rpc_address", endpoints.rpcBindAddress())
                .set("broadcast_rpc_address", endpoints.cqlAddress())
                .set("native_transport_port", endpoints.cqlPort());
    }

    private static void folders(YamlSettings settings, NodeLayout layout) {
        settings.set("data_file_directories", layout.dataDirectories())
                .set("commitlog_directory", layout.commitLog())
                .set("hints_directory", layout.hints())
                .set("saved_caches_directory", layout.savedCaches())
                .set("cdc_raw_directory", layout.cdcRaw())
                .set("cdc_enabled", false);
    }

    private static void access(YamlSettings settings, NodeConfiguration configuration) {
        boolean open = configuration.cluster().authenticationMethod() == AuthenticationMethod.NONE;
        settings.set("authenticator", open ? "AllowAllAuthenticator" : "PasswordAuthenticator")
                // Cassandra refuses CassandraAuthorizer when nobody has to log in.
                .set("authorizer", open ? "AllowAllAuthorizer" : "CassandraAuthorizer")
                .set("role_manager", "CassandraRoleManager");
        String folder = configuration.layout().configuration() + "/";
        String password = configuration.keyStorePassword().reveal();
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("enabled", true);
        client.put("optional", !configuration.cluster().needsTls());
        client.put(
                "require_client_auth",
                !configuration.cluster().clientCertificates().isEmpty());
        client.put("store_type", "PKCS12");
        client.put("keystore", folder + NodeFiles.KEY_STORE);
        client.put("keystore_password", password);
        client.put("truststore", folder + NodeFiles.TRUST_STORE);
        client.put("truststore_password", password);
        settings.set("client_encryption_options", client)
                .set("server_encryption_options", Map.of("internode_encryption", "none"));
    }

    /** The service's defaults (its article "Best practices for optimal performance") and those of the stock file the code lacks. */
    private static void serviceDefaults(YamlSettings settings) {
        settings.set(RenamedKey.READ_REQUEST_TIMEOUT, 5_000)
                .set(RenamedKey.RANGE_REQUEST_TIMEOUT, 10_000)
                .set(RenamedKey.WRITE_REQUEST_TIMEOUT, 2_000)
                .set(RenamedKey.COUNTER_WRITE_REQUEST_TIMEOUT, 5_000)
                .set(RenamedKey.CAS_CONTENTION_TIMEOUT, 1_000)
                .set(RenamedKey.TRUNCATE_REQUEST_TIMEOUT, 60_000)
                .set(RenamedKey.SLOW_QUERY_LOG_TIMEOUT, 500)
                .set(RenamedKey.ROLES_VALIDITY, 2_000)
                .set(RenamedKey.PERMISSIONS_VALIDITY, 2_000)
                .set(RenamedKey.CREDENTIALS_VALIDITY, 2_000)
                .set(RenamedKey.COLUMN_INDEX_SIZE, 64)
                .set(RenamedKey.COMPACTION_THROUGHPUT, 128)
                .set(RenamedKey.BATCH_SIZE_WARN_THRESHOLD, 5)
                .set(RenamedKey.BATCH_SIZE_FAIL_THRESHOLD, 50)
                .set(RenamedKey.MATERIALIZED_VIEWS_ENABLED, false)
                .set("tombstone_warn_threshold", 1_000)
                .set("tombstone_failure_threshold", 100_000)
                .set("commitlog_sync", "periodic")
                .set(RenamedKey.COMMITLOG_SYNC_PERIOD, 10_000)
                .set("disk_failure_policy", "stop")
                .set("commit_failure_policy", "stop")
                .set("internode_compression", "dc")
                .set("dynamic_snitch_badness_threshold", 1.0);
    }

    /** Buffers, caches and threads in proportion to the heap, so that a small node stays within its memory. */
    private static void memory(YamlSettings settings, long heap) {
        long heapMib = heap / MIB;
        boolean roomy = heap >= ROOMY_HEAP;
        settings.set(RenamedKey.MEMTABLE_HEAP_SPACE, heapMib / 4)
                .set(RenamedKey.MEMTABLE_OFFHEAP_SPACE, heapMib / 8)
                .set(RenamedKey.FILE_CACHE_SIZE, Math.max(32, heapMib / 8))
                .set(RenamedKey.KEY_CACHE_SIZE, Math.max(4, heapMib / 20))
                .set(RenamedKey.COUNTER_CACHE_SIZE, Math.max(2, heapMib / 40))
                .set(RenamedKey.PREPARED_STATEMENTS_CACHE_SIZE, Math.max(4, heapMib / 64))
                .set(RenamedKey.INDEX_SUMMARY_CAPACITY, Math.max(4, heapMib / 20))
                // The largest mutation is half a segment: 16 MiB as in the stock file, 8 MiB where the heap is small.
                .set(RenamedKey.COMMITLOG_SEGMENT_SIZE, roomy ? 32 : 16)
                // The service's 8 GiB in the same proportion as memory, 1 to 8 or less: disks here are a developer's
                // own.
                .set(RenamedKey.COMMITLOG_TOTAL_SPACE, roomy ? 1024 : 512)
                .set("concurrent_reads", roomy ? 32 : 16)
                .set("concurrent_writes", roomy ? 32 : 16)
                .set("concurrent_counter_writes", roomy ? 32 : 8)
                .set("concurrent_materialized_view_writes", roomy ? 32 : 8);
    }

    private static String indented(Map<String, Object> values) {
        try {
            return YAML.writeValueAsString(values)
                    .lines()
                    .map(line -> " " + line.replaceFirst("^(\\s*- )seeds:", "$1\"seeds\":"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
