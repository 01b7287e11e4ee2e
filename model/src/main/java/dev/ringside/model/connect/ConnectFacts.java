package dev.ringside.model.connect;

import dev.ringside.provisioning.resource.ClusterName;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * What an application must know to reach a cluster; the password is not among it.
 *
 * @param contactPoints nodes of the local data center
 * @param localDataCenter the one the application runs beside
 * @param otherDataCenters those it could go on in
 * @param tls whether the application uses TLS
 * @param clientCertificate whether it must present a certificate of its own; only with TLS
 * @param caCertificate the PEM file of the authority that signed the nodes' certificates
 */
public record ConnectFacts(
        ClusterName cluster,
        List<InetSocketAddress> contactPoints,
        String localDataCenter,
        List<String> otherDataCenters,
        String userName,
        boolean tls,
        boolean clientCertificate,
        Path caCertificate) {

    public ConnectFacts {
        contactPoints = List.copyOf(contactPoints);
        otherDataCenters = List.copyOf(otherDataCenters);
    }

    /** The address of the first contact point, for tools that take one. */
    String firstHost() {
        return contactPoints.get(0).getHostString();
    }

    /** The port of the first contact point. */
    int firstPort() {
        return contactPoints.get(0).getPort();
    }

    /** Whether one port serves for all, as long as each node has an address of its own. */
    boolean hasOnePort() {
        return contactPoints.stream().allMatch(point -> point.getPort() == firstPort());
    }
}
