package dev.ringside.cqlsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, -0",
        "0, 0",
        "1.5, 1.5",
        "99999.5, 99999.5",
        "123456, 1.2346e+05",
        "6e-8, 6e-08",
        "100000, 1e+05",
        "3.141592653589793, 3.14159",
        "12345.678901, 12345.6789",
        "0.0001234567, 0.000123",
        "0.00001234567, 1.2e-05",
        "1.7976931348623157e308, 1.7977e+308",
        "4.9e-324, 4.9407e-324",
        "2e-16, 2e-16",
        "2.3e-16, 2.3e-16",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "-2.5, -2.5"
    })
    void writesNumbersAsCqlshDoes(double value, String text) {
        assertThat(FloatText.of(value, 5)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1234.5678, 1234.56775", "99999.9, 99999.89844", "3.4028235e38, 3.4028e+38"})
    void showsFloatsWithTheDigitsTheyHaveAsDoubles(float value, String text) {
        assertThat(FloatText.of(value, 5)).isEqualTo(text);
    }

    @Test
    void roundsInItsQuickWayAsInTheGeneralOne() {
        Random random = new Random(42);
        int quick = 0;
        for (int i = 0; i < 200_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 3);
            double rounded = Math.rint(value * 1024) / 1024;
            int digits = 1 + random.nextInt(19);
            for (double number : new double[] {value, rounded, (float) value}) {
                String text = FloatText.quick(number, digits);
                if (!text.isEmpty()) {
                    quick++;
                    assertThat(text).as("%s to %s digits", number, digits).isEqualTo(FloatText.general(number, digits));
                }
            }
        }
        assertThat(quick).isGreaterThan(100_000);
    }
}
