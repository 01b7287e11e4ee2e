package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.type.DataType;

/**
 * A column of a result.
 *
 * @param name as the server names it
 * @param keyspace of its table
 * @param table where it comes from
 */
public record Column(String name, String keyspace, String table, DataType type) {

    /** Its type in CQL: {@code map<text, int>}. */
    public String typeName() {
        return type.asCql(false, true);
    }

    /** Whether values are numbers, which grids align to the right. */
    public boolean isNumber() {
        return switch (typeName()) {
            case "tinyint", "smallint", "int", "bigint", "varint", "counter", "decimal", "float", "double" -> true;
            default -> false;
        };
    }
}
