package dev.ringside.provisioning.lifecycle;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.security.TlsFiles;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** An ordinary application: the unmodified driver with one contact point. */
final class Client {
    private Client() {}

    static CqlSession connect(ConnectionDetails details, InetSocketAddress contactPoint, String password) {
        return builder(details, contactPoint, password).build();
    }

    /** Trusts the cluster's authority and checks the node's name in its certificate. */
    static CqlSession connectByTls(ConnectionDetails details) throws Exception {
        return connect(
                details,
                details.contactPoints().get(0),
                new TlsFiles(details.caCertificate(), Optional.empty()).context());
    }

    static CqlSession connect(ConnectionDetails details, InetSocketAddress contactPoint, SSLContext tls) {
        return builder(details, contactPoint, details.password().reveal())
                .withSslContext(tls)
                .build();
    }

    static boolean isRefused(ConnectionDetails details, InetSocketAddress contactPoint, SSLContext tls) {
        try (CqlSession session = connect(details, contactPoint, tls)) {
            return false;
        } catch (AllNodesFailedException e) {
            return true;
        }
    }

    private static CqlSessionBuilder builder(
            ConnectionDetails details, InetSocketAddress contactPoint, String password) {
        return CqlSession.builder()
                .addContactPoint(contactPoint)
                .withLocalDatacenter(details.localDataCenter())
                .withAuthCredentials(details.userName(), password)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, Duration.ofSeconds(20))
                        .build());
    }

    static boolean isRefused(ConnectionDetails details, InetSocketAddress contactPoint, String password) {
        try (CqlSession session = connect(details, contactPoint, password)) {
            return false;
        } catch (AllNodesFailedException e) {
            return true;
        }
    }
}
