package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 bytes | 0",
                "512 bytes | 512",
                "84.61 KiB | 86641",
                "1 MiB | 1048576",
                "1.5 GiB | 1610612736",
                "2.25 TiB | 2473901162496"
            })
    void readsWhatCassandraWrites(String text, long bytes) {
        assertThat(Bytes.parse(text)).hasValue(bytes);
    }

    @Test
    void readsTheDecimalCommaAndTheDigitsOfTheNodesLocale() {
        assertThat(Bytes.parse("84,61 KiB")).hasValue(86641);
        assertThat(Bytes.parse("٨٤٫٦١ KiB")).hasValue(86641);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "null", "12", "12 elephants", "KiB 12", "1.2.3 KiB"})
    void isEmptyForAnythingElse(String text) {
        assertThat(Bytes.parse(text)).isEmpty();
    }
}
