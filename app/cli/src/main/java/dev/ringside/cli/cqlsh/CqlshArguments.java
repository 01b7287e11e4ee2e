package dev.ringside.cli.cqlsh;

import dev.ringside.provisioning.resource.ClusterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** cqlsh's arguments, and the cluster's name in place of host and port. Of an option given twice the last one counts, as with cqlsh. */
final class CqlshArguments {
    @Parameters(index = "0", arity = "0..1", paramLabel = "host", description = "A node's address (127.0.0.1).")
    @Nullable
    String host;

    @Parameters(index = "1", arity = "0..1", paramLabel = "port", description = "Its CQL port (9042).")
    @Nullable
    String port;

    @Option(
            names = {"-c", "--cluster", "--cluster-name"},
            paramLabel = "CLUSTER",
            description = "A cluster of yours: address, user, password and TLS are found by themselves.")
    @Nullable
    ClusterName cluster;

    @Option(
            names = {"-u", "--username"},
            paramLabel = "USER",
            description = "The role to log in as.")
    List<String> users = new ArrayList<>();

    @Option(
            names = {"-p", "--password"},
            paramLabel = "PASSWORD",
            description = "Its password; other users of this computer can see it. Left out, it is asked for.")
    List<String> passwords = new ArrayList<>();

    @Option(
            names = {"-k", "--keyspace"},
            paramLabel = "KEYSPACE",
            description = "The keyspace to start in, in its true case.")
    List<String> keyspaces = new ArrayList<>();

    @Option(
            names = {"-e", "--execute"},
            paramLabel = "STATEMENTS",
            description = "Run these statements and leave.")
    List<String> statements = new ArrayList<>();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Run the statements of this file and leave.")
    List<String> files = new ArrayList<>();

    @Option(
            names = {"-v", "--version"},
            versionHelp = true,
            description = "Show the version of cqlsh this shell follows.")
    boolean version;

    @Option(names = "--ssl", description = "Connect with TLS; without -c, SSL_CERTFILE names the authority's PEM file.")
    boolean ssl;

    @Option(
            names = {"-C", "--color"},
            description = "Always colour results.")
    boolean color;

    @Option(names = "--no-color", description = "Never colour results.")
    boolean noColor;

    @Option(
            names = {"-t", "--tty"},
            description = "Prompt although standard input is no terminal.")
    boolean tty;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", description = "How long to try to connect (5).")
    List<String> connectTimeouts = new ArrayList<>();

    @Option(names = "--request-timeout", paramLabel = "SECONDS", description = "How long to wait for an answer (10).")
    List<String> requestTimeouts = new ArrayList<>();

    @Option(names = "--protocol-version", paramLabel = "N", description = "The native protocol to insist on.")
    List<String> protocolVersions = new ArrayList<>();

    @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding of input (utf-8); output is UTF-8.")
    List<String> encodings = new ArrayList<>();

    @Option(names = "--cqlshrc", paramLabel = "FILE", description = "The configuration file (~/.cassandra/cqlshrc).")
    List<String> configurations = new ArrayList<>();

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "The file with user name and password, its owner's only (~/.cassandra/credentials).")
    List<String> credentials = new ArrayList<>();

    @Option(names = "--cqlversion", paramLabel = "VERSION", description = "The version of CQL to insist on.")
    List<String> cqlVersions = new ArrayList<>();

    @Option(
            names = "--mode",
            paramLabel = "FORM",
            description = "How results are written: tabular, csv, json or inserts (tabular).")
    List<String> modes = new ArrayList<>();

    @Option(names = "--browser", paramLabel = "COMMAND", description = "The browser that shows help about CQL.")
    List<String> browsers = new ArrayList<>();

    @Option(names = "--debug", description = "Say more about the connection.")
    boolean debug;

    @Option(
            names = {"--coverage", "--no_compact", "--no-compact"},
            hidden = true,
            description = "Accepted for scripts.")
    boolean accepted;

    @Option(names = "--python", hidden = true, description = "Accepted for scripts: there is no Python here.")
    List<String> pythons = new ArrayList<>();

    @Option(names = "--insecure-password-without-warning", hidden = true, description = "Do not warn about -p.")
    boolean noPasswordWarning;

    static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }
}
