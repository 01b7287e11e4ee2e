package dev.ringside.model.console;

import java.util.List;

/**
 * A page of a result.
 *
 * @param rows each with one cell per column
 * @param text the page as cqlsh writes it
 * @param hasMore whether there is a next page
 * @param applied whether the condition held; true without one
 * @param millis from sending the request to having the page
 * @param coordinator address of the node that answered, or empty
 */
public record ConsolePage(
        List<Column> columns,
        List<List<Cell>> rows,
        List<String> text,
        List<String> warnings,
        boolean hasMore,
        boolean applied,
        long millis,
        String coordinator) {

    public ConsolePage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        text = List.copyOf(text);
        warnings = List.copyOf(warnings);
    }

    /**
     * A column.
     *
     * @param type in CQL: {@code map<text, int>}
     * @param number whether its values are numbers
     */
    public record Column(String name, String type, boolean number) {}

    /**
     * A value as it is shown.
     *
     * @param order what it sorts by among the values of its column
     */
    public record Cell(String text, boolean isNull, Comparable<?> order) {}
}
