package dev.ringside.portal.console.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM t WHERE a IN (1, 2) AND m['k'] = {1, 2};",
                "-- a comment with ' and (\nSELECT 'it''s (', \"odd(\" FROM t; /* ( */",
                "CREATE TABLE t (a int, b map<text, frozen<list<int>>>, PRIMARY KEY (a));",
                "CREATE MATERIALIZED VIEW v AS\nSELECT * FROM t WHERE a IS NOT NULL PRIMARY KEY (a);",
                "BEGIN BATCH\nINSERT INTO t (a) VALUES (1);\nUPDATE t SET b = 2 WHERE a = 1;\nAPPLY BATCH;",
                "CREATE FUNCTION f(a int) RETURNS NULL ON NULL INPUT RETURNS int LANGUAGE java AS $$ return a; ; ( $$;",
                "CONSISTENCY QUORUM\nDESCRIBE TABLES\nSELECT 1;",
                "GRANT\nSELECT ON KEYSPACE k TO r;",
                "SELECT token(a), b FROM t",
                "COPY t TO 'f.csv';",
                ""
            })
    void findsNothingWrongInWhatIsRight(String text) {
        assertThat(SyntaxCheck.of(text, -1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "SELEC * FROM t; # SELEC # neither a CQL statement",
                "SELECT (a FROM t; # ( # not closed",
                "SELECT a) FROM t; # ) # Nothing was opened",
                "SELECT [a) FROM t; # ) # does not fit",
                "SELECT a, FROM t; # , # Nothing follows",
                "INSERT INTO t (a, b,) VALUES (1, 2); # , # Nothing follows",
                "SELECT a & b FROM t; # & # No CQL begins with &",
                "SELECT 'abc FROM t; # 'abc FROM t; # This string has no end",
                "SELECT \"abc FROM t; # \"abc FROM t; # This name has no end",
                "SELECT 1; /* abc # /* abc # This comment has no end",
            })
    void marksWhatIsWrongAtItsPlace(String text, String place, String message) {
        List<Mark> marks = SyntaxCheck.of(text, -1);
        assertThat(marks).hasSize(1);
        assertThat(text.substring(marks.get(0).from(), marks.get(0).to())).isEqualTo(place);
        assertThat(marks.get(0).message()).contains(message);
    }

    @Test
    void asksForASemicolonThatSeemsToBeMissing() {
        String text = "SELECT a FROM t\n\nSELECT b FROM t;";
        List<Mark> marks = SyntaxCheck.of(text, -1);
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).from()).isEqualTo(17);
        assertThat(marks.get(0).message()).isEqualTo("Is a semicolon missing before SELECT?");
    }

    @Test
    void waitsUntilAWordIsTyped() {
        assertThat(SyntaxCheck.of("SELECT 1;\nSEL", 13)).isEmpty();
        assertThat(SyntaxCheck.of("SELECT 1;\nSEL", 2)).hasSize(1);
        assertThat(SyntaxCheck.of("SELECT (a, b", 12)).isEmpty();
    }

    @Test
    void findsWhereAStringOfSeveralLinesBegan() {
        String text = "SELECT 1;\nINSERT 'one\ntwo\nthree";
        List<Mark> marks = SyntaxCheck.of(text, -1);
        assertThat(marks).hasSize(1);
        assertThat(text.substring(marks.get(0).from(), marks.get(0).to())).isEqualTo("'one");
    }

    @Test
    void costsLittleForLongTexts() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add("INSERT INTO t (a, b) VALUES (" + i + ", 'x');");
        }
        String text = String.join("\n", lines);
        long start = System.nanoTime();
        assertThat(SyntaxCheck.of(text, -1)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
