package dev.ringside.model.console;

import java.time.Instant;

/**
 * A line of the message log.
 *
 * @param statement what was run, as it was typed
 * @param detail the words of the server, where it said something
 * @param rows rows of the page, where there was one
 * @param millis how long it took, where that is known
 */
public record ConsoleMessage(Kind kind, Instant at, String statement, String detail, long rows, long millis) {

    /** What is told. */
    public enum Kind {
        /** A page of rows came. */
        ROWS,
        /** A statement without rows worked. */
        DONE,
        /** The condition of a statement did not hold. */
        NOT_APPLIED,
        /** The server warned. */
        WARNING,
        /** A statement failed. */
        FAILED,
        /** The person stopped it. */
        CANCELED,
        /** Statements behind a failed one were not run; {@code rows} says how many. */
        SKIPPED,
        /** The history, or rows beside memory, could not be kept. */
        NOT_KEPT,
        /** A file of statements was run; {@code rows} says how many, {@code detail} how many failed. */
        FILE_RUN,
        /** Rows were written to the file {@code detail}. */
        EXPORTED
    }
}
