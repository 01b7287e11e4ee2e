package dev.ringside.portal.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.ringside.cqlsh.render.CqlLiteral;
import dev.ringside.cqlsh.render.RowWriter;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms the console exports rows in. */
class RowSinksTest {
    private static final CqlValue NULL = new CqlValue.Null();
    private static final CqlValue TAGS = new CqlValue.Sequence(CqlValue.Shape.SET, List.of(text("a"), text("it's")));
    private static final CqlValue PHONES = new CqlValue.Mapping(List.of(new CqlValue.Entry(
            text("home"),
            new CqlValue.Udt(List.of(new CqlValue.Field("number", text("+49")), new CqlValue.Field("Tags", TAGS))))));
    private static final List<Column> COLUMNS =
            List.of(column("id", DataTypes.INT), column("Name", DataTypes.TEXT), column("phones", DataTypes.BLOB));

    @Test
    void writesCsvThatSpreadsheetsRead() throws IOException {
        String csv = written(
                RowWriter.Form.CSV,
                List.of(exact(1), text("a,\"b\"\nc"), PHONES),
                List.of(exact(2), text(""), NULL),
                List.of(exact(3), NULL, TAGS));
        assertThat(csv)
                .isEqualTo("id,Name,phones\r\n"
                        + "1,\"a,\"\"b\"\"\nc\",\"{'home': {number: '+49', \"\"Tags\"\": {'a', 'it''s'}}}\"\r\n"
                        + "2,\"\",\r\n"
                        + "3,,\"{'a', 'it''s'}\"\r\n");
    }

    @Test
    void writesJsonWithTypes() throws IOException {
        String json = written(
                RowWriter.Form.JSON,
                List.of(exact(1), text("é\"\n"), PHONES),
                List.of(new CqlValue.Exact(new BigDecimal("1.50")), NULL, new CqlValue.Bool(true)),
                List.of(
                        new CqlValue.Floating(0.1, true),
                        new CqlValue.Floating(Double.NaN, true),
                        new CqlValue.Floating(0.1f, false)));
        assertThat(json)
                .isEqualTo(
                        """
                        [
                        {"id":1,"Name":"é\\"\\n","phones":{"home":{"number":"+49","Tags":["a","it's"]}}},
                        {"id":1.50,"Name":null,"phones":true},
                        {"id":0.1,"Name":"NaN","phones":0.1}
                        ]
                        """);
    }

    @Test
    void writesInsertsWithoutTombstones() throws IOException {
        String inserts = written(
                RowWriter.Form.INSERTS,
                List.of(exact(1), text("it's"), PHONES),
                List.of(exact(2), NULL, new CqlValue.Blob("cafe")));
        assertThat(inserts)
                .isEqualTo("INSERT INTO shop.people (id, \"Name\", phones) VALUES (1, 'it''s',"
                        + " {'home': {number: '+49', \"Tags\": {'a', 'it''s'}}});\n"
                        + "INSERT INTO shop.people (id, phones) VALUES (2, 0xcafe);\n");
    }

    @Test
    void writesNoInsertsOfCounters() {
        List<Column> counters = List.of(column("hits", DataTypes.COUNTER));
        assertThatThrownBy(() -> RowWriter.Form.INSERTS.begin(counters, line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("counters");
    }

    @Test
    void writesExactLiterals() {
        assertThat(CqlLiteral.of(new CqlValue.Timestamp(1_764_237_600_123L))).isEqualTo("'2025-11-27T10:00:00.123Z'");
        assertThat(CqlLiteral.of(new CqlValue.Timestamp(Long.MAX_VALUE))).isEqualTo("'" + Long.MAX_VALUE + "'");
        assertThat(CqlLiteral.of(new CqlValue.Floating(1.0 / 3, true))).isEqualTo("0.3333333333333333");
        assertThat(CqlLiteral.of(new CqlValue.Floating(0.1f, false))).isEqualTo("0.1");
        assertThat(CqlLiteral.of(new CqlValue.Duration(0, 0, 0))).isEqualTo("0s");
        assertThat(CqlLiteral.of(new CqlValue.Inet("::1"))).isEqualTo("'::1'");
        assertThat(CqlLiteral.of(new CqlValue.Uuid("5f5c4a2e-0000-1000-8000-000000000000")))
                .isEqualTo("5f5c4a2e-0000-1000-8000-000000000000");
        assertThat(CqlLiteral.of(new CqlValue.Bool(true))).isEqualTo("true");
        assertThat(CqlLiteral.of(new CqlValue.Sequence(CqlValue.Shape.TUPLE, List.of(exact(1), NULL))))
                .isEqualTo("(1, null)");
        assertThat(CqlLiteral.of(new CqlValue.Sequence(CqlValue.Shape.VECTOR, List.of(exact(1), exact(2)))))
                .isEqualTo("[1, 2]");
    }

    @SafeVarargs
    private static String written(RowWriter.Form form, List<CqlValue>... rows) throws IOException {
        StringBuilder out = new StringBuilder();
        String lineEnd = form == RowWriter.Form.CSV ? "\r\n" : "\n";
        RowWriter writer = form.begin(COLUMNS, line -> out.append(line).append(lineEnd));
        for (List<CqlValue> row : rows) {
            writer.row(row);
        }
        writer.end();
        return out.toString();
    }

    private static CqlValue text(String value) {
        return new CqlValue.Text(value);
    }

    private static CqlValue exact(int value) {
        return new CqlValue.Exact(value);
    }

    private static Column column(String name, DataType type) {
        return new Column(name, "shop", "people", type);
    }
}
