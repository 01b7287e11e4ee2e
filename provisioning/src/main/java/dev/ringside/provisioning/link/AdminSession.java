package dev.ringside.provisioning.link;

import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A logged-in connection of role {@code cassandra} to whichever node lets it in, with whichever of some passwords is in force, kept
 * between pieces of work. One piece of work at a time; {@link #close} may come at any moment.
 */
final class AdminSession {
    /** The password Cassandra gives role {@code cassandra} when it creates it. */
    static final Secret DEFAULT_PASSWORD = new Secret("cassandra");

    private static final Duration STATEMENT = Duration.ofSeconds(15);

    /** Statements that can be run again when they failed half-way. */
    interface Work<T> {
        T with(CqlConnection connection, Patience patience) throws IOException;
    }

    private final List<CqlNode> nodes;
    private final List<Secret> passwords;
    private volatile @Nullable CqlConnection kept;
    private volatile boolean closed;

    /** @param passwords to be tried in this order */
    AdminSession(List<CqlNode> nodes, List<Secret> passwords) {
        this.nodes = List.copyOf(nodes);
        this.passwords = List.copyOf(passwords);
    }

    /**
     * Does {@code work}, again and again until it succeeds: right after a start, the role may not exist yet, replicas may not be seen, and
     * a data center may not be known.
     */
    synchronized <T> T run(String goal, Work<T> work) throws IOException, InterruptedException {
        Patience patience = new Patience(goal);
        while (true) {
            try {
                CqlConnection connection = connection();
                connection.within(STATEMENT);
                return work.with(connection, patience);
            } catch (CqlFailure e) {
                patience.pauseAfter(e);
            } catch (IOException e) {
                drop();
                if (closed) {
                    throw e;
                }
                patience.pauseAfter(e);
            }
        }
    }

    private CqlConnection connection() throws IOException {
        CqlConnection connection = kept;
        if (connection != null) {
            return connection;
        }
        IOException last = new IOException("no node lets role cassandra in");
        for (CqlNode node : nodes) {
            try {
                Optional<CqlConnection> opened = logIn(node);
                if (opened.isPresent()) {
                    kept = opened.get();
                    return opened.get();
                }
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Optional<CqlConnection> logIn(CqlNode node) throws IOException {
        Optional<CqlConnection> opened = Optional.empty();
        for (Secret password : passwords) {
            if (opened.isEmpty()) {
                opened = node.logIn(password, STATEMENT);
            }
        }
        return opened;
    }

    private void drop() {
        CqlConnection connection = kept;
        kept = null;
        if (connection != null) {
            connection.close();
        }
    }

    /** Ends the kept connection; the next work opens another one. */
    void release() {
        drop();
    }

    void close() {
        closed = true;
        drop();
    }
}
