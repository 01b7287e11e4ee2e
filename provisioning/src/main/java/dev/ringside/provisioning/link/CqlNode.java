package dev.ringside.provisioning.link;

import static com.datastax.oss.protocol.internal.ProtocolConstants.ConsistencyLevel.ONE;

import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** CQL of one node: a kept connection for checking that it answers, and new ones for everything else. Any thread may call. */
final class CqlNode {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** A password is checked by bcrypt: a node that just started, on a busy machine, needs its time for that. */
    private static final Duration LOGIN = Duration.ofSeconds(5);
    /** How long a refused password is not tried again: each try costs the node a tenth of a second of CPU. */
    private static final Duration REFUSED = Duration.ofSeconds(5);

    private static final String SAMPLE = "SELECT release_version FROM system.local";

    private final NodeEndpoints endpoints;
    private final Secret password;
    private final Optional<TlsFiles> files;
    private @Nullable SSLSocketFactory tls;
    private volatile @Nullable CqlConnection kept;
    private volatile boolean closed;
    private long refusedUntil = System.nanoTime();

    /** @param tls what to trust and present; empty for plain connections */
    CqlNode(NodeEndpoints endpoints, Secret password, Optional<TlsFiles> tls) {
        this.endpoints = endpoints;
        this.password = password;
        this.files = tls;
    }

    /** As {@link ClusterLink#checkCql}. */
    synchronized void check() throws IOException {
        try {
            if (!keptAnswers()) {
                connectAndCheck();
            }
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /** False when there is no kept connection, or when it broke since: then the node may have been restarted and is asked anew. */
    private boolean keptAnswers() throws IOException {
        CqlConnection connection = kept;
        if (connection == null) {
            return false;
        }
        try {
            connection.within(ANSWER);
            connection.query(SAMPLE, ONE);
            return true;
        } catch (SocketTimeoutException e) {
            drop();
            throw e;
        } catch (CqlFailure e) {
            throw e;
        } catch (IOException e) {
            drop();
            return false;
        }
    }

    private void connectAndCheck() throws IOException {
        CqlConnection connection = open(ANSWER);
        boolean keep = false;
        try {
            connection.greet();
            if (System.nanoTime() - refusedUntil < 0) {
                return;
            }
            connection.within(LOGIN);
            connection.login(password);
            connection.query(SAMPLE, ONE);
            keep = true;
        } catch (CqlFailure e) {
            if (!e.isWrongPassword() && !e.isUndecidedLogin()) {
                throw e;
            }
            refusedUntil = System.nanoTime() + REFUSED.toNanos();
        } finally {
            if (keep && !closed) {
                kept = connection;
            } else {
                connection.close();
            }
        }
    }

    /** As {@link ClusterLink#accepts}. */
    boolean accepts(Secret candidate) throws IOException {
        try (CqlConnection connection = open(ANSWER)) {
            connection.greet();
            connection.within(LOGIN);
            connection.login(candidate);
            return true;
        } catch (CqlFailure e) {
            if (e.isWrongPassword()) {
                return false;
            }
            throw explained(e);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /**
     * Fails until the node lets role {@code cassandra} in with that password and answers statements about roles, which Cassandra refuses
     * for some seconds after each start, as if other nodes were of an ancient version.
     */
    void requireRoles(Secret candidate) throws IOException {
        try (CqlConnection connection = logIn(candidate, LOGIN)
                .orElseThrow(() -> new IOException("a node does not accept the admin password yet."))) {
            connection.query("LIST ROLES", ONE);
        } catch (IOException e) {
            throw explained(e);
        }
    }

    /**
     * A logged-in connection the caller closes.
     *
     * @param patience for each thing asked of it later too
     * @return empty when the node refuses the password
     */
    Optional<CqlConnection> logIn(Secret candidate, Duration patience) throws IOException {
        CqlConnection connection = open(patience);
        try {
            connection.login(candidate);
            return Optional.of(connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            if (e instanceof CqlFailure failure && failure.isWrongPassword()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private CqlConnection open(Duration patience) throws IOException {
        if (closed) {
            throw new IOException("the link is closed");
        }
        return CqlConnection.open(endpoints, sockets(), patience);
    }

    private synchronized @Nullable SSLSocketFactory sockets() throws IOException {
        if (tls == null && files.isPresent()) {
            tls = files.get().context().getSocketFactory();
        }
        return tls;
    }

    private IOException explained(IOException e) {
        return Reasons.explain("CQL on " + endpoints.cqlAddress() + ":" + endpoints.cqlPort(), e);
    }

    private void drop() {
        CqlConnection connection = kept;
        kept = null;
        if (connection != null) {
            connection.close();
        }
    }

    /** Not synchronized: it also ends a check that is waiting for its answer. */
    void close() {
        closed = true;
        drop();
    }
}
