package dev.ringside.cqlsh.session;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;

/**
 * How to reach a cluster.
 *
 * @param contactPoints at least one; the first one's address names the connection
 * @param localDataCenter where statements are sent to any node of this data center; empty to talk to the one contact point only, as
 *     cqlsh does
 * @param login empty where nodes ask for none
 * @param tls how to trust nodes; empty for plain connections
 * @param protocolVersion a version to insist on, 3 to 5
 */
public record ConnectionSettings(
        List<InetSocketAddress> contactPoints,
        Optional<String> localDataCenter,
        Optional<Login> login,
        Optional<SSLContext> tls,
        Duration connectTimeout,
        Duration requestTimeout,
        OptionalInt protocolVersion) {

    /** cqlsh's default time to connect. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** cqlsh's default time for one request. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    public ConnectionSettings {
        contactPoints = List.copyOf(contactPoints);
        if (contactPoints.isEmpty()) {
            throw new IllegalArgumentException("A connection needs a contact point");
        }
    }

    /** One node only, as cqlsh talks to it. */
    public static ConnectionSettings toNode(InetSocketAddress node, Optional<Login> login, Optional<SSLContext> tls) {
        return new ConnectionSettings(
                List.of(node), Optional.empty(), login, tls, CONNECT_TIMEOUT, REQUEST_TIMEOUT, OptionalInt.empty());
    }

    /** Any node of a data center. */
    public static ConnectionSettings toCluster(
            List<InetSocketAddress> nodes, String localDataCenter, Login login, Optional<SSLContext> tls) {
        return new ConnectionSettings(
                nodes,
                Optional.of(localDataCenter),
                Optional.of(login),
                tls,
                CONNECT_TIMEOUT,
                REQUEST_TIMEOUT,
                OptionalInt.empty());
    }

    /** What the person called the one node that is talked to, and its port; empty where any node of a cluster will do. */
    Optional<String> givenName() {
        InetSocketAddress node = contactPoints.get(0);
        return localDataCenter.isPresent()
                ? Optional.empty()
                : Optional.of(node.getHostString() + ":" + node.getPort());
    }

    /** These settings with other time-outs. */
    public ConnectionSettings withTimeouts(Duration connect, Duration request) {
        return new ConnectionSettings(contactPoints, localDataCenter, login, tls, connect, request, protocolVersion);
    }

    /** These settings with another role. */
    public ConnectionSettings withLogin(Login other) {
        return new ConnectionSettings(
                contactPoints,
                localDataCenter,
                Optional.of(other),
                tls,
                connectTimeout,
                requestTimeout,
                protocolVersion);
    }

    /** These settings with a protocol version to insist on. */
    public ConnectionSettings withProtocolVersion(OptionalInt version) {
        return new ConnectionSettings(
                contactPoints, localDataCenter, login, tls, connectTimeout, requestTimeout, version);
    }
}
