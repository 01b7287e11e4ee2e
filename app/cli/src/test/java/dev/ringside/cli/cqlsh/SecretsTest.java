package dev.ringside.cli.cqlsh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.input.StatementSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE r WITH Password = 'x' AND LOGIN = true;",
                "ALTER USER u WITH PASSWORD 'x';",
                "LOGIN u 'x'",
                "login 'u' 'x';"
            })
    void areWherePasswordsAre(String statement) {
        assertThat(Secrets.isIn(StatementSplitter.split(statement).get(0))).isTrue();
        assertThat(Secrets.isIn("`" + statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOGIN u", "SELECT * FROM t WHERE k = 'x';", "LIST ROLES;"})
    void areNotWhereNoneIs(String statement) {
        assertThat(Secrets.isIn(StatementSplitter.split(statement).get(0))).isFalse();
    }
}
