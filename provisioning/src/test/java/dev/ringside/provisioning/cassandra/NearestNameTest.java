package dev.ringside.provisioning.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN =
            List.of("concurrent_reads", "concurrent_writes", "read_request_timeout", "write_request_timeout");

    @Test
    void findsASlipOfTheFingers() {
        assertThat(NearestName.of("concurent_reads", KNOWN)).contains("concurrent_reads");
        assertThat(NearestName.of("reed_request_timeout", KNOWN)).contains("read_request_timeout");
    }

    @Test
    void findsTheSpellingOfAnotherVersion() {
        assertThat(NearestName.of("write_request_timeout_in_ms", KNOWN)).contains("write_request_timeout");
        assertThat(NearestName.of("file_cache_size", List.of("file_cache_size_in_mb", "file_cache_enabled")))
                .contains("file_cache_size_in_mb");
    }

    @Test
    void guessesNothingThatIsFar() {
        assertThat(NearestName.of("zork", KNOWN)).isEmpty();
    }
}
