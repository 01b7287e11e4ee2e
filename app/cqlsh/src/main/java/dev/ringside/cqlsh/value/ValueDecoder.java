package dev.ringside.cqlsh.value;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values from the bytes of the native protocol (version 3 and later). The driver's own codecs lose empty values and far dates. */
public final class ValueDecoder {
    private static final CqlValue NULL = new CqlValue.Null();
    private static final CqlValue EMPTY = new CqlValue.Empty();

    private ValueDecoder() {}

    /** The value of {@code bytes}, which are left as they were; no bytes at all are null. */
    public static CqlValue decode(@Nullable ByteBuffer bytes, DataType type) {
        if (bytes == null) {
            return NULL;
        }
        ByteBuffer in = bytes.duplicate();
        int code = type.getProtocolCode();
        return isScalar(code) ? scalar(in, code) : composed(in, type);
    }

    /**
     * Whether a type of this protocol code is no collection, tuple, vector or user-defined type. Telling by the code first matters where
     * millions of values are read: asking a type for one interface after the other takes longer than reading most values.
     */
    public static boolean isScalar(int code) {
        return code > ProtocolConstants.DataType.CUSTOM && code < ProtocolConstants.DataType.LIST;
    }

    private static CqlValue composed(ByteBuffer in, DataType type) {
        if (type instanceof ListType list) {
            return new CqlValue.Sequence(CqlValue.Shape.LIST, elements(in, list.getElementType()));
        }
        if (type instanceof SetType set) {
            return new CqlValue.Sequence(CqlValue.Shape.SET, elements(in, set.getElementType()));
        }
        if (type instanceof MapType map) {
            return map(in, map);
        }
        if (type instanceof UserDefinedType udt) {
            return udt(in, udt);
        }
        if (type instanceof TupleType tuple) {
            return tuple(in, tuple);
        }
        if (type instanceof VectorType vector) {
            return vector(in, vector);
        }
        return scalar(in, type.getProtocolCode());
    }

    /** An address as results show it. */
    public static String inet(InetAddress address) {
        return InetText.of(address.getAddress());
    }

    private static CqlValue scalar(ByteBuffer in, int code) {
        switch (code) {
            case ProtocolConstants.DataType.ASCII, ProtocolConstants.DataType.VARCHAR:
                return new CqlValue.Text(text(in));
            case ProtocolConstants.DataType.BLOB, ProtocolConstants.DataType.CUSTOM:
                return new CqlValue.Blob(HexFormat.of().formatHex(rest(in)));
            default:
                return in.hasRemaining() ? filled(in, code) : EMPTY;
        }
    }

    private static String text(ByteBuffer in) {
        return in.hasArray()
                ? new String(in.array(), in.arrayOffset() + in.position(), in.remaining(), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8.decode(in).toString();
    }

    private static CqlValue filled(ByteBuffer in, int code) {
        return switch (code) {
            case ProtocolConstants.DataType.BOOLEAN -> new CqlValue.Bool(in.get() != 0);
            case ProtocolConstants.DataType.TINYINT -> new CqlValue.Exact(in.get());
            case ProtocolConstants.DataType.SMALLINT -> new CqlValue.Exact(in.getShort());
            case ProtocolConstants.DataType.INT -> new CqlValue.Exact(in.getInt());
            case ProtocolConstants.DataType.BIGINT, ProtocolConstants.DataType.COUNTER ->
                new CqlValue.Exact(in.getLong());
            case ProtocolConstants.DataType.VARINT -> new CqlValue.Exact(new BigInteger(rest(in)));
            case ProtocolConstants.DataType.DECIMAL -> decimal(in);
            case ProtocolConstants.DataType.FLOAT -> new CqlValue.Floating(in.getFloat(), false);
            case ProtocolConstants.DataType.DOUBLE -> new CqlValue.Floating(in.getDouble(), true);
            case ProtocolConstants.DataType.UUID, ProtocolConstants.DataType.TIMEUUID ->
                new CqlValue.Uuid(new UUID(in.getLong(), in.getLong()).toString());
            case ProtocolConstants.DataType.INET -> new CqlValue.Inet(InetText.of(rest(in)));
            case ProtocolConstants.DataType.TIMESTAMP -> new CqlValue.Timestamp(in.getLong());
            case ProtocolConstants.DataType.DATE -> new CqlValue.Date(Integer.toUnsignedLong(in.getInt()) - (1L << 31));
            case ProtocolConstants.DataType.TIME -> new CqlValue.Time(in.getLong());
            case ProtocolConstants.DataType.DURATION -> duration(in);
            default -> new CqlValue.Blob(HexFormat.of().formatHex(rest(in)));
        };
    }

    private static CqlValue decimal(ByteBuffer in) {
        int scale = in.getInt();
        return new CqlValue.Exact(new BigDecimal(new BigInteger(rest(in)), scale));
    }

    private static CqlValue duration(ByteBuffer in) {
        CqlDuration duration = TypeCodecs.DURATION.decode(in, ProtocolVersion.DEFAULT);
        return duration == null
                ? EMPTY
                : new CqlValue.Duration(duration.getMonths(), duration.getDays(), duration.getNanoseconds());
    }

    private static List<CqlValue> elements(ByteBuffer in, DataType type) {
        int count = in.hasRemaining() ? in.getInt() : 0;
        List<CqlValue> elements = new ArrayList<>(Math.min(count, in.remaining() / 4 + 1));
        for (int i = 0; i < count; i++) {
            elements.add(decode(slice(in), type));
        }
        return elements;
    }

    private static CqlValue map(ByteBuffer in, MapType type) {
        int count = in.hasRemaining() ? in.getInt() : 0;
        List<CqlValue.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CqlValue key = decode(slice(in), type.getKeyType());
            entries.add(new CqlValue.Entry(key, decode(slice(in), type.getValueType())));
        }
        return new CqlValue.Mapping(entries);
    }

