package dev.ringside.cqlsh.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    @Test
    void cutsAtSemicolonsAndKeepsThem() {
        assertThat(texts("SELECT 1; SELECT 2;")).containsExactly("SELECT 1;", "SELECT 2;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (a) VALUES ('a; b');",
                "INSERT INTO t (a) VALUES ('it''s; fine');",
                "SELECT a AS \"x;\"\"y;\" FROM t;",
                "CREATE FUNCTION f() RETURNS int LANGUAGE java AS $$ return 1; // $ one\n $$;",
                "INSERT INTO t (a) VALUES ('keep /* this; */ text -- and; this');",
                "SELECT a -- not; here\nFROM t;",
                "SELECT a // not; here\nFROM t;",
                "BEGIN BATCH\n INSERT INTO t (a) VALUES (1);\n DELETE FROM t WHERE a = 2;\nAPPLY BATCH;",
                "begin unlogged batch using timestamp 7 update t set a = 1 where k = 2; apply batch;"
            })
    void seesOneStatementIn(String text) {
        assertThat(texts(text + "\nSELECT 2;")).containsExactly(text, "SELECT 2;");
    }

    @Test
    void takesBlockCommentsOutOfStatementsAndOutOfTheSpaceBetween() {
        assertThat(texts("/* a; */ SELECT /* b; \n c */ 1; /* d */ SELECT 2;"))
                .containsExactly("SELECT \n 1;", "SELECT 2;");
    }

    @Test
    void endsShellCommandsWithTheirLine() {
        assertThat(texts("CONSISTENCY QUORUM\nexpand on\nSELECT 1;\nUSE\nks;"))
                .containsExactly("CONSISTENCY QUORUM", "expand on", "SELECT 1;", "USE\nks;");
    }

    @Test
    void leavesAShellWordInsideAStatementAlone() {
        assertThat(texts("SELECT a FROM t\nEXPAND\nWHERE a = 1;"))
                .containsExactly("SELECT a FROM t\nEXPAND\nWHERE a = 1;");
    }

    @Test
    void tellsAStatementThatNeverEnds() {
        List<CqlStatement> statements = StatementSplitter.split("SELECT 1; SELECT 'open");
        assertThat(statements).extracting(CqlStatement::complete).containsExactly(true, false);
        assertThat(statements.get(1).text()).isEqualTo("SELECT 'open");
    }

    @Test
    void keepsWhereStatementsStandInTheSource() {
        String source = "-- first\n  SELECT 1;\n\n/* c */ SELECT\n2;";
        assertThat(StatementSplitter.split(source))
                .extracting(s -> source.substring(s.start(), s.end()) + "@" + s.line())
                .containsExactly("SELECT 1;@2", "SELECT\n2;@4");
    }

    @Test
    void findsTheStatementAtTheCaret() {
        String source = "SELECT 1; SELECT 2;\n\nSELECT 3;\n";
        assertThat(StatementSplitter.at(source, 3)).map(CqlStatement::text).contains("SELECT 1;");
        assertThat(StatementSplitter.at(source, 12)).map(CqlStatement::text).contains("SELECT 2;");
        assertThat(StatementSplitter.at(source, 20)).map(CqlStatement::text).contains("SELECT 3;");
        assertThat(StatementSplitter.at(source, source.length()))
                .map(CqlStatement::text)
                .contains("SELECT 3;");
        assertThat(StatementSplitter.at("  ", 1)).isEmpty();
    }

    @Test
    void pointsAtACharacterThatNoTokenStartsWith() {
        InvalidSyntax invalid = StatementSplitter.split("SELECT i\n  FROM `t`;")
                .get(0)
                .invalid()
                .orElseThrow();
        assertThat(invalid.lines()).containsExactly("Invalid syntax at line 2, char 8", "    FROM `t`;", "         ^");
    }

    @Test
    void neverLosesTextAndNeverFailsOnRandomInput() {
        Random random = new Random(7);
        String[] parts = {
            "SELECT",
            " ",
            "'",
            "\"",
            "$$",
            "/*",
            "*/",
            "--",
            "//",
            ";",
            "\n",
            "BEGIN BATCH",
            "APPLY BATCH",
            "é",
            "$",
            "😀"
        };
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int end = 0;
            for (CqlStatement statement : StatementSplitter.split(text.toString())) {
                assertThat(statement.start()).as("%s", text).isGreaterThanOrEqualTo(end);
                assertThat(statement.end()).isGreaterThan(statement.start()).isLessThanOrEqualTo(text.length());
                end = statement.end();
            }
        }
    }

    @Test
    void looksAtEveryCharacterOnceHoweverLongAStatementIs() {
        int lines = 20_000;
        StringBuilder text = new StringBuilder("BEGIN UNLOGGED BATCH\n");
        for (int i = 0; i < lines; i++) {
            text.append("INSERT INTO t (k, v) VALUES (").append(i).append(", 'some text; with a semicolon');\n");
        }
        text.append("APPLY BATCH;");
        String[] rows = text.toString().split("\n");
        int[] characters = {0};
        LexState state = LexState.NORMAL;
        for (String row : rows) {
            state = LineLexer.lex(row, state, token -> characters[0] += token.end() - token.start());
        }
        assertThat(characters[0]).isEqualTo(text.length() - lines - 1);
        assertThat(StatementSplitter.split(text.toString())).hasSize(1);
    }

    private static List<String> texts(String source) {
        return StatementSplitter.split(source).stream().map(CqlStatement::text).toList();
    }
}
