package dev.ringside.cqlsh.input;

import java.util.List;
import java.util.Locale;

/**
 * A character that no CQL token starts with.
 *
 * @param line 1 for the first line of the text it was found in
 * @param column 1 for the first character of the line, counted in code points
 * @param lineText the line, without block comments
 */
public record InvalidSyntax(int line, int column, String lineText) {
    /** How much of a long line is shown on each side of the character. */
    private static final int AROUND = 100;

    /**
     * cqlsh's three lines: where, the line, a caret below the character. What a terminal would act on is shown as an escape, and of a long
     * line only the part around the character.
     */
    public List<String> lines() {
        int at = lineText.offsetByCodePoints(0, Math.min(column - 1, lineText.codePointCount(0, lineText.length())));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(lineText.length(), at + AROUND);
        String before = (from > 0 ? "..." : "") + shown(lineText.substring(from, at));
        String behind = shown(lineText.substring(at, to)) + (to < lineText.length() ? "..." : "");
        return List.of(
                "Invalid syntax at line " + line + ", char " + column,
                "  " + before + behind,
                " ".repeat(before.codePointCount(0, before.length()) + 2) + "^");
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean acts = Character.isISOControl(c) && c != '\t';
            boolean garbage =
                    switch (Character.getType(c)) {
                        case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.FORMAT -> true;
                        default -> false;
                    };
            if (acts || garbage) {
                shown.append(
                        String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
