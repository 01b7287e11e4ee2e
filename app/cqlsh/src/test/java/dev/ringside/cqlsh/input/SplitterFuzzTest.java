package dev.ringside.cqlsh.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random texts, cut into statements here and by Cassandra's own lexer. */
class SplitterFuzzTest {
    private static final int TEXTS = 4000;
    private static final List<String> PIECES = List.of(
            "select",
            "INSERT",
            "frm",
            "t1",
            "a_b",
            "\"Quo ted\"",
            "\"do\"\"uble; \"",
            "'text'",
            "'it''s; -- no'",
            "''",
            "'/* no */'",
            "'two\nlines'",
            "$$ return ';'; // x\n$$",
            "$$'$$",
            "$$$$",
            "123",
            "-7",
            "1.5",
            "1e10",
            "0xCAFE",
            "1y2mo3d",
            "123e4567-e89b-12d3-a456-426614174000",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ".",
            ":",
            "=",
            "<=",
            ">=",
            "!=",
            "<",
            ">",
            "+",
            "*",
            "/",
            "%",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            ";",
            ";",
            "; ",
            ";\n",
            "/* c */",
            "/* ; ' */",
            "/**/",
            "/* a\n; b */",
            "-- line ; '\n",
            "// line \" $$\n",
            "--\n",
            "'\u00e9\u6f22\ud83d\ude00'");

    @Test
    void statementsAreThoseOfTheServersLexer() {
        assumeTrue(CassandraLexer.isThere(), "Cassandra's jar is not on the class path");
        long seed = Long.getLong("ringside.fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            assertThat(ours(text)).as("seed %d, text %s", seed, text).isEqualTo(theirs(text));
        }
    }

    /** Pieces one after the other; blanks between those that would make another token together. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            boolean joins = text.length() > 0 && !isApart(text.charAt(text.length() - 1), piece.charAt(0));
            text.append(joins ? " " : "").append(piece);
        }
        return text.append("\n").toString();
    }

    /** Whether two characters can neither go on in one token nor begin a comment, a string or a longer operator. */
    private static boolean isApart(char before, char after) {
        return Character.isWhitespace(before)
                || Character.isWhitespace(after)
                || before == ';'
                || after == ';'
                || before == '('
                || after == ')'
                || before == ','
                || (before == '*' && after == '(');
    }

    private static List<String> theirs(String text) {
        return CassandraLexer.statements(text).stream()
                .map(words -> String.join("", words))
                .collect(Collectors.toList());
    }

    private static List<String> ours(String text) {
        List<String> statements = new ArrayList<>();
        for (CqlStatement statement : StatementSplitter.split(text)) {
            statements.add(String.join("", statement.words()));
        }
        return statements;
    }
}
