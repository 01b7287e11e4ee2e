package dev.ringside.cqlsh.schema;

import java.util.List;

/**
 * A user-defined type.
 *
 * @param fieldTypes in CQL, one for each of {@code fieldNames}
 */
public record TypeSchema(String keyspace, String name, List<String> fieldNames, List<String> fieldTypes) {
    public TypeSchema {
        fieldNames = List.copyOf(fieldNames);
        fieldTypes = List.copyOf(fieldTypes);
    }
}
