package dev.ringside.provisioning.cluster;

import dev.ringside.provisioning.security.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * How to reach a cluster from this computer.
 *
 * @param localDataCenter the first data center, what drivers ask for
 * @param caCertificate the PEM file of the certificate authority that signed the nodes' certificates
 */
public record ConnectionDetails(
        List<InetSocketAddress> contactPoints,
        String localDataCenter,
        String userName,
        Secret password,
        boolean requireTls,
        Path caCertificate) {

    public ConnectionDetails {
        contactPoints = List.copyOf(contactPoints);
    }
}
