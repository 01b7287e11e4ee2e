package dev.ringside.cqlsh.complete;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statement has named so far, in true names; empty texts where nothing was named.
 *
 * @param qualifier the keyspace before the last point
 * @param columns named one after the other
 * @param column the last one named
 * @param value how many values came before, in a list of them
 */
record Scope(
        String qualifier,
        String keyspace,
        String table,
        List<String> columns,
        String column,
        String type,
        boolean listed,
        int value) {

    static final Scope NONE = new Scope("", "", "", List.of(), "", "", false, 0);

    Scope qualified(String name) {
        return new Scope(name, keyspace, table, columns, column, type, listed, value);
    }

    Scope withTable(String name) {
        return new Scope("", qualifier, name, List.of(), "", "", false, 0);
    }

    Scope withType(String name) {
        return new Scope("", qualifier, table, columns, column, name, listed, value);
    }

    Scope withColumn(String name) {
        List<String> all = new ArrayList<>(columns);
        all.add(name);
        return new Scope(qualifier, keyspace, table, List.copyOf(all), name, type, listed, value);
    }

    Scope unqualified() {
        return qualifier.isEmpty() ? this : new Scope("", keyspace, table, columns, column, type, listed, value);
    }

    /** A list of values begins, one for each column named. */
    Scope startValues() {
        return new Scope(qualifier, keyspace, table, columns, columns.isEmpty() ? "" : columns.get(0), type, true, 0);
    }

    Scope nextValue() {
        int next = value + 1;
        String name = listed && next < columns.size() ? columns.get(next) : "";
        return new Scope(qualifier, keyspace, table, columns, name, type, listed, next);
    }

    /** A definition begins. */
    Scope fresh() {
        return new Scope("", keyspace, table, List.of(), "", "", false, 0);
    }
}
