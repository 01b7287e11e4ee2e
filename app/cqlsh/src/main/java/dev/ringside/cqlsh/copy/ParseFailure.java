package dev.ringside.cqlsh.copy;

/** A field does not hold a value of its column's type. The message is what cqlsh says. */
final class ParseFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ParseFailure(String message) {
        super(message, null, false, false);
    }
}
