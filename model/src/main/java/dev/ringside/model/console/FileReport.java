package dev.ringside.model.console;

import java.util.List;

/**
 * How far the run of a file is.
 *
 * @param name the file as it was named
 * @param done statements run so far
 * @param total statements in the file
 * @param failures the first {@link #KEPT_FAILURES} of those that failed, in order
 * @param failed how many failed
 */
public record FileReport(String name, int done, int total, List<Failure> failures, int failed) {
    /** How many failures are told one by one. */
    public static final int KEPT_FAILURES = 1000;

    public FileReport {
        failures = List.copyOf(failures);
    }

    /**
     * A statement that failed.
     *
     * @param line of the file it begins on, from 1
     * @param statement its text
     * @param message as cqlsh prints it
     */
    public record Failure(int line, String statement, String message) {}
}
