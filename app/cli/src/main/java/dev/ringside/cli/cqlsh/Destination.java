package dev.ringside.cli.cqlsh;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.Login;
import dev.ringside.cqlsh.session.StatementGuard;
import dev.ringside.cqlsh.session.TrustedAuthority;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.Console;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Finds out where to connect and as whom: by the cluster's name, or by host, port and environment as cqlsh does. */
final class Destination {
    private static final String DEFAULT_HOST = "127.0.0.1";
    private static final String DEFAULT_PORT = "9042";

    private final CliSession session;
    private final CqlshArguments arguments;

    Destination(CliSession session, CqlshArguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    ConnectionSettings settings() throws WrongUsage, ProvisioningException, IOException {
        Duration connect = seconds(arguments.connectTimeouts, "connect", ConnectionSettings.CONNECT_TIMEOUT);
        Duration request = seconds(arguments.requestTimeouts, "request", ConnectionSettings.REQUEST_TIMEOUT);
        ClusterName cluster = arguments.cluster;
        ConnectionSettings settings = cluster == null ? ofNode() : ofCluster(cluster);
        return settings.withTimeouts(connect, request).withProtocolVersion(protocolVersion());
    }

    private ConnectionSettings ofCluster(ClusterName name) throws WrongUsage, ProvisioningException, IOException {
        if (arguments.host != null) {
            throw new WrongUsage("give either -c with a cluster's name or host and port, not both.");
        }
        try (ProvisioningEngine engine = session.openEngine()) {
            ConnectionDetails details = engine.connection(name);
            Optional<SSLContext> tls =
                    details.requireTls() || arguments.ssl ? Optional.of(details.tls()) : Optional.empty();
            Optional<Login> other = login();
            Login login = other.orElseGet(
                    () -> new Login(details.userName(), details.password().reveal()));
            return ConnectionSettings.toCluster(details.contactPoints(), details.localDataCenter(), login, tls);
        }
    }

    /** Holds back what a cluster of ours must not be told now. */
    StatementGuard guard() {
        ClusterName cluster = arguments.cluster;
        if (cluster == null) {
            return StatementGuard.NONE;
        }
        return StatementGuard.schema(() -> {
            try (ProvisioningEngine engine = session.openEngine()) {
                return engine.snapshot().schemaFreeze(cluster);
            } catch (ProvisioningException e) {
                return Optional.of("whether the cluster is being updated cannot be told. "
                        + e.problem().text());
            }
        });
    }

    private ConnectionSettings ofNode() throws WrongUsage, IOException {
        String host =
                given(arguments.host).or(() -> session.variable("CQLSH_HOST")).orElse(DEFAULT_HOST);
        String port =
                given(arguments.port).or(() -> session.variable("CQLSH_PORT")).orElse(DEFAULT_PORT);
        InetSocketAddress node = new InetSocketAddress(host, port(port));
        if (node.isUnresolved()) {
            throw new IOException("Connection error: no computer is called '" + host + "'.");
        }
        return ConnectionSettings.toNode(node, login(), tls());
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static int port(String text) throws WrongUsage {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, as for numbers out of range
        }
        throw new WrongUsage("'" + text + "' is not a valid port number.");
    }

    private Optional<Login> login() throws WrongUsage {
        Optional<String> user = CqlshArguments.last(arguments.users);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> password = CqlshArguments.last(arguments.passwords);
        if (password.isPresent() && !arguments.noPasswordWarning) {
            session.err()
                    .print(
                            "\nWarning: Using a password on the command line interface can be insecure.\n"
                                    + "Recommendation: leave -p out and type the password, or use -c with a cluster's name.\n\n");
        }
        return Optional.of(new Login(user.get(), password.isPresent() ? password.get() : askFor(user.get())));
    }

    private static String askFor(String user) throws WrongUsage {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password: ");
        if (typed == null) {
            throw new WrongUsage("there is no terminal to ask for the password of '" + user + "'. Give it with -p.");
        }
        return new String(typed);
    }

    private Optional<SSLContext> tls() throws IOException {
        if (!arguments.ssl) {
            return Optional.empty();
        }
        Optional<String> authority = session.variable("SSL_CERTFILE");
        if (authority.isEmpty()) {
            throw new IOException("TLS needs the certificate of the authority that signed the nodes' certificates. Set"
                    + " SSL_CERTFILE to its PEM file, or use -c with a cluster's name.");
        }
        return Optional.of(TrustedAuthority.of(Path.of(authority.get())));
    }

    private static Duration seconds(List<String> given, String what, Duration standard) throws WrongUsage {
        Optional<String> text = CqlshArguments.last(given);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            int seconds = Integer.parseInt(text.get());
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // told below, as for numbers out of range
        }
        throw new WrongUsage("\"" + text.get() + "\" is not a valid " + what + " timeout.");
    }

    private OptionalInt protocolVersion() throws WrongUsage {
        Optional<String> text = CqlshArguments.last(arguments.protocolVersions);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[345]")) {
            throw new WrongUsage("'" + text.get() + "' is not a protocol version this shell speaks: 3, 4 or 5.");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }
}