    private static CqlValue udt(ByteBuffer in, UserDefinedType type) {
        List<CqlValue.Field> fields = new ArrayList<>();
        for (int i = 0; i < type.getFieldNames().size(); i++) {
            String name = type.getFieldNames().get(i).asInternal();
            fields.add(new CqlValue.Field(
                    name, decode(slice(in), type.getFieldTypes().get(i))));
        }
        return new CqlValue.Udt(fields);
    }

    private static CqlValue tuple(ByteBuffer in, TupleType type) {
        List<CqlValue> elements = new ArrayList<>();
        for (DataType component : type.getComponentTypes()) {
            elements.add(decode(slice(in), component));
        }
        return new CqlValue.Sequence(CqlValue.Shape.TUPLE, elements);
    }

    private static CqlValue vector(ByteBuffer in, VectorType type) {
        DataType element = type.getElementType();
        int fixed = fixedSize(element);
        List<CqlValue> elements = new ArrayList<>();
        for (int i = 0; i < type.getDimensions() && in.hasRemaining(); i++) {
            int size = fixed > 0 ? fixed : (int) unsignedVint(in);
            elements.add(decode(take(in, size), element));
        }
        return new CqlValue.Sequence(CqlValue.Shape.VECTOR, elements);
    }

    /** The size of a vector's elements where Cassandra's {@code valueLengthIfFixed} has one, else 0. */
    public static int fixedSize(DataType type) {
        if (type instanceof VectorType vector) {
            return fixedSize(vector.getElementType()) * vector.getDimensions();
        }
        return switch (type.getProtocolCode()) {
            case ProtocolConstants.DataType.BOOLEAN -> 1;
            case ProtocolConstants.DataType.INT, ProtocolConstants.DataType.FLOAT -> 4;
            case ProtocolConstants.DataType.BIGINT,
                    ProtocolConstants.DataType.DOUBLE,
                    ProtocolConstants.DataType.TIMESTAMP -> 8;
            case ProtocolConstants.DataType.UUID, ProtocolConstants.DataType.TIMEUUID -> 16;
            default -> 0;
        };
    }

    /** Cassandra's variable-length integer: the first byte's leading ones say how many bytes follow. */
    private static long unsignedVint(ByteBuffer in) {
        int first = in.get() & 0xff;
        int extra = Integer.numberOfLeadingZeros(~(first << 24));
        long value = extra >= 7 ? 0 : first & (0xff >> extra);
        for (int i = 0; i < extra; i++) {
            value = (value << 8) | (in.get() & 0xff);
        }
        return value;
    }

    private static @Nullable ByteBuffer slice(ByteBuffer in) {
        if (!in.hasRemaining()) {
            return null;
        }
        int size = in.getInt();
        return size < 0 ? null : take(in, size);
    }

    private static ByteBuffer take(ByteBuffer in, int size) {
        ByteBuffer part = in.slice(in.position(), size);
        in.position(in.position() + size);
        return part;
    }

    private static byte[] rest(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return bytes;
    }
}
