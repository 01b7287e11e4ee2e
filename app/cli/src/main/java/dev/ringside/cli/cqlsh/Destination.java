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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private final Cqlshrc configuration;

    Destination(CliSession session, CqlshArguments arguments, Cqlshrc configuration) {
        this.session = session;
        this.arguments = arguments;
        this.configuration = configuration;
    }

    ConnectionSettings settings() throws WrongUsage, ProvisioningException, IOException {
        Duration connect = seconds(arguments.connectTimeouts, "timeout", "connect", ConnectionSettings.CONNECT_TIMEOUT);
        Duration request =
                seconds(arguments.requestTimeouts, "request_timeout", "request", ConnectionSettings.REQUEST_TIMEOUT);
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
                    details.requireTls() || wantsTls() ? Optional.of(details.tls()) : Optional.empty();
            Optional<Login> other = CqlshArguments.last(arguments.users).isPresent()
                    ? new Credentials(session, arguments, configuration).login()
                    : Optional.empty();
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
        String host = given(arguments.host)
                .or(() -> session.variable("CQLSH_HOST"))
                .or(() -> configuration.value("connection", "hostname"))
                .orElse(DEFAULT_HOST);
        String port = given(arguments.port)
                .or(() -> session.variable("CQLSH_PORT"))
                .or(() -> configuration.value("connection", "port"))
                .orElse(DEFAULT_PORT);
        InetSocketAddress node = new InetSocketAddress(host, port(port));
        if (node.isUnresolved()) {
            throw new IOException("Connection error: no computer is called '" + host + "'.");
        }
        return ConnectionSettings.toNode(node, new Credentials(session, arguments, configuration).login(), tls(host));
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

    private boolean wantsTls() {
        return arguments.ssl || configuration.flag("connection", "ssl").orElse(false);
    }

    /** TLS as cqlsh's section {@code [ssl]} and its environment variables describe it. */
    private Optional<SSLContext> tls(String host) throws IOException {
        if (!wantsTls()) {
            return Optional.empty();
        }
        boolean validate = session.variable("SSL_VALIDATE")
                .map(text -> !List.of("false", "no", "off", "0").contains(text.toLowerCase(Locale.ROOT)))
                .or(() -> configuration.flag("ssl", "validate"))
                .orElse(true);
        Optional<Path> authority = session.variable("SSL_CERTFILE")
                .or(() -> configuration.value("certfiles", host))
                .or(() -> configuration.value("ssl", "certfile"))
                .map(name -> Cqlshrc.expanded(session, name));
        Optional<Path> key = configuration.value("ssl", "userkey").map(name -> Cqlshrc.expanded(session, name));
        Optional<Path> certificate =
                configuration.value("ssl", "usercert").map(name -> Cqlshrc.expanded(session, name));
        if (authority.isEmpty() && validate) {
            throw new IOException("TLS needs the certificate of the authority that signed the nodes' certificates. Set"
                    + " SSL_CERTFILE to its PEM file, put it into [ssl] of cqlshrc as certfile, or use -c with a"
                    + " cluster's name.");
        }
        return Optional.of(TrustedAuthority.of(validate ? authority : Optional.empty(), certificate, key));
    }

    private Duration seconds(List<String> given, String key, String what, Duration standard) throws WrongUsage {
        Optional<String> text = CqlshArguments.last(given).or(() -> configuration.value("connection", key));
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
        Optional<String> text =
                CqlshArguments.last(arguments.protocolVersions).or(() -> configuration.value("protocol", "version"));
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[345]")) {
            throw new WrongUsage("'" + text.get() + "' is not a protocol version this shell speaks: 3, 4 or 5.");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }
}
