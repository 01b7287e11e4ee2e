package dev.ringside.model.console;

import java.util.List;
import java.util.Optional;

/**
 * What a shell runs statements with.
 *
 * @param keyspace the keyspace of names without one
 * @param consistency one of {@link #CONSISTENCY_LEVELS}
 * @param serialConsistency one of {@link #SERIAL_LEVELS}; what conditions of statements are agreed on with
 * @param paging whether results come page by page
 * @param pageSize rows per page, 1 to {@link #LARGEST_PAGE}
 * @param tracing whether the servers note what each statement makes them do
 */
public record ShellState(
        Optional<String> keyspace,
        String consistency,
        String serialConsistency,
        boolean paging,
        int pageSize,
        boolean tracing) {

    /** What can be chosen, weakest first. */
    public static final List<String> CONSISTENCY_LEVELS = List.of(
            "ANY",
            "ONE",
            "LOCAL_ONE",
            "TWO",
            "THREE",
            "QUORUM",
            "LOCAL_QUORUM",
            "EACH_QUORUM",
            "ALL",
            "SERIAL",
            "LOCAL_SERIAL");

    /** Whether all data centers agree on a condition or the coordinator's own. */
    public static final List<String> SERIAL_LEVELS = List.of("SERIAL", "LOCAL_SERIAL");

    /** The most rows of one page. */
    public static final int LARGEST_PAGE = 10_000;

    public ShellState {
        if (!CONSISTENCY_LEVELS.contains(consistency)) {
            throw new IllegalArgumentException("No consistency level " + consistency);
        }
        if (!SERIAL_LEVELS.contains(serialConsistency)) {
            throw new IllegalArgumentException("No serial consistency level " + serialConsistency);
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " rows");
        }
    }

    /** What a new shell has, as cqlsh's. */
    public static ShellState standard() {
        return new ShellState(Optional.empty(), "ONE", "SERIAL", true, 100, false);
    }

    public ShellState withKeyspace(Optional<String> name) {
        return new ShellState(name, consistency, serialConsistency, paging, pageSize, tracing);
    }

    public ShellState withConsistency(String level) {
        return new ShellState(keyspace, level, serialConsistency, paging, pageSize, tracing);
    }

    public ShellState withSerialConsistency(String level) {
        return new ShellState(keyspace, consistency, level, paging, pageSize, tracing);
    }

    public ShellState withPaging(boolean on, int rows) {
        return new ShellState(keyspace, consistency, serialConsistency, on, rows, tracing);
    }

    public ShellState withTracing(boolean on) {
        return new ShellState(keyspace, consistency, serialConsistency, paging, pageSize, on);
    }
}
