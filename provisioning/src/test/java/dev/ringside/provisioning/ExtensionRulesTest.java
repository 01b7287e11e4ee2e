package dev.ringside.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ExtensionRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionRulesTest {
    private static final Catalog CATALOG = Catalog.load();

    private static String refusal(String extension, String line) {
        var problems = ExtensionRules.problems(List.of(extension), line, CATALOG);
        assertThat(problems).hasSize(1);
        return problems.get(0).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "4.1", "5.0"})
    void saysWhyLuceneDoesNotRunOnLaterVersionsAndWhatDoes(String line) {
        assertThat(refusal("cassandra-lucene-index", line))
                .contains(
                        "Cassandra Lucene Index does not run on Cassandra " + line,
                        "cassandra-lucene-index-plugin:3.11.3.0",
                        "storage-attached indexes (SAI)");
    }

    @Test
    void letsItsOwnLineHaveItWhateverTheCase() {
        assertThat(ExtensionRules.problems(List.of("Cassandra-Lucene-Index"), "3.11", CATALOG))
                .isEmpty();
    }

    @Test
    void namesThoseThereAre() {
        assertThat(refusal("spark", "5.0")).contains("'spark' is not known", "cassandra-lucene-index");
    }

    @Test
    void wantsNothingOfAClusterWithoutExtensions() {
        assertThat(ExtensionRules.problems(List.of(), "5.0", CATALOG)).isEmpty();
    }
}
