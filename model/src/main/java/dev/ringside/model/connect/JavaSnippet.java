package dev.ringside.model.connect;

import static dev.ringside.model.connect.CodeLines.literal;

/** For the Apache Cassandra Java driver 4.x. */
final class JavaSnippet {
    private JavaSnippet() {}

    static String of(ConnectFacts facts) {
        CodeLines lines = new CodeLines()
                .add(
                        "// Maven: org.apache.cassandra:java-driver-core:4.19.3",
                        "import com.datastax.oss.driver.api.core.CqlSession;",
                        "import com.datastax.oss.driver.api.core.config.DefaultDriverOption;",
                        "import com.datastax.oss.driver.api.core.config.DriverConfigLoader;")
                .when(facts.tls(), "import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;")
                .when(facts.tls(), "import java.io.InputStream;")
                .add("import java.net.InetSocketAddress;")
                .when(facts.tls(), "import java.nio.file.Files;", "import java.nio.file.Path;")
                .when(facts.tls(), "import java.security.KeyStore;", "import java.security.cert.CertificateFactory;")
                .when(facts.clientCertificate(), "import javax.net.ssl.KeyManagerFactory;")
                .when(facts.tls(), "import javax.net.ssl.SSLContext;", "import javax.net.ssl.TrustManagerFactory;")
                .add("", "public class Connect {", "    public static void main(String[] args) throws Exception {")
                .add(
                        "        // A quorum of the local data center must answer: the application goes on when a node or a rack is lost.",
                        "        // The driver sends a statement to another node after a failure only if it is marked idempotent.");
        CodeLines.regions(facts).forEach(line -> lines.add("        // " + line));
        lines.add(
                "        DriverConfigLoader settings = DriverConfigLoader.programmaticBuilder()",
                "                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, \"LOCAL_QUORUM\")",
                "                .build();",
                "        try (CqlSession session = CqlSession.builder()",
                "                .withConfigLoader(settings)");
        facts.contactPoints()
                .forEach(point -> lines.add("                .addContactPoint(new InetSocketAddress("
                        + literal('"', point.getHostString()) + ", " + point.getPort() + "))"));
        return lines.add(
                        "                .withLocalDatacenter(" + literal('"', facts.localDataCenter()) + ")",
                        "                .withAuthCredentials(" + literal('"', facts.userName())
                                + ", System.getenv(\"CASSANDRA_PASSWORD\"))")
                .when(
                        facts.tls(),
                        "                .withSslEngineFactory(new ProgrammaticSslEngineFactory(tls(), null, true))")
                .block(
                        """
                                        .build()) {
                                    System.out.println(session.execute("SELECT cluster_name, release_version FROM system.local")
                                            .one()
                                            .getFormattedContents());
                                }
                            }
                        """)
                .blockWhen(facts.tls(), tls(facts))
                .add("}")
                .text();
    }

    private static String tls(ConnectFacts facts) {
        return """

                    /** Trusts the authority that signed the nodes' certificates, and nobody else. */
                    private static SSLContext tls() throws Exception {
                        KeyStore trusted = KeyStore.getInstance("PKCS12");
                        trusted.load(null, null);
                        try (InputStream ca = Files.newInputStream(Path.of(%s))) {
                            trusted.setCertificateEntry(
                                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(ca));
                        }
                        TrustManagerFactory trust =
                                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                        trust.init(trusted);
                %s        SSLContext context = SSLContext.getInstance("TLS");
                        context.init(%s, trust.getTrustManagers(), null);
                        return context;
                    }
                """
                .formatted(
                        literal('"', facts.caCertificate()),
                        facts.clientCertificate() ? CLIENT_KEY : "",
                        facts.clientCertificate() ? "keys.getKeyManagers()" : "null");
    }

    private static final String CLIENT_KEY =
            """
                    // A PKCS12 file with a certificate that chains to one of the cluster's client certificates, and its key
                    char[] password = System.getenv("CASSANDRA_CLIENT_KEYSTORE_PASSWORD").toCharArray();
                    KeyStore own = KeyStore.getInstance("PKCS12");
                    try (InputStream file = Files.newInputStream(Path.of(System.getenv("CASSANDRA_CLIENT_KEYSTORE")))) {
                        own.load(file, password);
                    }
                    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                    keys.init(own, password);
            """;
}
