package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;

/** No connection could be made. {@link #getMessage()} is for people, {@link #line()} is cqlsh's. Neither holds a password. */
public final class ConnectionFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String line;

    private ConnectionFailure(Reason reason, String message, String line, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.line = line;
    }

    /** What stood in the way. */
    public enum Reason {
        UNREACHABLE,
        CREDENTIALS,
        KEYSPACE
    }

    public Reason reason() {
        return reason;
    }

    /** What cqlsh prints. */
    public String line() {
        return line;
    }

    static ConnectionFailure of(ConnectionSettings settings, Optional<String> keyspace, Throwable failure) {
        Throwable cause = Errors.unwrap(failure);
        InetSocketAddress node = settings.contactPoints().get(0);
        String address = Addresses.text(node);
        if (cause instanceof InvalidKeyspaceException) {
            String name = keyspace.orElse("");
            return new ConnectionFailure(
                    Reason.KEYSPACE,
                    "Keyspace '" + name + "' does not exist. Create it, or choose another one.",
                    "Connection error: (\"Unable to connect to any servers using keyspace '" + name + "'\", ['"
                            + Addresses.host(node) + "'])",
                    failure);
        }
        Optional<AuthenticationException> refused = authentication(cause);
        if (refused.isPresent()) {
            return authentication(settings, address, refused.get());
        }
        Throwable root = root(cause);
        boolean refusedAtOnce = root instanceof ConnectException || root instanceof ClosedChannelException;
        String error = refusedAtOnce
                ? "ConnectionRefusedError(111, \"Tried connecting to [('" + Addresses.host(node) + "', "
                        + node.getPort() + ")]. Last error: Connection refused\")"
                : root.getClass().getSimpleName() + "('" + root.getMessage() + "')";
        return new ConnectionFailure(
                Reason.UNREACHABLE,
                "No node answers at " + list(settings.contactPoints())
                        + (refusedAtOnce ? ": connections are refused." : ": " + root.getMessage() + ".")
                        + " Check that a node is up and that address, port and TLS are right.",
                line(address, error),
                failure);
    }

    private static ConnectionFailure authentication(
            ConnectionSettings settings, String address, AuthenticationException refused) {
        String user = settings.login().map(Login::user).orElse("");
        String error = user.isEmpty()
                ? "AuthenticationFailed('Remote end requires authentication')"
                : "AuthenticationFailed('Failed to authenticate to " + address + ": Error from server: code=0100 [Bad"
                        + " credentials] message=\"Provided username " + user + " and/or password are incorrect\"')";
        String people = user.isEmpty()
                ? "The cluster asks for a user name and password."
                : "The cluster refuses user name '" + user + "' with this password.";
        return new ConnectionFailure(Reason.CREDENTIALS, people, line(address, error), refused);
    }

    private static String line(String address, String error) {
        return "Connection error: ('Unable to connect to any servers', {'" + address + "': " + error + "})";
    }

    private static Optional<AuthenticationException> authentication(Throwable cause) {
        if (cause instanceof AuthenticationException refused) {
            return Optional.of(refused);
        }
        if (cause instanceof AllNodesFailedException all) {
            return all.getAllErrors().values().stream()
                    .flatMap(List::stream)
                    .map(Errors::unwrap)
                    .filter(AuthenticationException.class::isInstance)
                    .map(AuthenticationException.class::cast)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        if (cause instanceof AllNodesFailedException all) {
            root = all.getAllErrors().values().stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .orElse(cause);
        }
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String list(List<InetSocketAddress> nodes) {
        return String.join(", ", nodes.stream().map(Addresses::text).toList());
    }
}
