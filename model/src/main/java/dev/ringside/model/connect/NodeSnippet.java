package dev.ringside.model.connect;

import static dev.ringside.model.connect.CodeLines.literal;

import java.util.stream.Collectors;

/** For the Node.js driver. */
final class NodeSnippet {
    private NodeSnippet() {}

    static String of(ConnectFacts facts) {
        CodeLines lines = new CodeLines()
                .add("// npm install cassandra-driver")
                .when(facts.tls(), "const fs = require('node:fs');")
                .add(
                        "const { Client, types } = require('cassandra-driver');",
                        "",
                        "// A quorum of the local data center must answer: the application goes on when a node or a rack is lost.",
                        "// The driver sends a statement to another node after a failure only if it is marked idempotent.");
        CodeLines.regions(facts).forEach(line -> lines.add("// " + line));
        return lines.add(
                        "const client = new Client({",
                        "  contactPoints: ["
                                + facts.contactPoints().stream()
                                        .map(point -> literal('\'', point.getHostString() + ":" + point.getPort()))
                                        .collect(Collectors.joining(", "))
                                + "],",
                        "  localDataCenter: " + literal('\'', facts.localDataCenter()) + ",",
                        "  credentials: { username: " + literal('\'', facts.userName())
                                + ", password: process.env.CASSANDRA_PASSWORD },",
                        "  queryOptions: { consistency: types.consistencies.localQuorum },")
                .when(
                        facts.tls(),
                        "  // Trusts the authority that signed the nodes' certificates, and nobody else.",
                        "  sslOptions: {",
                        "    ca: [fs.readFileSync(" + literal('\'', facts.caCertificate()) + ")],",
                        "    rejectUnauthorized: true,")
                .when(
                        facts.clientCertificate(),
                        "    // PEM files of a certificate that chains to one of the cluster's client certificates, and of its key",
                        "    cert: fs.readFileSync(process.env.CASSANDRA_CLIENT_CERT),",
                        "    key: fs.readFileSync(process.env.CASSANDRA_CLIENT_KEY),")
                .when(facts.tls(), "  },")
                .block(
                        """
                        });

                        async function main() {
                          await client.connect();
                          const result = await client.execute('SELECT cluster_name, release_version FROM system.local');
                          console.log(result.first());
                        }

                        main()
                          .catch(error => { console.error(error); process.exitCode = 1; })
                          .finally(() => client.shutdown());
                        """)
                .text();
    }
}
