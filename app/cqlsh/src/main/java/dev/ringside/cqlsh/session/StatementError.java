package dev.ringside.cqlsh.session;

import java.util.List;

/**
 * Why a statement failed.
 *
 * @param lines as cqlsh prints it
 * @param message the server's own words, or what the shell has to say
 */
public record StatementError(Kind kind, List<String> lines, String message) {
    public StatementError {
        lines = List.copyOf(lines);
    }

    /** An error that is one line, the same for people and for cqlsh. */
    public static StatementError of(Kind kind, String text) {
        return new StatementError(kind, List.of(text), text);
    }

    /** What a failure of a request, as the driver throws it, is to cqlsh. */
    public static StatementError of(Throwable failure) {
        return Errors.of(failure);
    }

    /** What sort of failure, as far as one would act differently. */
    public enum Kind {
        /** The text is not CQL, or no shell command. */
        SYNTAX,
        /** The server understood and refuses. */
        REFUSED,
        /** The role may not do that. */
        UNAUTHORIZED,
        /** Too few replicas answered. */
        REPLICAS,
        /** No node could be asked. */
        UNREACHABLE,
        /** The answer took too long. */
        TIMED_OUT,
        /** A person stopped it. */
        CANCELED,
        /** This version of the shell does not do that. */
        UNSUPPORTED,
        /** Anything else. */
        OTHER
    }
}
