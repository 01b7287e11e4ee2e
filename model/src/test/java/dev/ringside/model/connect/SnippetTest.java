package dev.ringside.model.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ClusterName;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnippetTest {
    private static final ConnectFacts PLAIN = facts(List.of(), false, false, 9042);
    private static final ConnectFacts TLS = facts(List.of(), true, false, 9042);
    private static final ConnectFacts MUTUAL = facts(List.of(), true, true, 9042);

    @Test
    void opensTheProductsOwnShell() {
        assertThat(Snippet.RINGSIDE.write(PLAIN))
                .isEqualTo(
                        """
                        # Nothing to install, and it knows the password.
                        ringside cqlsh -c demo

                        # One statement, as in a script
                        ringside cqlsh -c demo -e "SELECT cluster_name, release_version FROM system.local"

                        # The password for other programs
                        export CASSANDRA_PASSWORD="$(ringside cluster show-credentials -c demo --password)"
                        """);
    }

    @Test
    void opensCqlsh() {
        assertThat(Snippet.CQLSH.write(PLAIN))
                .isEqualTo(
                        """
                        # pip install cqlsh
                        # It asks for the password.
                        cqlsh 127.0.1.11 9042 -u cassandra
                        """);
        assertThat(Snippet.CQLSH.write(TLS))
                .isEqualTo(
                        """
                        # pip install cqlsh
                        export SSL_CERTFILE='/home/it'\\''s me/ca.pem'
                        export SSL_VALIDATE=true
                        # It asks for the password.
                        cqlsh 127.0.1.11 9042 -u cassandra --ssl
                        """);
        assertThat(Snippet.CQLSH.write(MUTUAL))
                .contains("certfile = /home/it's me/ca.pem\n", "userkey = $CASSANDRA_CLIENT_KEY\n")
                .endsWith("cqlsh 127.0.1.11 9042 -u cassandra --ssl --cqlshrc=cqlshrc.ringside\n");
    }

    @Test
    void connectsFromPython() {
        assertThat(Snippet.PYTHON.write(PLAIN))
                .isEqualTo(
                        """
                        # pip install cassandra-driver
                        import os

                        from cassandra import ConsistencyLevel
                        from cassandra.auth import PlainTextAuthProvider
                        from cassandra.cluster import EXEC_PROFILE_DEFAULT, Cluster, ExecutionProfile
                        from cassandra.policies import DCAwareRoundRobinPolicy, TokenAwarePolicy

                        # A quorum of the local data center must answer: the application goes on when a node or a rack is lost.
                        # The driver sends a statement to another node after a failure only if it is marked idempotent.
                        profile = ExecutionProfile(
                            load_balancing_policy=TokenAwarePolicy(DCAwareRoundRobinPolicy(local_dc="dc-east")),
                            consistency_level=ConsistencyLevel.LOCAL_QUORUM,
                        )
                        cluster = Cluster(
                            contact_points=["127.0.1.11", "127.0.1.12"],
                            port=9042,
                            auth_provider=PlainTextAuthProvider("cassandra", os.environ["CASSANDRA_PASSWORD"]),
                            execution_profiles={EXEC_PROFILE_DEFAULT: profile},
                        )
                        try:
                            session = cluster.connect()
                            print(session.execute("SELECT cluster_name, release_version FROM system.local").one())
                        finally:
                            cluster.shutdown()
                        """);
    }

    @Test
    void connectsFromNode() {
        assertThat(Snippet.NODE.write(TLS))
                .isEqualTo(
                        """
                        // npm install cassandra-driver
                        const fs = require('node:fs');
                        const { Client, types } = require('cassandra-driver');

                        // A quorum of the local data center must answer: the application goes on when a node or a rack is lost.
                        // The driver sends a statement to another node after a failure only if it is marked idempotent.
                        const client = new Client({
                          contactPoints: ['127.0.1.11:9042', '127.0.1.12:9042'],
                          localDataCenter: 'dc-east',
                          credentials: { username: 'cassandra', password: process.env.CASSANDRA_PASSWORD },
                          queryOptions: { consistency: types.consistencies.localQuorum },
                          // Trusts the authority that signed the nodes' certificates, and nobody else.
                          sslOptions: {
                            ca: [fs.readFileSync('/home/it\\'s me/ca.pem')],
                            rejectUnauthorized: true,
                          },
                        });

                        async function main() {
                          await client.connect();
                          const result = await client.execute('SELECT cluster_name, release_version FROM system.local');
                          console.log(result.first());
                        }

                        main()
                          .catch(error => { console.error(error); process.exitCode = 1; })
                          .finally(() => client.shutdown());
                        """);
    }

    @Test
    void connectsFromDotNet() {
        assertThat(Snippet.DOTNET.write(PLAIN))
                .isEqualTo(
                        """
                        // dotnet add package CassandraCSharpDriver
                        using System;
                        using System.Linq;
                        using Cassandra;

                        // A quorum of the local data center must answer: the application goes on when a node or a rack is lost.
                        // The driver sends a statement to another node after a failure only if it is marked idempotent.
                        using var cluster = Cluster.Builder()
                            .AddContactPoints("127.0.1.11", "127.0.1.12")
                            .WithPort(9042)
                            .WithCredentials("cassandra", Environment.GetEnvironmentVariable("CASSANDRA_PASSWORD"))
                            .WithLoadBalancingPolicy(Policies.NewDefaultLoadBalancingPolicy("dc-east"))
                            .WithQueryOptions(new QueryOptions().SetConsistencyLevel(ConsistencyLevel.LocalQuorum))
                            .Build();
                        using var session = cluster.Connect();
                        var row = session.Execute("SELECT cluster_name, release_version FROM system.local").First();
                        Console.WriteLine($"{row.GetValue<string>("cluster_name")} runs Cassandra {row.GetValue<string>("release_version")}");
                        """);
        assertThat(Snippet.DOTNET.write(MUTUAL))
                .contains(
                        "X509Certificate2.CreateFromPem(File.ReadAllText(\"/home/it's me/ca.pem\"))",
                        "    .WithSSL(tls)")
                .contains(
                        "    .SetHostNameResolver(address => address.ToString())\n    // PEM",
                        "\n    .SetCertificateCollection(")
                .contains("\n        X509Certificate2.CreateFromPemFile(\n");
    }

    @Test
    void connectsFromJava() {
        assertThat(Snippet.JAVA.write(PLAIN))
                .isEqualTo(
                        """
                        // Maven: org.apache.cassandra:java-driver-core:4.19.3
                        import com.datastax.oss.driver.api.core.CqlSession;
                        import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
                        import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
                        import java.net.InetSocketAddress;

                        public class Connect {
                            public static void main(String[] args) throws Exception {
                                // A quorum of the local data center must answer: the application goes on when a node or a rack is lost.
                                // The driver sends a statement to another node after a failure only if it is marked idempotent.
                                DriverConfigLoader settings = DriverConfigLoader.programmaticBuilder()
                                        .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                                        .build();
                                try (CqlSession session = CqlSession.builder()
                                        .withConfigLoader(settings)
                                        .addContactPoint(new InetSocketAddress("127.0.1.11", 9042))
                                        .addContactPoint(new InetSocketAddress("127.0.1.12", 9042))
                                        .withLocalDatacenter("dc-east")
                                        .withAuthCredentials("cassandra", System.getenv("CASSANDRA_PASSWORD"))
                                        .build()) {
                                    System.out.println(session.execute("SELECT cluster_name, release_version FROM system.local")
                                            .one()
                                            .getFormattedContents());
                                }
                            }
                        }
                        """);
    }

    @Test
    void writesPathsOfWindowsAsEachLanguageReadsThem() {
        ConnectFacts windows = new ConnectFacts(
                new ClusterName("demo"),
                PLAIN.contactPoints(),
                "dc-east",
                List.of(),
                "cassandra",
                true,
                false,
                Path.of("C:\\Users\\me\\ca.pem"));
        assertThat(Snippet.PYTHON.write(windows)).contains("cafile=\"C:\\\\Users\\\\me\\\\ca.pem\"");
        assertThat(Snippet.JAVA.write(windows)).contains("Path.of(\"C:\\\\Users\\\\me\\\\ca.pem\")");
    }

    @Test
    void namesEachNodesPortWhereTheyDiffer() {
        ConnectFacts ports = new ConnectFacts(
                new ClusterName("demo"),
                List.of(point("127.0.0.1", 9042), point("127.0.0.1", 9043)),
                "dc-east",
                List.of(),
                "cassandra",
                false,
                false,
                Path.of("ca.pem"));
        assertThat(Snippet.PYTHON.write(ports)).contains("[(\"127.0.0.1\", 9042), (\"127.0.0.1\", 9043)]");
        assertThat(Snippet.DOTNET.write(ports))
                .contains("new IPEndPoint(IPAddress.Parse(\"127.0.0.1\"), 9043)", "using System.Net;\n")
                .doesNotContain("WithPort");
    }

    @ParameterizedTest
    @EnumSource(
            value = Snippet.class,
            names = {"JAVA", "DOTNET", "NODE", "PYTHON"})
    void tellsWhatTheOtherDataCentersAreFor(Snippet snippet) {
        assertThat(snippet.write(facts(List.of("dc-west"), false, false, 9042)))
                .contains("Applications that run beside dc-west name that one as their local data center;");
        assertThat(snippet.write(PLAIN)).doesNotContain("Applications that run beside");
    }

    @ParameterizedTest
    @EnumSource(Snippet.class)
    void mentionsCertificatesOnlyWhereTheyAreNeeded(Snippet snippet) {
        assertThat(snippet.write(PLAIN)).doesNotContain("ca.pem", "CLIENT");
        assertThat(snippet.write(TLS)).doesNotContain("CLIENT");
    }

    private static ConnectFacts facts(List<String> others, boolean tls, boolean mutual, int port) {
        return new ConnectFacts(
                new ClusterName("demo"),
                List.of(point("127.0.1.11", port), point("127.0.1.12", port)),
                "dc-east",
                others,
                "cassandra",
                tls,
                mutual,
                Path.of("/home/it's me/ca.pem"));
    }

    private static InetSocketAddress point(String host, int port) {
        return InetSocketAddress.createUnresolved(host, port);
    }
}
