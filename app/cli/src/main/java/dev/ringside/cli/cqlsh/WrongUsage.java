package dev.ringside.cli.cqlsh;

/** An argument makes no sense. The message ends cqlsh's line {@code cqlsh: error: …}. */
final class WrongUsage extends Exception {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
