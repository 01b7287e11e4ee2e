package dev.ringside.cqlsh.input;

import java.util.List;

/**
 * A character that no CQL token starts with.
 *
 * @param line 1 for the first line of the text it was found in
 * @param column 1 for the first character of the line, counted in code points
 * @param lineText the line, without block comments
 */
public record InvalidSyntax(int line, int column, String lineText) {

    /** cqlsh's three lines: where, the line, a caret below the character. */
    public List<String> lines() {
        return List.of(
                "Invalid syntax at line " + line + ", char " + column, "  " + lineText, " ".repeat(column + 1) + "^");
    }
}
