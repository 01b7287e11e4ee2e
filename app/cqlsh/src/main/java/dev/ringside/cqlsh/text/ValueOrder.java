package dev.ringside.cqlsh.text;

import dev.ringside.cqlsh.value.CqlValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The order cqlsh shows the keys of a map in, also a sensible one for columns of a grid: null first, then by value. */
public enum ValueOrder implements Comparator<CqlValue> {
    INSTANCE;

    @Override
    public int compare(CqlValue one, CqlValue other) {
        if (one instanceof CqlValue.Exact left && other instanceof CqlValue.Exact right) {
            return exact(left).compareTo(exact(right));
        }
        if (one instanceof CqlValue.Floating left && other instanceof CqlValue.Floating right) {
            return Double.compare(left.value(), right.value());
        }
        if (one instanceof CqlValue.Timestamp left && other instanceof CqlValue.Timestamp right) {
            return Long.compare(left.millis(), right.millis());
        }
        if (one instanceof CqlValue.Date left && other instanceof CqlValue.Date right) {
            return Long.compare(left.days(), right.days());
        }
        if (one instanceof CqlValue.Time left && other instanceof CqlValue.Time right) {
            return Long.compare(left.nanos(), right.nanos());
        }
        if (one instanceof CqlValue.Bool left && other instanceof CqlValue.Bool right) {
            return Boolean.compare(left.value(), right.value());
        }
        if (one instanceof CqlValue.Sequence left && other instanceof CqlValue.Sequence right) {
            return lists(left.elements(), right.elements());
        }
        if (one instanceof CqlValue.Udt left && other instanceof CqlValue.Udt right) {
            return lists(values(left), values(right));
        }
        int rank = Integer.compare(rank(one), rank(other));
        return rank != 0 ? rank : key(one).compareTo(key(other));
    }

    private int lists(List<CqlValue> one, List<CqlValue> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static List<CqlValue> values(CqlValue.Udt udt) {
        return udt.fields().stream().map(CqlValue.Field::value).toList();
    }

    private static BigDecimal exact(CqlValue.Exact value) {
        return value.value() instanceof BigDecimal decimal
                ? decimal
                : new BigDecimal(value.value().toString());
    }

    private static int rank(CqlValue value) {
        return value instanceof CqlValue.Null ? 0 : value instanceof CqlValue.Empty ? 1 : 2;
    }

    private static String key(CqlValue value) {
        if (value instanceof CqlValue.Text text) {
            return text.value();
        }
        if (value instanceof CqlValue.Blob blob) {
            return blob.hex();
        }
        if (value instanceof CqlValue.Uuid uuid) {
            return uuid.value();
        }
        return value instanceof CqlValue.Inet inet ? inet.value() : value.toString();
    }
}
