package dev.ringside.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "512, 512 B",
        "999, 999 B",
        "1024, 1 KiB",
        "43201331, 41.2 MiB",
        "1342177280, 1.25 GiB",
        "17179869184, 16 GiB",
        "1073741824000, 0.98 TiB",
        "9223372036854775807, 8192 PiB"
    })
    void writesBytesWithThreeSignificantDigits(long bytes, String text) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(text);
    }
}
