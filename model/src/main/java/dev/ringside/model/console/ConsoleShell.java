package dev.ringside.model.console;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A shell connected to a cluster, as the console needs it; the app brings one. Methods that ask the cluster block and are called on
 * worker threads, one at a time; {@link #cancel} may come from any other thread meanwhile.
 */
public interface ConsoleShell extends AutoCloseable {

    /** Runs one statement or shell command; failures are answers too. */
    ConsoleAnswer run(String statement);

    /** The page after the last one that {@link #run} or this method gave. */
    ConsoleAnswer more();

    /**
     * Runs every statement of a file, as SOURCE does: a failure does not end it, and nothing it sets stays.
     *
     * @param progress told now and then, on the calling thread, and once at the end
     */
    ConsoleAnswer runFile(Path file, Consumer<FileReport> progress);

    /**
     * Runs a query again and writes all of its rows to a file, in memory of one page; a file that could not be finished is removed.
     *
     * @param rows told now and then, on the calling thread, how many rows are written
     */
    ConsoleAnswer export(String query, ExportFormat format, Path file, LongConsumer rows);

    /**
     * Says that something is about to be asked: a {@link #cancel} from now on is meant for that, even if it comes before the asking has
     * begun on its thread, and one that came too late for what was asked before is forgotten. Called where {@link #cancel} is.
     */
    void expect();

    /** Stops what is running or expected; it answers with {@link ConsoleAnswer.Failure.Kind#CANCELED}. */
    void cancel();

    /** The names of all keyspaces, sorted; those known before when the cluster does not answer. */
    List<String> keyspaces();

    /** What statements run with now. Does not block. */
    ShellState state();

    /** Takes over everything but the keyspace, which only USE changes. Does not block. */
    void apply(ShellState state);

    /** Ends the connection without waiting for it. */
    @Override
    void close();
}
