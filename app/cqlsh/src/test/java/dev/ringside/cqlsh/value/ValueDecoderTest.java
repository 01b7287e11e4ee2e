package dev.ringside.cqlsh.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueDecoderTest {

    @Test
    void keepsNullAndEmptyApart() {
        assertThat(ValueDecoder.decode(null, DataTypes.INT)).isEqualTo(new CqlValue.Null());
        assertThat(ValueDecoder.decode(bytes(""), DataTypes.INT)).isEqualTo(new CqlValue.Empty());
        assertThat(ValueDecoder.decode(bytes(""), DataTypes.TEXT)).isEqualTo(new CqlValue.Text(""));
    }

    @Test
    void readsScalars() {
        assertThat(ValueDecoder.decode(bytes("fffffffe"), DataTypes.INT)).isEqualTo(new CqlValue.Exact(-2));
        assertThat(ValueDecoder.decode(bytes("000000020078"), DataTypes.DECIMAL))
                .isEqualTo(new CqlValue.Exact(new BigDecimal("1.20")));
        assertThat(ValueDecoder.decode(bytes("80000000"), DataTypes.DATE)).isEqualTo(new CqlValue.Date(0));
        assertThat(ValueDecoder.decode(bytes("20010db8000000000000000000000001"), DataTypes.INET))
                .isEqualTo(new CqlValue.Inet("2001:db8::1"));
        ByteBuffer duration = TypeCodecs.DURATION.encode(CqlDuration.from("-1mo2d3ns"), ProtocolVersion.DEFAULT);
        assertThat(ValueDecoder.decode(duration, DataTypes.DURATION)).isEqualTo(new CqlValue.Duration(-1, -2, -3));
    }

    @Test
    void readsCollectionsWithNullsInThem() {
        assertThat(ValueDecoder.decode(bytes("00000002" + "0000000161" + "ffffffff"), DataTypes.listOf(DataTypes.TEXT)))
                .isEqualTo(new CqlValue.Sequence(
                        CqlValue.Shape.LIST, List.of(new CqlValue.Text("a"), new CqlValue.Null())));
        ByteBuffer map =
                TypeCodecs.mapOf(TypeCodecs.TEXT, TypeCodecs.INT).encode(Map.of("k", 7), ProtocolVersion.DEFAULT);
        assertThat(ValueDecoder.decode(map, DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT)))
                .isEqualTo(new CqlValue.Mapping(
                        List.of(new CqlValue.Entry(new CqlValue.Text("k"), new CqlValue.Exact(7)))));
    }

    @Test
    void fillsTuplesThatEndEarlyWithNulls() {
        assertThat(ValueDecoder.decode(
                        bytes("00000004" + "00000001"), DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT)))
                .isEqualTo(new CqlValue.Sequence(
                        CqlValue.Shape.TUPLE, List.of(new CqlValue.Exact(1), new CqlValue.Null())));
    }

    @Test
    void readsVectorsOfFixedAndOfVariableSize() {
        assertThat(ValueDecoder.decode(bytes("00000001" + "ffffffff"), DataTypes.vectorOf(DataTypes.INT, 2)))
                .isEqualTo(new CqlValue.Sequence(
                        CqlValue.Shape.VECTOR, List.of(new CqlValue.Exact(1), new CqlValue.Exact(-1))));
        assertThat(ValueDecoder.decode(bytes("0161" + "026262"), DataTypes.vectorOf(DataTypes.TEXT, 2)))
                .isEqualTo(new CqlValue.Sequence(
                        CqlValue.Shape.VECTOR, List.of(new CqlValue.Text("a"), new CqlValue.Text("bb"))));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
