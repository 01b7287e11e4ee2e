package dev.ringside.provisioning.cassandra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NodeFilesTest {

    @Test
    void rendersEveryFileOfTheFolder() throws Exception {
        List<ConfigurationFile> files = NodeFiles.render(Configurations.usual().build());

        assertThat(files)
                .extracting(ConfigurationFile::name)
                .containsExactly(
                        "cassandra.yaml",
                        "cassandra-rackdc.properties",
                        "logback.xml",
                        "jmxremote.password",
                        "jmxremote.access",
                        "keystore.p12",
                        "truststore.p12");
        assertThat(text(files, "cassandra-rackdc.properties")).isEqualTo("dc=datacenter-1\nrack=rack1\n");
        assertThat(text(files, "jmxremote.password")).isEqualTo("ringside jmx-secret\n");
        assertThat(text(files, "jmxremote.access")).isEqualTo("ringside readwrite\n");
    }

    @Test
    void addressesPortsFoldersAndSeedsAreTheNodesOwn() throws Exception {
        assertThat(yaml(Configurations.usual()))
                .containsEntry("cluster_name", "demo")
                .containsEntry("listen_address", "10.20.0.11")
                .containsEntry("broadcast_address", "10.20.0.11")
                .containsEntry("storage_port", 7000)
                .containsEntry("rpc_address", "0.0.0.0")
                .containsEntry("broadcast_rpc_address", "127.20.0.11")
                .containsEntry("native_transport_port", 9042)
                .containsEntry("data_file_directories", List.of("/n/data1", "/n/data2"))
                .containsEntry("commitlog_directory", "/n/log")
                .containsEntry("endpoint_snitch", "GossipingPropertyFileSnitch")
                .containsEntry("num_tokens", 16)
                .containsEntry(
                        "seed_provider",
                        List.of(Map.of(
                                "class_name",
                                "org.apache.cassandra.locator.SimpleSeedProvider",
                                "parameters",
                                List.of(Map.of("seeds", "10.20.0.11:7000,10.20.0.12:7000")))));
    }

    @Test
    void amountsAreSpelledAsTheVersionWants() throws Exception {
        assertThat(yaml(Configurations.usual().line("4.0")))
                .containsEntry("read_request_timeout_in_ms", 5000)
                .containsEntry("column_index_size_in_kb", 64)
                .containsEntry("compaction_throughput_mb_per_sec", 128)
                .containsEntry("enable_materialized_views", false)
                .doesNotContainKeys("read_request_timeout", "column_index_size", "materialized_views_enabled");
        assertThat(yaml(Configurations.usual().line("4.1")))
                .containsEntry("read_request_timeout", "5000ms")
                .containsEntry("column_index_size", "64KiB")
                .containsEntry("compaction_throughput", "128MiB/s")
                .containsEntry("materialized_views_enabled", false)
                .doesNotContainKeys("read_request_timeout_in_ms", "column_index_size_in_kb");
    }

    @Test
    void tokensAndNoBootstrapAreForTheFirstStartOnly() throws Exception {
        assertThat(yaml(Configurations.usual().firstStart(true, -5L, 7L)))
                .containsEntry("initial_token", "-5,7")
                .containsEntry("auto_bootstrap", false)
                .doesNotContainKey("allocate_tokens_for_local_replication_factor");
        assertThat(yaml(Configurations.usual()))
                .containsEntry("allocate_tokens_for_local_replication_factor", 3)
                .doesNotContainKeys("initial_token", "auto_bootstrap");
    }

    @Test
    void clientsMayUseTlsOrHaveTo() throws Exception {
        assertThat(yaml(Configurations.usual()))
                .extractingByKey("client_encryption_options")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("enabled", true)
                .containsEntry("optional", true)
                .containsEntry("store_type", "PKCS12")
                .containsEntry("keystore", "/n/conf/keystore.p12");
        assertThat(yaml(Configurations.usual().tlsRequired()))
                .extractingByKey("client_encryption_options")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("optional", false);
    }

    @Test
    void nobodyHasToLogInWhenAuthenticationIsOff() throws Exception {
        assertThat(yaml(Configurations.usual().withoutAuthentication()))
                .containsEntry("authenticator", "AllowAllAuthenticator")
                .containsEntry("authorizer", "AllowAllAuthorizer");
        assertThat(yaml(Configurations.usual()))
                .containsEntry("authenticator", "PasswordAuthenticator")
                .containsEntry("authorizer", "CassandraAuthorizer");
    }

    /** The expressions of docker-library/cassandra's entrypoint. */
    @Test
    void theOfficialImagesEntrypointFindsNothingToOverwrite() throws Exception {
        String text = text(NodeFiles.render(Configurations.usual().build()), "cassandra.yaml");

        assertThat(Pattern.compile(
                                "^(# )?(broadcast_address|broadcast_rpc_address|cluster_name|endpoint_snitch|listen_address"
                                        + "|num_tokens|rpc_address|start_rpc):",
                                Pattern.MULTILINE)
                        .matcher(text)
                        .find())
                .isFalse();
        assertThat(text).doesNotContain("- seeds:").contains("- \"seeds\": \"");
    }

    @Test
    void aFragmentWinsInEitherSpelling() throws Exception {
        assertThat(yaml(Configurations.usual()
                        .fragment("column_index_size_in_kb: 16\nread_request_timeout: 10s\ncdc_enabled: true")))
                .containsEntry("column_index_size", "16KiB")
                .containsEntry("read_request_timeout", "10s")
                .containsEntry("cdc_enabled", true)
                .doesNotContainKey("column_index_size_in_kb");
        assertThat(yaml(Configurations.usual()
                        .line("4.0")
                        .fragment("column_index_size_in_kb: 16\nread_request_timeout: 10s\nfile_cache_size: 1GiB")))
                .containsEntry("column_index_size_in_kb", 16)
                .containsEntry("read_request_timeout_in_ms", 10_000)
                .containsEntry("file_cache_size_in_mb", 1024)
                .doesNotContainKeys("read_request_timeout", "file_cache_size");
    }

    @Test
    void anEmptyFragmentChangesNothing() throws Exception {
        assertThat(yaml(Configurations.usual().fragment("# nothing yet\n"))).isEqualTo(yaml(Configurations.usual()));
    }

    @Test
    void refusesAFragmentThatIsNotRight() {
        assertThatThrownBy(() -> NodeFiles.render(
                        Configurations.usual().fragment("cluster_name: x").build()))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.ConfigurationRejected.class));
    }

    @Test
    void the311FileHasOnlyWhat311Knows() throws Exception {
        assertThat(yaml(Configurations.usual().line("3.11")))
                .containsEntry("start_rpc", false)
                .containsEntry("enable_drop_compact_storage", true)
                .containsEntry("allocate_tokens_for_keyspace", "system_auth")
                .doesNotContainKeys(
                        "allocate_tokens_for_local_replication_factor",
                        "networking_cache_size_in_mb",
                        "storage_compatibility_mode")
                .hasEntrySatisfying("seed_provider", provider -> assertThat(provider.toString())
                        .contains("seeds=10.20.0.11,10.20.0.12"));
    }

    @Test
    void theStorageCompatibilityModeIsFor50Only() throws Exception {
        assertThat(yaml(Configurations.usual())).containsEntry("storage_compatibility_mode", "NONE");
        assertThat(yaml(Configurations.usual().line("4.1"))).doesNotContainKey("storage_compatibility_mode");
    }

    @Test
    void refusesAJmxPasswordThatTheFileCannotHold() {
        assertThatThrownBy(() -> {
                    NodeConfiguration usual = Configurations.usual().build();
                    NodeFiles.render(new NodeConfiguration(
                            usual.cluster(),
                            usual.dataCenter(),
                            usual.node(),
                            usual.endpoints(),
                            usual.layout(),
                            usual.version(),
                            usual.sku(),
                            usual.javaVersion(),
                            usual.seeds(),
                            usual.storageMode(),
                            usual.firstStart(),
                            usual.keyStore(),
                            usual.trustStore(),
                            usual.keyStorePassword(),
                            new dev.ringside.provisioning.security.Secret("two words")));
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("two words");
    }

    private static Map<String, Object> yaml(Configurations configuration) throws Exception {
        String text = text(NodeFiles.render(configuration.build()), "cassandra.yaml");
        return new YAMLMapper().readValue(text, new TypeReference<>() {});
    }

    private static String text(List<ConfigurationFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
