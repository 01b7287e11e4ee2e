package dev.ringside.model.connect;

import static dev.ringside.model.connect.CodeLines.literal;

import java.util.stream.Collectors;

/** For the C# driver, as a program of top-level statements. */
final class DotNetSnippet {
    private DotNetSnippet() {}

    static String of(ConnectFacts facts) {
        CodeLines lines = new CodeLines()
                .add("// dotnet add package CassandraCSharpDriver", "using System;", "using System.Linq;")
                .when(!facts.hasOnePort(), "using System.Net;")
                .when(
                        facts.tls(),
                        "using System.IO;",
                        "using System.Net.Security;",
                        "using System.Security.Authentication;",
                        "using System.Security.Cryptography.X509Certificates;")
                .add("using Cassandra;", "")
                .blockWhen(facts.tls(), tls(facts))
                .add(
                        "// A quorum of the local data center must answer: the application goes on when a node or a rack is lost.",
                        "// The driver sends a statement to another node after a failure only if it is marked idempotent.");
        CodeLines.regions(facts).forEach(line -> lines.add("// " + line));
        return lines.add("using var cluster = Cluster.Builder()")
                .add(contactPoints(facts))
                .when(facts.hasOnePort(), "    .WithPort(" + facts.firstPort() + ")")
                .add(
                        "    .WithCredentials(" + literal('"', facts.userName())
                                + ", Environment.GetEnvironmentVariable(\"CASSANDRA_PASSWORD\"))",
                        "    .WithLoadBalancingPolicy(Policies.NewDefaultLoadBalancingPolicy("
                                + literal('"', facts.localDataCenter()) + "))",
                        "    .WithQueryOptions(new QueryOptions().SetConsistencyLevel(ConsistencyLevel.LocalQuorum))")
                .when(facts.tls(), "    .WithSSL(tls)")
                .add(
                        "    .Build();",
                        "using var session = cluster.Connect();",
                        "var row = session.Execute(\"SELECT cluster_name, release_version FROM system.local\").First();",
                        "Console.WriteLine($\"{row.GetValue<string>(\"cluster_name\")} runs Cassandra"
                                + " {row.GetValue<string>(\"release_version\")}\");")
                .text();
    }

    private static String contactPoints(ConnectFacts facts) {
        if (facts.hasOnePort()) {
            return "    .AddContactPoints("
                    + facts.contactPoints().stream()
                            .map(point -> literal('"', point.getHostString()))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        return "    .AddContactPoints("
                + facts.contactPoints().stream()
                        .map(point -> "new IPEndPoint(IPAddress.Parse(" + literal('"', point.getHostString()) + "), "
                                + point.getPort() + ")")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String tls(ConnectFacts facts) {
        return """
                // Trusts the authority that signed the nodes' certificates, and nobody else.
                var authority = X509Certificate2.CreateFromPem(File.ReadAllText(%s));
                bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
                {
                    if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
                    {
                        return false;
                    }
                    using var path = new X509Chain();
                    path.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                    path.ChainPolicy.CustomTrustStore.Add(authority);
                    path.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
                    return path.Build(new X509Certificate2(certificate));
                }
                var tls = new SSLOptions(SslProtocols.Tls12, false, IsTrusted)
                    .SetHostNameResolver(address => address.ToString())%s;

                """
                .formatted(literal('"', facts.caCertificate()), facts.clientCertificate() ? CLIENT_KEY : "");
    }

    private static final String CLIENT_KEY = "\n"
            + """
            // PEM files of a certificate that chains to one of the cluster's client certificates, and of its key
            .SetCertificateCollection(new X509CertificateCollection
            {
                X509Certificate2.CreateFromPemFile(
                    Environment.GetEnvironmentVariable("CASSANDRA_CLIENT_CERT")!,
                    Environment.GetEnvironmentVariable("CASSANDRA_CLIENT_KEY"))
            })"""
                    .indent(4)
                    .stripTrailing();
}
