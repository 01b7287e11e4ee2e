package dev.ringside.provisioning.cassandra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings a person gives for the nodes of a data center: the service's {@code base64EncodedCassandraYamlFragment}, decoded. Which
 * keys are refused follows the service's articles "Create a cluster in the portal" and "Manage resources with the Azure CLI".
 */
public final class YamlFragment {
    private static final String FIELD = "yamlFragment";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Keys the service keeps to itself. Its articles write {@code autobootstrap}; Cassandra's own spelling is refused as well. */
    private static final Set<String> REFUSED = Set.of(
            "cluster_name",
            "seed_provider",
            "initial_token",
            "autobootstrap",
            "auto_bootstrap",
            "client_encryption_options",
            "server_encryption_options",
            "transparent_data_encryption_options",
            "audit_logging_options",
            "authenticator",
            "authorizer",
            "role_manager",
            "storage_port",
            "ssl_storage_port",
            "native_transport_port",
            "native_transport_port_ssl",
            "listen_address",
            "listen_interface",
            "broadcast_address",
            "hints_directory",
            "data_file_directories",
            "commitlog_directory",
            "cdc_raw_directory",
            "saved_caches_directory",
            "endpoint_snitch",
            "partitioner",
            "rpc_address",
            "rpc_interface",
            // Beyond the service's list: with another value here no client on this computer would reach the node.
            "broadcast_rpc_address");

    private YamlFragment() {}

    /**
     * Reads a fragment: top-level keys with their values, in order. Empty text gives no settings.
     *
     * @throws ProvisioningException {@link Problem.InvalidSpec} when it is not a YAML mapping or sets a key the service refuses
     */
    public static Map<String, Object> parse(String text) throws ProvisioningException {
        Map<String, Object> settings = read(text);
        List<String> refused =
                settings.keySet().stream().filter(REFUSED::contains).toList();
        if (!refused.isEmpty()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    FIELD,
                    "The service does not allow these settings to be changed: " + String.join(", ", refused) + ".",
                    "Remove them from the Cassandra configuration."));
        }
        return settings;
    }

    private static Map<String, Object> read(String text) throws ProvisioningException {
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ProvisioningException(invalid(line > 0 ? " (line " + line + ")" : ""), e);
        }
        if (tree.isMissingNode() || tree.isNull()) {
            return Map.of();
        }
        if (!tree.isObject()) {
            throw new ProvisioningException(invalid(": it holds no settings"));
        }
        return YAML.convertValue(tree, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Problem invalid(String detail) {
        return new Problem.InvalidSpec(
                FIELD,
                "The Cassandra configuration is not valid YAML" + detail + ".",
                "Write one setting per line, as in cassandra.yaml: column_index_size_in_kb: 16");
    }
}
