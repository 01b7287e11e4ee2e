package dev.ringside.cqlsh.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** CSV as Python's module reads and writes it. */
class CsvTest {
    private static final CsvDialect ESCAPES = new CsvDialect(',', '"', '\\');
    private static final CsvDialect DOUBLES = new CsvDialect(',', '"', '"');

    @Test
    void quotesOnlyWhereADelimiterOrALineEndMakesItNeeded() {
        assertThat(written(ESCAPES, "a,b", "say \"x\"", "back\\slash", "two\nlines", ""))
                .isEqualTo("\"a,b\",say \\\"x\\\",back\\\\slash,\"two\nlines\",\r\n");
        assertThat(written(DOUBLES, "say \"x\"", "back\\slash")).isEqualTo("\"say \"\"x\"\"\",back\\slash\r\n");
        assertThat(written(ESCAPES, "")).isEqualTo("\"\"\r\n");
    }

    @Test
    void quotesInTheMiddleOfAFieldAreCharacters() throws IOException {
        assertThat(read("tw\"o,\"a\"b\n", ESCAPES)).containsExactly(List.of("tw\"o", "ab"));
    }

    @Test
    void emptyLinesAreRowsWithoutFields() throws IOException {
        assertThat(read("a\n\r\nb", ESCAPES)).containsExactly(List.of("a"), List.of(), List.of("b"));
    }

    @Test
    void aFileThatEndsInsideQuotesEndsTheField() throws IOException {
        assertThat(read("a,\"open\nfield", ESCAPES)).containsExactly(List.of("a", "open\nfield"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Random random = new Random(7);
        for (CsvDialect dialect : List.of(ESCAPES, DOUBLES, new CsvDialect('|', '\'', '\\'))) {
            for (int i = 0; i < 2000; i++) {
                List<String> row = new ArrayList<>();
                for (int field = 0; field <= random.nextInt(4); field++) {
                    row.add(text(random));
                }
                StringBuilder out = new StringBuilder();
                new CsvWriter(dialect).row(row, out);
                assertThat(read(out.toString(), dialect)).as(out.toString()).containsExactly(row);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("ab,|'\"\\\n\r é".charAt(random.nextInt(11)));
        }
        return text.toString();
    }

    private static String written(CsvDialect dialect, String... fields) {
        StringBuilder out = new StringBuilder();
        new CsvWriter(dialect).row(List.of(fields), out);
        return out.toString();
    }

    private static List<List<String>> read(String text, CsvDialect dialect) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text), dialect);
        List<List<String>> rows = new ArrayList<>();
        Optional<List<String>> row = reader.next();
        while (row.isPresent()) {
            rows.add(row.get());
            row = reader.next();
        }
        return rows;
    }
}
