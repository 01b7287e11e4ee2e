package dev.ringside.provisioning.link;

import java.util.List;
import java.util.Map;

/**
 * What of the users' schema some version of Cassandra has no more, or only as an experiment. All by name: {@code shop.orders}.
 *
 * @param compactTables tables {@code WITH COMPACT STORAGE}, which 4.0 does not start with
 * @param scriptedFunctions user-defined functions in other languages than Java, which 5.0 does not run
 * @param views materialized views
 * @param customIndexes the class of each index made with {@code CREATE CUSTOM INDEX}, by the index's name
 */
public record SchemaTraits(
        List<String> compactTables,
        List<String> scriptedFunctions,
        List<String> views,
        Map<String, String> customIndexes) {
    /** How the class of SASI indexes ends, however it was written. */
    public static final String SASI = "SASIIndex";

    /** Nothing of note. */
    public static final SchemaTraits NONE = new SchemaTraits(List.of(), List.of(), List.of(), Map.of());

    public SchemaTraits {
        compactTables = List.copyOf(compactTables);
        scriptedFunctions = List.copyOf(scriptedFunctions);
        views = List.copyOf(views);
        customIndexes = Map.copyOf(customIndexes);
    }

    /** The indexes whose class ends in {@code type}, in order. */
    public List<String> indexesOf(String type) {
        return customIndexes.entrySet().stream()
                .filter(index -> index.getValue().endsWith(type))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
