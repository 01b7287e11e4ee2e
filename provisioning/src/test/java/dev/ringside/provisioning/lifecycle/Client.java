package dev.ringside.provisioning.lifecycle;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An ordinary application: the unmodified driver with one contact point. */
final class Client {
    private Client() {}

    static CqlSession connect(ConnectionDetails details, InetSocketAddress contactPoint, String password) {
        return builder(details, contactPoint, password).build();
    }

    /** Trusts the cluster's authority and checks the node's name in its certificate. */
    static CqlSession connectByTls(ConnectionDetails details) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(details.caCertificate())) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return builder(
                        details,
                        details.contactPoints().get(0),
                        details.password().reveal())
                .withSslContext(context)
                .build();
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
