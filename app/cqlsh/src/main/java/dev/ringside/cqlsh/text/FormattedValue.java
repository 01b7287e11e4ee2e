package dev.ringside.cqlsh.text;

/**
 * A text ready to be written.
 *
 * @param text with colour codes, where colours are on
 * @param width the columns it takes on a terminal
 */
public record FormattedValue(String text, int width) {

    String padRight(int total) {
        return text + " ".repeat(Math.max(0, total - width));
    }
}
