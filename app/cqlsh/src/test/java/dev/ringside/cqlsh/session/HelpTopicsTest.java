package dev.ringside.cqlsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTopicsTest {

    @Test
    void theIndexListsCommandsAndTopics() {
        List<String> lines = lines();
        assertThat(lines).startsWith("", "Documented shell commands:", "===========================");
        assertThat(lines).containsSubsequence("CQL help topics:", "================");
        assertThat(String.join(" ", lines).split(" +"))
                .contains(
                        "CLS", "DESC", "HISTORY", "UNICODE", "AGGREGATES", "CREATE_MATERIALIZED_VIEW", "UUID", "TYPES")
                .doesNotContain("DEBUG");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aTopicOfCqlIsToldByItsAddress() {
        assertThat(lines("types", "create_table", "Create_Materialized_View"))
                .map(line -> line.replaceFirst("https.*#", "#"))
                .containsExactly(
                        "*** No browser to display CQL help. URL for help topic types : #types",
                        "*** No browser to display CQL help. URL for help topic create_table : #createTableStmt",
                        "*** No browser to display CQL help. URL for help topic Create_Materialized_View : #createMVStmt");
    }

    @Test
    void anUnknownTopicIsAnError() {
        assertThat(HelpTopics.show(List.of("nothing")))
                .isInstanceOfSatisfying(
                        Response.Failed.class,
                        failed -> assertThat(failed.error().lines()).containsExactly("*** No help on nothing"));
    }

    private static List<String> lines(String... topics) {
        return ((Response.Output) HelpTopics.show(List.of(topics))).lines();
    }
}
