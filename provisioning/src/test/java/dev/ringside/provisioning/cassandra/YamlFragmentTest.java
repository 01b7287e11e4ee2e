package dev.ringside.provisioning.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.problem.Problem.ConfigurationRejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFragmentTest {

    private static ConfigurationRejected only(String text) {
        List<ConfigurationRejected> problems = YamlFragment.check(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster_name",
                "seed_provider",
                "initial_token",
                "autobootstrap",
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
                "rpc_interface"
            })
    void refusesEveryKeyTheServiceRefusesAndSaysWhyAndWhatToDo(String key) {
        ConfigurationRejected problem = only("concurrent_reads: 16\n" + key + ": x\n");

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.message()).startsWith("The service does not let " + key + " be changed: ");
        assertThat(problem.remedy()).startsWith("Remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auto_bootstrap: true",
                "broadcast_rpc_address: 10.0.0.1",
                "start_native_transport: false",
                "local_system_data_file_directory: /tmp/x"
            })
    void refusesWhatWouldLoseDataOrMakeNodesUnreachable(String fragment) {
        assertThat(only(fragment).text()).contains("cannot be changed: ", "Remove it");
    }

    @Test
    void refusesAnotherNumberOfTokensAndTakesTheOneThereIs() {
        assertThat(only("num_tokens: 8").text())
                .contains(
                        "Line 1: num_tokens cannot be changed",
                        "keeps the tokens it began with",
                        "or write num_tokens: 16");
        assertThat(YamlFragment.check("num_tokens: 16").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: 1\\nb: [1, 2\\nc: 3 | 3
                    a: b: c               | 1
                    """)
    void saysInWhichLineTheTextIsNotYaml(String text, int line) {
        ConfigurationRejected problem = only(text.replace("\\n", "\n"));

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isPositive();
        assertThat(problem.message()).startsWith("The Cassandra configuration is not valid YAML: ");
        assertThat(problem.remedy()).contains("Write one setting per line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b", "just text", "7"})
    void refusesWhatIsNoMapping(String text) {
        assertThat(only(text).text()).contains("is no list of settings", "Write one setting per line");
    }

    @Test
    void namesBothPlacesOfASettingThatIsGivenTwice() {
        ConfigurationRejected problem = only("concurrent_reads: 16\n# a comment\nconcurrent_reads: 32\n");

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.text()).contains("concurrent_reads is given twice, first in line 1", "Keep one of the two.");
        assertThat(only("memtable:\n  a: 1\n  a: 2").line()).isEqualTo(3);
    }

    @Test
    void refusesOldAndNewSpellingOfOneSetting() {
        ConfigurationRejected problem = only("read_request_timeout_in_ms: 1000\nread_request_timeout: 2s");

        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.text())
                .contains("read_request_timeout_in_ms and read_request_timeout are one setting", "Keep one of the two");
    }

    @Test
    void refusesAliasesAndASecondDocument() {
        assertThat(only("a: &x 1\nb: *x").text()).contains("Line 2: The alias *x", "Write the value out.");
        assertThat(only("a: 1\n---\nb: 2").text()).contains("A second YAML document", "Remove the line with ---.");
    }

    @Test
    void tellsEverythingThatIsWrongInTheOrderOfTheLines() {
        YamlFragment fragment = YamlFragment.check(
                """
                concurrent_reads: 16
                rpc_address: 0.0.0.0
                num_tokens: 1
                column_index_size: 16KiB
                column_index_size_in_kb: 16
                authenticator: X
                """);

        assertThat(fragment.problems()).extracting(ConfigurationRejected::line).containsExactly(2, 3, 5, 6);
        assertThat(fragment.settings()).containsOnlyKeys("concurrent_reads", "column_index_size");
    }

    @Test
    void findsTheLineOfASettingThatTheVersionSpellsOtherwise() {
        YamlFragment fragment = YamlFragment.check("a: 1\ncolumn_index_size_in_kb: 16\n");

        assertThat(fragment.keyOf(
                        "column_index_size", Catalog.load().version("5.0").orElseThrow()))
                .contains("column_index_size_in_kb");
        assertThat(fragment.place("column_index_size_in_kb")).isEqualTo(new YamlFragment.Place(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n"})
    void takesATextWithoutSettings(String text) {
        YamlFragment fragment = YamlFragment.check(text);

        assertThat(fragment.problems()).isEmpty();
        assertThat(fragment.settings()).isEmpty();
    }
}
