package dev.ringside.cqlsh.input;

/**
 * A token, or the part of a longer token that lies on one line.
 *
 * @param start index of its first character in the line
 * @param end index after its last character in the line
 */
public record Token(TokenKind kind, int start, int end) {

    /** The token's characters, of the line it was found in. */
    public String text(String line) {
        return line.substring(start, end);
    }
}
