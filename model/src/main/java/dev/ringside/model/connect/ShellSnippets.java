package dev.ringside.model.connect;

/** The CQL shells: Ringside's own, and the one that comes with Cassandra. */
final class ShellSnippets {
    private ShellSnippets() {}

    static String ringside(ConnectFacts facts) {
        String name = facts.cluster().value();
        return new CodeLines()
                .add(
                        "# Nothing to install, and it knows the password"
                                + (facts.tls() ? " and the certificates." : "."),
                        "ringside cqlsh -c " + name,
                        "",
                        "# One statement, as in a script",
                        "ringside cqlsh -c " + name + " -e \"SELECT cluster_name, release_version FROM system.local\"",
                        "",
                        "# The password for other programs",
                        "export CASSANDRA_PASSWORD=\"$(ringside cluster show-credentials -c " + name + " --password)\"")
                .text();
    }

    static String cqlsh(ConnectFacts facts) {
        CodeLines lines = new CodeLines().add("# pip install cqlsh");
        if (facts.clientCertificate()) {
            // cqlsh takes a client's certificate from its configuration file only.
            lines.block(
                    """
                    # CASSANDRA_CLIENT_CERT and CASSANDRA_CLIENT_KEY: PEM files of a certificate that chains to one of the
                    # cluster's client certificates, and of its key
                    cat > cqlshrc.ringside <<END
                    [ssl]
                    certfile = %s
                    validate = true
                    usercert = $CASSANDRA_CLIENT_CERT
                    userkey = $CASSANDRA_CLIENT_KEY
                    END"""
                            .formatted(facts.caCertificate()));
        } else if (facts.tls()) {
            lines.add("export SSL_CERTFILE=" + CodeLines.word(facts.caCertificate()), "export SSL_VALIDATE=true");
        }
        lines.add("# It asks for the password.");
        lines.add("cqlsh " + facts.firstHost() + " " + facts.firstPort() + " -u " + facts.userName()
                + (facts.tls() ? " --ssl" : "")
                + (facts.clientCertificate() ? " --cqlshrc=cqlshrc.ringside" : ""));
        return lines.text();
    }
}
