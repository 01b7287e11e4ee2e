package dev.ringside.cqlsh.copy;

/** COPY cannot go on. The message is the line to print. */
final class CopyFailure extends Exception {
    private static final long serialVersionUID = 1L;

    CopyFailure(String message) {
        super(message);
    }

    CopyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
