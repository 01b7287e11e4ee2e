package dev.ringside.cqlsh.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementReaderTest {
    private final StatementReader reader = new StatementReader();

    @Test
    void handsStatementsOutWhenALineEndsWithNoneOpen() {
        assertThat(reader.line("SELECT 1; SELECT").statements()).isEmpty();
        assertThat(reader.isWaiting()).isTrue();
        assertThat(reader.line("2;").statements())
                .extracting(CqlStatement::text)
                .containsExactly("SELECT 1;", "SELECT\n2;");
        assertThat(reader.isWaiting()).isFalse();
    }

    @Test
    void waitsInsideACommentOfSeveralLines() {
        assertThat(reader.line("/* one").statements()).isEmpty();
        assertThat(reader.isWaiting()).isTrue();
        assertThat(reader.line("two */ SELECT 1;").statements()).hasSize(1);
    }

    @Test
    void throwsTheCollectedLinesAwayAtAnInvalidCharacter() {
        reader.line("SELECT 1;  SELECT");
        assertThat(reader.line(" `a`").invalid()).map(InvalidSyntax::line).contains(2);
        assertThat(reader.line("SELECT 3;").statements())
                .extracting(CqlStatement::text)
                .containsExactly("SELECT 3;");
    }

    @Test
    void givesBackWhatIsLeftAtTheEnd() {
        reader.line("SELECT 1; SELECT 2");
        assertThat(reader.end()).extracting(CqlStatement::complete).containsExactly(true, false);
        assertThat(reader.end()).isEmpty();
    }
}
