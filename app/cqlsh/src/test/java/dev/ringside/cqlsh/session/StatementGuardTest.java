package dev.ringside.cqlsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.StatementSplitter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementGuardTest {
    private final StatementGuard frozen = StatementGuard.schema(() -> Optional.of("the cluster is being updated."));

    private static CqlStatement statement(String text) {
        return StatementSplitter.split(text).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a.b (c int PRIMARY KEY);",
                "alter keyspace a WITH durable_writes = true;",
                "DROP ROLE x;",
                "TRUNCATE a.b;",
                "GRANT SELECT ON a.b TO x;"
            })
    void holdsBackWhatChangesTheSchema(String text) {
        assertThat(frozen.refusal(statement(text)))
                .hasValueSatisfying(why -> assertThat(why).contains("is held back: the cluster is being updated."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM a.b;", "INSERT INTO a.b (c) VALUES (1);", "DESCRIBE KEYSPACES", "USE a;"})
    void letsDataThrough(String text) {
        assertThat(frozen.refusal(statement(text))).isEmpty();
    }

    @Test
    void letsEverythingThroughWhenNothingIsFrozen() {
        assertThat(StatementGuard.schema(Optional::empty).refusal(statement("DROP TABLE a.b;")))
                .isEmpty();
    }
}
