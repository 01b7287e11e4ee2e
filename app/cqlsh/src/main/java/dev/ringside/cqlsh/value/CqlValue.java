package dev.ringside.cqlsh.value;

import java.util.List;

/** A value of a result. Null and empty (no bytes) are different things, as they are to the server. */
public sealed interface CqlValue {

    /** No value. */
    record Null() implements CqlValue {}

    /** A value of zero bytes of a type that is not text or blob. */
    record Empty() implements CqlValue {}

    /** Text or ASCII. */
    record Text(String value) implements CqlValue {}

    /** Bytes; also values of types this version does not know. */
    record Blob(String hex) implements CqlValue {}

    /** A boolean. */
    record Bool(boolean value) implements CqlValue {}

    /** Any integer, decimal or counter, in its exact form. */
    record Exact(Number value) implements CqlValue {}

    /** A float or double, widened to double. */
    record Floating(double value, boolean isDouble) implements CqlValue {}

    /** Milliseconds since 1970-01-01 UTC. */
    record Timestamp(long millis) implements CqlValue {}

    /** Days since 1970-01-01. */
    record Date(long days) implements CqlValue {}

    /** Nanoseconds since midnight. */
    record Time(long nanos) implements CqlValue {}

    /** A duration: its three parts have the same sign. */
    record Duration(int months, int days, long nanos) implements CqlValue {}

    /** An UUID, either kind, in its usual form. */
    record Uuid(String value) implements CqlValue {}

    /** An internet address, in its shortest form. */
    record Inet(String value) implements CqlValue {}

    /** A list, set, tuple or vector. */
    record Sequence(Shape shape, List<CqlValue> elements) implements CqlValue {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** A map, in the server's order. */
    record Mapping(List<Entry> entries) implements CqlValue {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A value of a user-defined type: its fields in the type's order. */
    record Udt(List<Field> fields) implements CqlValue {
        public Udt {
            fields = List.copyOf(fields);
        }
    }

    /** One entry of a map. */
    record Entry(CqlValue key, CqlValue value) {}

    /** One field of a user-defined type. */
    record Field(String name, CqlValue value) {}

    /** What kind of sequence. */
    enum Shape {
        LIST,
        SET,
        TUPLE,
        VECTOR
    }
}
