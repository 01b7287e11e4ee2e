package dev.ringside.provisioning.link;

import java.util.List;

/**
 * What of the users' schema some version of Cassandra has no more, or only as an experiment. All by name: {@code shop.orders}.
 *
 * @param compactTables tables {@code WITH COMPACT STORAGE}, which 4.0 does not start with
 * @param scriptedFunctions user-defined functions in other languages than Java, which 5.0 does not run
 * @param views materialized views
 * @param sasiIndexes indexes of class SASIIndex
 */
public record SchemaTraits(
        List<String> compactTables, List<String> scriptedFunctions, List<String> views, List<String> sasiIndexes) {
    public SchemaTraits {
        compactTables = List.copyOf(compactTables);
        scriptedFunctions = List.copyOf(scriptedFunctions);
        views = List.copyOf(views);
        sasiIndexes = List.copyOf(sasiIndexes);
    }
}
