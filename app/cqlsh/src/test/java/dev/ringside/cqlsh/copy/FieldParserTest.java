package dev.ringside.cqlsh.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.ringside.cqlsh.text.TextFormat;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "tinyint  | -5",
                "bigint   | 1234567890123",
                "varint   | -98765432109876543210",
                "decimal  | 1.50",
                "double   | 2.5",
                "boolean  | True",
                "uuid     | 123e4567-e89b-12d3-a456-426614174000",
                "inet     | 10.0.0.1",
                "blob     | 0xcafe",
                "date     | 2024-02-29",
                "time     | 01:02:03.500000000",
                "duration | 1y2mo3d4h",
                "timestamp| 2024-02-29 01:02:03.004+0000",
                "text     | it's [a] text",
            })
    void whatCopyToWritesIsReadBack(String type, String text) throws Exception {
        assertThat(roundTrip(text, scalar(type))).isEqualTo(text);
    }

    @Test
    void collectionsAreLiterals() throws Exception {
        assertThat(roundTrip("[3, 1]", DataTypes.listOf(DataTypes.INT))).isEqualTo("[3, 1]");
        assertThat(roundTrip(
                        "{'a': [1], 'b,c': [2, 3]}", DataTypes.mapOf(DataTypes.TEXT, DataTypes.listOf(DataTypes.INT))))
                .isEqualTo("{'a': [1], 'b,c': [2, 3]}");
        assertThat(roundTrip("(7, 'it''s')", DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT)))
                .isEqualTo("(7, 'it''s')");
        assertThat(roundTrip("[0.5, -2]", DataTypes.vectorOf(DataTypes.FLOAT, 2)))
                .isEqualTo("[0.5, -2]");
        assertThat(roundTrip("['a', 'bc']", DataTypes.vectorOf(DataTypes.TEXT, 2)))
                .isEqualTo("['a', 'bc']");
    }

    @Test
    void nothingIsNullUnlessItIsText() throws Exception {
        assertThat(parser(Map.of()).field("", DataTypes.INT)).isNull();
        assertThat(parser(Map.of("null", "N")).field("", DataTypes.INT)).isNull();
        assertThat(parser(Map.of("null", "N")).field("", DataTypes.TEXT)).isEqualTo(ByteBuffer.allocate(0));
    }

    @Test
    void saysWhatPythonSays() {
        assertThatThrownBy(() -> parser(Map.of()).value("x", DataTypes.INT))
                .isInstanceOf(ParseFailure.class)
                .hasMessage("Failed to parse x : invalid literal for int() with base 10: 'x'");
        assertThatThrownBy(() -> parser(Map.of()).value("300", DataTypes.TINYINT))
                .hasMessageContaining("between -128 and 127");
        assertThatThrownBy(() -> parser(Map.of()).value("[1, 2", DataTypes.listOf(DataTypes.INT)))
                .hasMessageContaining("matching parentheses");
    }

    @Test
    void numbersAreReadTheSameShortOrLong() throws Exception {
        assertThat(roundTrip("-2147483648", DataTypes.INT)).isEqualTo("-2147483648");
        assertThat(roundTrip("-9223372036854775808", DataTypes.BIGINT)).isEqualTo("-9223372036854775808");
        assertThat(roundTrip("0007", DataTypes.SMALLINT)).isEqualTo("7");
        assertThat(roundTrip(" +1_000 ", DataTypes.INT)).isEqualTo("1000");
        assertThat(roundTrip("-128", DataTypes.TINYINT)).isEqualTo("-128");
        assertThat(roundTrip("-0", DataTypes.DOUBLE)).isEqualTo("-0");
        assertThat(roundTrip("5.", DataTypes.DOUBLE)).isEqualTo("5");
        assertThat(roundTrip("-.5", DataTypes.DOUBLE)).isEqualTo("-0.5");
        assertThatThrownBy(() -> parser(Map.of()).value("-", DataTypes.INT)).hasMessageContaining("invalid literal");
        assertThatThrownBy(() -> parser(Map.of()).value("1.5", DataTypes.INT)).hasMessageContaining("invalid literal");
        assertThatThrownBy(() -> parser(Map.of()).value("2147483648", DataTypes.INT))
                .hasMessageContaining("between -2147483648 and 2147483647");
        assertThatThrownBy(() -> parser(Map.of()).value("1.2.3", DataTypes.DOUBLE))
                .hasMessageContaining("could not convert");
    }

    private static String roundTrip(String text, DataType type) throws Exception {
        ByteBuffer bytes = parser(Map.of()).value(text, type);
        return new CsvValues(options(Map.of())).field(ValueDecoder.decode(bytes, type));
    }

    private static FieldParser parser(Map<String, String> options) throws CopyFailure {
        return new FieldParser(options(options));
    }

    private static CopyOptions options(Map<String, String> options) throws CopyFailure {
        return new CopyOptions(options, TextFormat.TIME_FORMAT);
    }

    private static DataType scalar(String name) {
        return switch (name) {
            case "tinyint" -> DataTypes.TINYINT;
            case "bigint" -> DataTypes.BIGINT;
            case "varint" -> DataTypes.VARINT;
            case "decimal" -> DataTypes.DECIMAL;
            case "double" -> DataTypes.DOUBLE;
            case "boolean" -> DataTypes.BOOLEAN;
            case "uuid" -> DataTypes.UUID;
            case "inet" -> DataTypes.INET;
            case "blob" -> DataTypes.BLOB;
            case "date" -> DataTypes.DATE;
            case "time" -> DataTypes.TIME;
            case "duration" -> DataTypes.DURATION;
            case "timestamp" -> DataTypes.TIMESTAMP;
            default -> DataTypes.TEXT;
        };
    }
}
