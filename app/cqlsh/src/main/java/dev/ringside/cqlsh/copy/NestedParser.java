package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import dev.ringside.cqlsh.value.ValueDecoder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads collections, tuples, vectors and user-defined types in the form of CQL's literals. */
final class NestedParser {
    private final FieldParser scalars;

    NestedParser(FieldParser scalars) {
        this.scalars = scalars;
    }

    /** The bytes of {@code text}; empty where {@code type} is a scalar. */
    Optional<ByteBuffer> parse(String text, DataType type) throws ParseFailure {
        if (type instanceof ListType list) {
            return Optional.of(collection(elements(text, '[', ']'), list.getElementType()));
        }
        if (type instanceof SetType set) {
            return Optional.of(collection(elements(text, '{', '}'), set.getElementType()));
        }
        if (type instanceof MapType map) {
            return Optional.of(map(elements(text, '{', '}'), map));
        }
        if (type instanceof UserDefinedType udt) {
            return Optional.of(udt(elements(text, '{', '}'), udt, text));
        }
        if (type instanceof TupleType tuple) {
            return Optional.of(tuple(elements(text, '(', ')'), tuple, text));
        }
        return type instanceof VectorType vector
                ? Optional.of(vector(elements(text, '[', ']'), vector, text))
                : Optional.empty();
    }

    private ByteBuffer collection(List<String> elements, DataType type) throws ParseFailure {
        Bytes bytes = new Bytes();
        bytes.number(elements.size());
        for (String element : elements) {
            bytes.value(element(element, type));
        }
        return bytes.done();
    }

    private ByteBuffer map(List<String> entries, MapType type) throws ParseFailure {
        Bytes bytes = new Bytes();
        bytes.number(entries.size());
        for (String entry : entries) {
            List<String> pair = Literals.split(entry, ':');
            if (pair.size() < 2) {
                throw new ParseFailure("Failed to parse " + entry + " : not a pair of key and value");
            }
            bytes.value(element(pair.get(0), type.getKeyType()));
            bytes.value(element(String.join(":", pair.subList(1, pair.size())), type.getValueType()));
        }
        return bytes.done();
    }

    private ByteBuffer udt(List<String> entries, UserDefinedType type, String text) throws ParseFailure {
        Map<String, String> fields = new HashMap<>();
        for (String entry : entries) {
            List<String> pair = Literals.split(entry, ':');
            String name = Literals.unquoted(pair.get(0).strip()).replaceAll("^\"(.*)\"$", "$1");
            fields.put(name, String.join(":", pair.subList(1, pair.size())));
        }
        Bytes bytes = new Bytes();
        for (int i = 0; i < type.getFieldNames().size(); i++) {
            CqlIdentifier name = type.getFieldNames().get(i);
            String value = fields.remove(name.asInternal());
            bytes.value(
                    value == null ? null : element(value, type.getFieldTypes().get(i)));
        }
        if (!fields.isEmpty()) {
            throw new ParseFailure("Failed to parse " + text + " : there is no field "
                    + fields.keySet().iterator().next());
        }
        return bytes.done();
    }

    private ByteBuffer tuple(List<String> elements, TupleType type, String text) throws ParseFailure {
        if (elements.size() > type.getComponentTypes().size()) {
            throw new ParseFailure("Failed to parse " + text + " : too many elements");
        }
        Bytes bytes = new Bytes();
        for (int i = 0; i < elements.size(); i++) {
            bytes.value(element(elements.get(i), type.getComponentTypes().get(i)));
        }
        return bytes.done();
    }

    private ByteBuffer vector(List<String> elements, VectorType type, String text) throws ParseFailure {
        if (elements.size() != type.getDimensions()) {
            throw new ParseFailure("Failed to parse " + text + " : The length of given vector value '" + elements.size()
                    + "' is not equal to the vector size from the type definition '" + type.getDimensions() + "'");
        }
        boolean fixed = ValueDecoder.fixedSize(type.getElementType()) > 0;
        Bytes bytes = new Bytes();
        for (String element : elements) {
            ByteBuffer value = element(element, type.getElementType());
            if (value == null) {
                throw new ParseFailure("Failed to parse " + text + " : a vector has no nulls");
            }
            if (!fixed) {
                bytes.vint(value.remaining());
            }
            bytes.raw(value);
        }
        return bytes.done();
    }

    private @Nullable ByteBuffer element(String text, DataType type) throws ParseFailure {
        String stripped = text.strip();
        boolean quoted = stripped.startsWith("'");
        if (!quoted && stripped.equals("null")) {
            return null;
        }
        boolean plainText = !quoted && FieldParser.isText(type);
        return scalars.value(plainText ? stripped : Literals.unquoted(stripped), type);
    }

    private static List<String> elements(String text, char open, char close) throws ParseFailure {
        String stripped = text.strip();
        int last = stripped.length() - 1;
        if (last < 1 || stripped.charAt(0) != open || stripped.charAt(last) != close) {
            throw new ParseFailure("Failed to parse " + text + " : Invalid composite string, it should start and end"
                    + " with matching parentheses: " + text);
        }
        String inner = stripped.substring(1, last);
        return inner.isBlank() ? new ArrayList<>() : Literals.split(inner, ',');
    }

    /** Collects bytes. */
    private static final class Bytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void number(int number) {
            try {
                out.writeInt(number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void value(@Nullable ByteBuffer value) {
            number(value == null ? -1 : value.remaining());
            if (value != null) {
                raw(value);
            }
        }

        void raw(ByteBuffer value) {
            while (value.hasRemaining()) {
                bytes.write(value.get());
            }
        }

        /** Cassandra's variable-length integer. */
        void vint(int number) {
            int extra = number < 0x80 ? 0 : number < 0x4000 ? 1 : number < 0x200000 ? 2 : number < 0x10000000 ? 3 : 4;
            int first = extra == 0 ? 0 : 0xff & ~(0xff >> extra);
            bytes.write(first | (extra == 4 ? 0 : number >>> (8 * extra)));
            for (int i = extra - 1; i >= 0; i--) {
                bytes.write(number >>> (8 * i));
            }
        }

        ByteBuffer done() {
            return ByteBuffer.wrap(bytes.toByteArray());
        }
    }
}
