package dev.ringside.provisioning.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void areLongEnoughAndMadeOfLettersAndDigitsThatDoNotLookAlike() {
        Stream.generate(Passwords::generate).limit(200).forEach(password -> assertThat(password.reveal())
                .matches("[A-HJ-NP-Za-km-np-z2-9]{24}"));
    }

    @Test
    void neverRepeat() {
        assertThat(Stream.generate(Passwords::generate).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void doNotShowThemselvesInLogs() {
        Secret password = Passwords.generate();
        assertThat(password + " " + ClusterSecrets.withAdminPassword(password)).doesNotContain(password.reveal());
    }
}
