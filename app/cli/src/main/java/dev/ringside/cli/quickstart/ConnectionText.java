package dev.ringside.cli.quickstart;

import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.resource.ClusterName;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How to connect, for people. Says where the password is, never what it is. */
final class ConnectionText {
    /** How this program was called: installed it is on the PATH, in a clone it is the script there. */
    private static final String PROGRAM = System.getProperty("ringside.command", "./ringside");

    private ConnectionText() {}

    static List<String> of(ClusterName name, ConnectionDetails connection) {
        String points = connection.contactPoints().stream()
                .map(ClusterDocuments::hostAndPort)
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add("Connect");
        lines.add("  Portal          " + PROGRAM);
        lines.add("  CQL shell       " + PROGRAM + " cqlsh -c " + name);
        lines.add("  Contact points  " + points);
        lines.add("  Data center     " + connection.localDataCenter());
        lines.add("  User            " + connection.userName());
        lines.add("  Password        " + PROGRAM + " cluster show-credentials -c " + name + " --password");
        if (connection.requireTls()) {
            lines.add("  TLS             required; the nodes' authority is " + connection.caCertificate());
        }
        if (connection.clientKey().isPresent()) {
            lines.add("  Certificate     clients present one that chains to one of the cluster's client certificates");
        }
        lines.add("");
        lines.add("Java driver (org.apache.cassandra:java-driver-core)");
        lines.add("  CqlSession session = CqlSession.builder()");
        for (InetSocketAddress point : connection.contactPoints()) {
            lines.add("      .addContactPoint(new InetSocketAddress(\"" + point.getHostString() + "\", "
                    + point.getPort() + "))");
        }
        lines.add("      .withLocalDatacenter(\"" + connection.localDataCenter() + "\")");
        lines.add(
                "      .withAuthCredentials(\"" + connection.userName() + "\", System.getenv(\"CASSANDRA_PASSWORD\"))");
        if (connection.requireTls()) {
            lines.add("      .withSslContext(sslContext)  // "
                    + (connection.clientKey().isPresent()
                            ? "with your client certificate, trusting the authority above"
                            : "trusting the authority above"));
        }
        lines.add("      .build();");
        lines.add("");
        lines.add("The cluster goes on running. '" + PROGRAM + " cluster delete -c " + name + "' deletes it.");
        return lines;
    }
}
