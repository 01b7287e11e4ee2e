package dev.ringside.cqlsh.schema;

/**
 * A column.
 *
 * @param type in CQL, as the server writes it: {@code frozen<map<text, int>>}
 */
public record ColumnSchema(String name, String type, Kind kind) {

    /** What a column is for. */
    public enum Kind {
        PARTITION_KEY,
        CLUSTERING,
        STATIC,
        REGULAR;

        /** Whether the column is of the primary key. */
        public boolean isKey() {
            return this == PARTITION_KEY || this == CLUSTERING;
        }
    }
}
