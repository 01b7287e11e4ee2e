package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.security.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindrot.jbcrypt.BCrypt;

class SuperuserTest {
    @ParameterizedTest
    @ValueSource(strings = {"secret", "pass'word \"with\" spaces", "pässwörd-ключ-鍵-🔑", "x"})
    void hashesSoThatCassandrasOwnCheckerAcceptsThePasswordOnly(String password) {
        String hash = Superuser.hash(new Secret(password));
        assertThat(BCrypt.checkpw(password, hash)).isTrue();
        assertThat(BCrypt.checkpw(password + "x", hash)).isFalse();
        assertThat(hash).startsWith("$2a$10$").doesNotContain(password + "$");
    }

    @ParameterizedTest
    @ValueSource(ints = {71, 72, 73, 100})
    void hashesLongPasswordsAsCassandraDoes(int length) {
        String password = "p".repeat(length - 1) + "é";
        assertThat(BCrypt.checkpw(password, Superuser.hash(new Secret(password))))
                .isTrue();
    }

    @Test
    void saltsEachHash() {
        Secret password = new Secret("secret");
        assertThat(Superuser.hash(password)).isNotEqualTo(Superuser.hash(password));
    }
}
