package dev.ringside.cqlsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50      | 100 | SELECT * FROM t                              | 5000",
                "50      | 3   | SELECT * FROM t                              | 4998",
                "20000   | 100 | SELECT * FROM t                              | 100",
                "5000000 | 100 | SELECT * FROM t                              | 100",
                "50      | 3   | SELECT * FROM t LIMIT 7                      | 6",
                "50      | 100 | SELECT * FROM t limit 1000                   | 900",
                "50      | 100 | SELECT * FROM t PER PARTITION LIMIT 2        | 100",
                "50      | 100 | SELECT * FROM t PER PARTITION LIMIT 9 LIMIT 5000 | 100",
            })
    void staysAMultipleOfThePageBelowEveryLimit(long bytesEach, int pageSize, String statement, int expected) {
        assertThat(FetchSize.size(bytesEach, pageSize, statement)).isEqualTo(expected);
    }
}
