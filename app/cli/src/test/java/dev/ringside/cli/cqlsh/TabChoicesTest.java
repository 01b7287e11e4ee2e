package dev.ringside.cli.cqlsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TabChoicesTest {

    @Test
    void commandsThatCqlshDoesNotHaveAreNotShownAmongItsOwn() {
        assertThat(of("SELECT", "exit", "ELAPSED", "ADD", "UNICODE")).containsExactly("SELECT", "exit");
        assertThat(of("ELAPSED")).containsExactly("ELAPSED");
    }

    @Test
    void comparisonsAreWhole() {
        assertThat(of("=", "<", ">", "IN")).containsExactly("<", "<=", "=", ">", ">=", "IN");
        assertThat(of("TOKEN", "(", "id")).containsExactly("TOKEN(", "id");
    }

    @Test
    void whatMayStandBehindAnyValueIsLeftOut() {
        assertThat(of("AND", "+", "-", "*", "/", "%")).containsExactly("AND");
        assertThat(of("<wholenumber>", "?", ":")).containsExactly("<wholenumber>");
        assertThat(of("?")).containsExactly("?");
    }

    @Test
    void aNameMayBeQuoted() {
        assertThat(of("<identifier>", "IF")).containsExactly("<identifier>", "<quotedName>", "IF");
    }

    @Test
    void insideQuotesTheyAreNotShownAgain() {
        assertThat(TabChoices.of(List.of("'Simple'", "'Network'"), true, false)).containsExactly("Network", "Simple");
    }

    @Test
    void aSemicolonIsOneWhereTheStatementMayEnd() {
        assertThat(TabChoices.of(List.of("AND"), false, true)).containsExactly(";", "AND");
    }

    private static List<String> of(String... found) {
        return TabChoices.of(List.of(found), false, false);
    }
}
