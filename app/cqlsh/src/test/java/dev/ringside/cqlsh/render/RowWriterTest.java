package dev.ringside.cqlsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowWriterTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("k", "shop", "Orders", DataTypes.INT),
            new Column("Note", "shop", "Orders", DataTypes.TEXT),
            new Column("at", "shop", "Orders", DataTypes.TIMESTAMP),
            new Column("tags", "shop", "Orders", DataTypes.mapOf(DataTypes.INT, DataTypes.TEXT)));
    private static final List<CqlValue> FULL = List.of(
            new CqlValue.Exact(1),
            new CqlValue.Text("it's \"q\", \n\\"),
            new CqlValue.Timestamp(1_709_210_096_789L),
            new CqlValue.Mapping(List.of(new CqlValue.Entry(new CqlValue.Exact(7), new CqlValue.Text("x")))));
    private static final List<CqlValue> SPARSE =
            List.of(new CqlValue.Exact(2), new CqlValue.Null(), new CqlValue.Null(), new CqlValue.Null());

    @Test
    void insertsGiveTheSameValuesAndLeaveNullsOut() throws Exception {
        assertThat(lines(RowWriter.Form.INSERTS))
                .containsExactly(
                        "INSERT INTO shop.\"Orders\" (k, \"Note\", at, tags) VALUES (1, 'it''s \"q\", \n\\',"
                                + " '2024-02-29T12:34:56.789Z', {7: 'x'});",
                        "INSERT INTO shop.\"Orders\" (k) VALUES (2);");
    }

    @Test
    void csvQuotesWhereItMust() throws Exception {
        assertThat(lines(RowWriter.Form.CSV))
                .containsExactly(
                        "k,Note,at,tags",
                        "1,\"it's \"\"q\"\", \n\\\",2024-02-29 12:34:56.789000+0000,{7: 'x'}",
                        "2,,,");
    }

    @Test
    void jsonIsReadByAnyReader() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(String.join("\n", lines(RowWriter.Form.JSON)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("k").isInt()).isTrue();
        assertThat(rows.get(0).get("Note").asText()).isEqualTo("it's \"q\", \n\\");
        assertThat(rows.get(0).get("at").asText()).isEqualTo("2024-02-29 12:34:56.789Z");
        assertThat(rows.get(0).get("tags").get("7").asText()).isEqualTo("x");
        assertThat(rows.get(1).get("Note").isNull()).isTrue();
    }

    @Test
    void jsonOfNoRowsIsAnEmptyArray() throws Exception {
        List<String> lines = new ArrayList<>();
        RowWriter.Form.JSON.begin(COLUMNS, lines::add).end();
        assertThat(lines).containsExactly("[", "]");
    }

    private static List<String> lines(RowWriter.Form form) throws Exception {
        List<String> lines = new ArrayList<>();
        RowWriter writer = form.begin(COLUMNS, lines::add);
        writer.row(FULL);
        writer.row(SPARSE);
        writer.end();
        return lines;
    }
}
