package dev.ringside.model.console;

import java.util.OptionalLong;

/**
 * How far something long is.
 *
 * @param of what is done: the file's name
 * @param total how much there is, where that is known
 */
public record Progress(Kind kind, String of, long done, OptionalLong total) {

    /** What takes long. */
    public enum Kind {
        /** Statements of a file are run. */
        FILE,
        /** Rows are written to a file. */
        EXPORT
    }
}
