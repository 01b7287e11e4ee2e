package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.security.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How to reach a cluster from this computer.
 *
 * @param localDataCenter the first data center, what drivers ask for
 * @param requireTls whether clients must use TLS
 * @param caCertificate the PEM file of the certificate authority that signed the nodes' certificates
 * @param clientKey PEM file of the product's own key and certificate, where clients must present one
 */
public record ConnectionDetails(
        List<InetSocketAddress> contactPoints,
        String localDataCenter,
        String userName,
        Secret password,
        boolean requireTls,
        Path caCertificate,
        Optional<Path> clientKey) {

    public ConnectionDetails {
        contactPoints = List.copyOf(contactPoints);
    }

    /** TLS as the product itself uses it. The message of a failure names the file that cannot be read. */
    public SSLContext tls() throws IOException {
        return new TlsFiles(caCertificate, clientKey).context();
    }
}
