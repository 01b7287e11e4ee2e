package dev.ringside.model.console;

import java.util.List;
import java.util.Optional;

/**
 * A page of a result.
 *
 * @param rows each with one cell per column
 * @param text the page as cqlsh writes it
 * @param hasMore whether there is a next page
 * @param query whether it answers a question, which may be asked again without changing anything
 * @param applied whether the condition held; true without one
 * @param millis from sending the request to having the page
 * @param coordinator address of the node that answered, or empty
 * @param trace what the servers noted, where tracing is on
 */
public record ConsolePage(
        List<Column> columns,
        List<List<Cell>> rows,
        List<String> text,
        List<String> warnings,
        boolean hasMore,
        boolean query,
        boolean applied,
        long millis,
        String coordinator,
        Optional<ConsoleTrace> trace) {

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
     * @param order what it sorts by among the values of its column: a string, a long, a double or a BigDecimal
     * @param parts what a collection, tuple or value of a user-defined type consists of; empty for all others
     */
    public record Cell(String text, boolean isNull, Comparable<?> order, List<Part> parts) {
        public Cell {
            parts = List.copyOf(parts);
        }

        /** A value without parts that sorts by its text. */
        public static Cell text(String text) {
            return new Cell(text, false, text, List.of());
        }
    }

    /** A part of a value: an element by its place, a map's value by its key, a field by its name. */
    public record Part(String label, Cell value) {}
}
