package dev.ringside.model.console;

import java.util.List;
import java.util.Optional;

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
     * Says that something is about to be asked: a {@link #cancel} from now on is meant for that, even if it comes before the asking has
     * begun on its thread, and one that came too late for what was asked before is forgotten. Called where {@link #cancel} is.
     */
    void expect();

    /** Stops what is running or expected; it answers with {@link ConsoleAnswer.Failure.Kind#CANCELED}. */
    void cancel();

    /** The names of all keyspaces, sorted; those known before when the cluster does not answer. */
    List<String> keyspaces();

    /** The keyspace in use. Does not block. */
    Optional<String> keyspace();

    /** The consistency level of statements. Does not block. */
    String consistency();

    /** Sets the consistency level to one of {@link SessionSettings#CONSISTENCY_LEVELS}. Does not block. */
    void setConsistency(String level);

    /** Rows per page. Does not block. */
    int pageSize();

    void setPageSize(int rows);

    /** Ends the connection without waiting for it. */
    @Override
    void close();
}
