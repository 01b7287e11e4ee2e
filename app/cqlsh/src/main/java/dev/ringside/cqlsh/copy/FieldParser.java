package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import dev.ringside.cqlsh.value.InetText;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads fields of CSV rows into the bytes of the native protocol. Not for use by several threads. */
final class FieldParser {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

    private final CopyOptions options;
    private final TimeParser times;
    private final NestedParser nested = new NestedParser(this);

    FieldParser(CopyOptions options) {
        this.options = options;
        this.times = new TimeParser(options.timeFormat);
    }

    /**
     * The bytes of a field; null where it holds the text for null, or nothing and is no text.
     *
     * @throws ParseFailure with cqlsh's words
     */
    @Nullable
    ByteBuffer field(String text, DataType type) throws ParseFailure {
        boolean none = text.equals(options.nullText) || (text.isEmpty() && !isText(type));
        return none ? null : value(text, type);
    }

    static boolean isText(DataType type) {
        int code = type.getProtocolCode();
        return code == ProtocolConstants.DataType.ASCII || code == ProtocolConstants.DataType.VARCHAR;
    }

    ByteBuffer value(String text, DataType type) throws ParseFailure {
        try {
            int code = type.getProtocolCode();
            Optional<ByteBuffer> composed = ValueDecoder.isScalar(code) ? Optional.empty() : nested.parse(text, type);
            return composed.isPresent() ? composed.get() : scalar(text, code);
        } catch (NumberFormatException | DateTimeException e) {
            throw new ParseFailure("Failed to parse " + text + " : " + e.getMessage());
        }
    }

    private ByteBuffer scalar(String text, int code) throws ParseFailure {
        return switch (code) {
            case ProtocolConstants.DataType.ASCII, ProtocolConstants.DataType.VARCHAR ->
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            case ProtocolConstants.DataType.TINYINT -> ByteBuffer.wrap(new byte[] {(byte) whole(text, 1)});
            case ProtocolConstants.DataType.SMALLINT -> ByteBuffer.allocate(2).putShort(0, (short) whole(text, 2));
            case ProtocolConstants.DataType.INT -> ByteBuffer.allocate(4).putInt(0, (int) whole(text, 4));
            case ProtocolConstants.DataType.BIGINT, ProtocolConstants.DataType.COUNTER ->
                ByteBuffer.allocate(8).putLong(0, whole(text, 8));
            case ProtocolConstants.DataType.VARINT ->
                ByteBuffer.wrap(PythonNumbers.integer(ungrouped(text)).toByteArray());
            case ProtocolConstants.DataType.DECIMAL -> decimal(text);
            case ProtocolConstants.DataType.FLOAT ->
                ByteBuffer.allocate(4).putFloat(0, (float) PythonNumbers.floating(pointed(text)));
            case ProtocolConstants.DataType.DOUBLE ->
                ByteBuffer.allocate(8).putDouble(0, PythonNumbers.floating(pointed(text)));
            case ProtocolConstants.DataType.BOOLEAN ->
                ByteBuffer.wrap(new byte[] {(byte) (text.equalsIgnoreCase(options.trueText) ? 1 : 0)});
            case ProtocolConstants.DataType.TIMESTAMP -> ByteBuffer.allocate(8).putLong(0, times.timestamp(text));
            case ProtocolConstants.DataType.DATE ->
                ByteBuffer.allocate(4).putInt(0, (int) (times.date(text) + (1L << 31)));
            case ProtocolConstants.DataType.TIME -> ByteBuffer.allocate(8).putLong(0, times.time(text));
            case ProtocolConstants.DataType.DURATION -> duration(text);
            case ProtocolConstants.DataType.UUID, ProtocolConstants.DataType.TIMEUUID -> uuid(text);
            case ProtocolConstants.DataType.INET -> inet(text);
            default -> blob(text);
        };
    }

    private long whole(String text, int size) {
        String plain = ungrouped(text);
        if (PythonNumbers.isShort(plain, false)) {
            long value = Long.parseLong(plain);
            if (value >> (8 * size - 1) == value >> 63) {
                return value;
            }
        }
        BigInteger value = PythonNumbers.integer(plain);
        if (value.bitLength() >= 8 * size) {
            BigInteger limit = BigInteger.ONE.shiftLeft(8 * size - 1);
            throw new NumberFormatException(
                    "number must be between " + limit.negate() + " and " + limit.subtract(BigInteger.ONE));
        }
        return value.longValue();
    }

    private String ungrouped(String text) {
        return options.thousandsSeparator.isEmpty() ? text : text.replace(options.thousandsSeparator, "");
    }

    private String pointed(String text) {
        String plain = ungrouped(text);
        boolean point = options.decimalSeparator.isEmpty() || options.decimalSeparator.equals(".");
        return point ? plain : plain.replace(options.decimalSeparator, ".");
    }

    private ByteBuffer decimal(String text) {
        BigDecimal value;
        try {
            value = new BigDecimal(pointed(text).strip());
        } catch (NumberFormatException e) {
            throw new NumberFormatException("[<class 'decimal.ConversionSyntax'>]");
        }
        byte[] digits = value.unscaledValue().toByteArray();
        return ByteBuffer.allocate(4 + digits.length)
                .putInt(value.scale())
                .put(digits)
                .flip();
    }

    private static ByteBuffer duration(String text) throws ParseFailure {
        try {
            CqlDuration duration = CqlDuration.from(text.strip());
            ByteBuffer bytes = TypeCodecs.DURATION.encode(duration, ProtocolVersion.DEFAULT);
            if (bytes != null) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new ParseFailure("Failed to parse " + text + " : Unable to convert '" + text + "' to a duration");
    }

    private static ByteBuffer uuid(String text) {
        String hex = text.strip();
        if (!UUID_TEXT.matcher(hex).matches()) {
            throw new NumberFormatException("badly formed hexadecimal UUID string");
        }
        UUID uuid =
                UUID.fromString(hex.replace("-", "").replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .flip();
    }

    private static ByteBuffer inet(String text) {
        return InetText.parse(text.strip())
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> new NumberFormatException(
                        PythonNumbers.quoted(text) + " does not appear to be an IPv4 or IPv6 address"));
    }

    private static ByteBuffer blob(String text) {
        boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
        try {
            return ByteBuffer.wrap(HexFormat.of().parseHex(prefixed ? text.substring(2) : text));
        } catch (IllegalArgumentException e) {
            throw new NumberFormatException("a blob is written 0x and an even number of hexadecimal digits");
        }
    }
}
