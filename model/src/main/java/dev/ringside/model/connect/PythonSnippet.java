package dev.ringside.model.connect;

import static dev.ringside.model.connect.CodeLines.literal;

import java.util.stream.Collectors;

/** For the Python driver. */
final class PythonSnippet {
    private PythonSnippet() {}

    static String of(ConnectFacts facts) {
        CodeLines lines = new CodeLines()
                .add("# pip install cassandra-driver", "import os")
                .when(facts.tls(), "import ssl")
                .block(
                        """

                        from cassandra import ConsistencyLevel
                        from cassandra.auth import PlainTextAuthProvider
                        from cassandra.cluster import EXEC_PROFILE_DEFAULT, Cluster, ExecutionProfile
                        from cassandra.policies import DCAwareRoundRobinPolicy, TokenAwarePolicy

                        # A quorum of the local data center must answer: the application goes on when a node or a rack is lost.
                        # The driver sends a statement to another node after a failure only if it is marked idempotent.
                        """);
        CodeLines.regions(facts).forEach(line -> lines.add("# " + line));
        return lines.add(
                        "profile = ExecutionProfile(",
                        "    load_balancing_policy=TokenAwarePolicy(DCAwareRoundRobinPolicy(local_dc="
                                + literal('"', facts.localDataCenter()) + ")),",
                        "    consistency_level=ConsistencyLevel.LOCAL_QUORUM,",
                        ")")
                .when(
                        facts.tls(),
                        "# Trusts the authority that signed the nodes' certificates, and nobody else.",
                        "tls = ssl.create_default_context(cafile=" + literal('"', facts.caCertificate()) + ")")
                .when(
                        facts.clientCertificate(),
                        "# PEM files of a certificate that chains to one of the cluster's client certificates, and of its key",
                        "tls.load_cert_chain(os.environ[\"CASSANDRA_CLIENT_CERT\"], os.environ[\"CASSANDRA_CLIENT_KEY\"])")
                .add("cluster = Cluster(", "    contact_points=[" + points(facts) + "],")
                .when(facts.hasOnePort(), "    port=" + facts.firstPort() + ",")
                .add(
                        "    auth_provider=PlainTextAuthProvider(" + literal('"', facts.userName())
                                + ", os.environ[\"CASSANDRA_PASSWORD\"]),",
                        "    execution_profiles={EXEC_PROFILE_DEFAULT: profile},")
                .when(facts.tls(), "    ssl_context=tls,")
                .block(
                        """
                        )
                        try:
                            session = cluster.connect()
                            print(session.execute("SELECT cluster_name, release_version FROM system.local").one())
                        finally:
                            cluster.shutdown()
                        """)
                .text();
    }

    private static String points(ConnectFacts facts) {
        return facts.contactPoints().stream()
                .map(point -> facts.hasOnePort()
                        ? literal('"', point.getHostString())
                        : "(" + literal('"', point.getHostString()) + ", " + point.getPort() + ")")
                .collect(Collectors.joining(", "));
    }
}
