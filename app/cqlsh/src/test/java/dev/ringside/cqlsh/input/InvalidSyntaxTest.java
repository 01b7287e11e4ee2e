package dev.ringside.cqlsh.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidSyntaxTest {

    @Test
    void theCaretIsBelowTheCharacter() {
        assertThat(lines("select `x`;"))
                .containsExactly("Invalid syntax at line 1, char 8", "  select `x`;", "         ^");
    }

    @Test
    void whatATerminalWouldActOnIsShownAsAnEscape() {
        assertThat(lines("a\u001b]0;title\u0007 \u202e \u0000"))
                .containsExactly("Invalid syntax at line 1, char 2", "  a\\x1b]0;title\\x07 \\u202e \\x00", "   ^");
        assertThat(lines("\t\u0001").get(1)).isEqualTo("  \t\\x01");
        assertThat(lines("'\u001b' `")).last().isEqualTo(" ".repeat(2 + "'\\x1b' ".length()) + "^");
    }

    @Test
    void ofALongLineOnlyThePartAroundTheCharacterIsShown() {
        List<String> lines = lines("x ".repeat(1_000_000) + "`" + " y".repeat(1_000_000));
        assertThat(lines.get(0)).isEqualTo("Invalid syntax at line 1, char 2000001");
        assertThat(lines.get(1))
                .startsWith("  ...x x")
                .contains("`")
                .endsWith(" y ...")
                .hasSizeLessThan(250);
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('`');
    }

    private static List<String> lines(String text) {
        StatementReader.Ready ready = new StatementReader().line(text);
        return ready.invalid().orElseThrow().lines();
    }
}
