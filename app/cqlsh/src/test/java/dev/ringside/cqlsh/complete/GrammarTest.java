package dev.ringside.cqlsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of completion against statements a real node accepted: at each token it must have said that it may follow. */
class GrammarTest {
    private static final Grammar GRAMMAR = GrammarReader.read();

    @ParameterizedTest
    @ValueSource(
            strings = {"select", "types", "nested", "lwt", "batch", "warnings", "paging", "text", "copyfrom", "color"})
    void knowsTheStatementsOfTheRecordedCases(String file) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String text : statements(file)) {
            for (CqlStatement statement : StatementSplitter.split(text)) {
                String wrong = firstUnknown(statement.text());
                if (!wrong.isEmpty()) {
                    unknown.add(wrong);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a, ttl(b) AS t, count(*), CAST(c AS text), token(k), f.g, m['x'] FROM ks.t WHERE k = 1 AND c > ? ALLOW FILTERING",
                "SELECT * FROM t WHERE k IN (1, 2) AND (c, d) > (1, 2) GROUP BY k, c ORDER BY c DESC PER PARTITION LIMIT 2 LIMIT 5",
                "SELECT v FROM t ORDER BY e ANN OF [1.5, 2] LIMIT 3",
                "INSERT INTO t JSON '{}' DEFAULT UNSET IF NOT EXISTS USING TTL 5 AND TIMESTAMP 6",
                "UPDATE t USING TTL 4 SET a = a + {1}, b['k'] = 2, c.d = 3, n -= 1 WHERE k = uuid() IF a = 1 AND b != null",
                "DELETE a['x'], b FROM t USING TIMESTAMP 3 WHERE k = 1 IF EXISTS",
                "BEGIN COUNTER BATCH UPDATE t SET n = n + 1 WHERE k = 1; APPLY BATCH",
                "CREATE TABLE IF NOT EXISTS t (k int, c text STATIC, v frozen<list<int>>, e vector<float, 3>, PRIMARY KEY ((k, c), v)) WITH"
                        + " CLUSTERING ORDER BY (v DESC) AND compaction = {'class': 'LeveledCompactionStrategy'} AND comment = 'x'",
                "CREATE OR REPLACE FUNCTION f(a int) RETURNS NULL ON NULL INPUT RETURNS int LANGUAGE java AS $$ return a; $$",
                "CREATE AGGREGATE a(int) SFUNC f STYPE int FINALFUNC g INITCOND 0",
                "CREATE CUSTOM INDEX i ON t (values(v)) USING 'StorageAttachedIndex' WITH OPTIONS = {'a': 'b'}",
                "CREATE MATERIALIZED VIEW v AS SELECT * FROM t WHERE k IS NOT NULL AND c IS NOT NULL PRIMARY KEY (c, k)",
                "ALTER TABLE t ADD (a int, b text)",
                "ALTER TABLE t RENAME a TO b AND c TO d",
                "ALTER ROLE r WITH PASSWORD = 'x' AND ACCESS TO DATACENTERS {'dc1'}",
                "GRANT SELECT ON ALL TABLES IN KEYSPACE ks TO r",
                "LIST ALL PERMISSIONS ON KEYSPACE ks OF r NORECURSIVE",
                "DROP FUNCTION IF EXISTS ks.f(int, text)",
                "DESCRIBE MATERIALIZED VIEW ks.v WITH INTERNALS",
                "COPY ks.t (a, b) FROM 'x.csv' WITH HEADER = true AND TTL = 5"
            })
    void knowsEveryPartOfTheLanguage(String text) {
        assertThat(firstUnknown(text)).isEmpty();
    }

    @Test
    void saysWhatMayFollowAWholeStatement() {
        Set<Grammar.Expected> expected = GRAMMAR.after(Word.of("SELECT * FROM t", 0, 15), Scope.NONE);
        assertThat(expected).extracting(one -> one.terminal().text()).contains("WHERE", "LIMIT", "ALLOW");
    }

    /** The text up to the first token that was not foreseen; empty where all were. */
    private static String firstUnknown(String text) {
        String body = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        List<Word> words = Word.of(body, 0, body.length());
        for (int i = 0; i < words.size(); i++) {
            Word next = words.get(i);
            boolean foreseen = GRAMMAR.after(words.subList(0, i), Scope.NONE).stream()
                    .anyMatch(expected -> expected.terminal().matches(next));
            if (!foreseen) {
                return body.substring(0, next.end());
            }
        }
        return "";
    }

    private static List<String> statements(String file) throws IOException {
        String name = "/dev/ringside/cqlsh/golden/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(GrammarTest.class.getResourceAsStream(name), name)) {
            JsonNode recorded = new ObjectMapper().readTree(in);
            List<String> texts = new ArrayList<>();
            recorded.get("schema").forEach(text -> texts.add(text.asText()));
            recorded.get("cases").forEach(each -> {
                each.path("setup").forEach(text -> texts.add(text.asText()));
                boolean worked = each.path("stderr").asText("").isEmpty();
                String input = each.path("stdin").asText("");
                if (worked && !input.toUpperCase(Locale.ROOT).contains("STDIN")) {
                    texts.add(input);
                }
            });
            return texts;
        }
    }
}
