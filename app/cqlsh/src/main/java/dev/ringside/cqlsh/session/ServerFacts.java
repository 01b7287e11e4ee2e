package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.metadata.Node;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * What a node says about itself.
 *
 * @param node its address, as the person named it where one node was asked for, and port
 * @param release such as {@code 5.0.9}
 * @param cqlVersion such as {@code 3.4.7}
 * @param protocolVersion the native protocol in use
 */
public record ServerFacts(String cluster, String node, String release, String cqlVersion, int protocolVersion) {

    /** cqlsh's version whose behaviour this shell follows; tools that read SHOW VERSION look for it. */
    public static final String SHELL_VERSION = "6.2.0";

    /** The line SHOW VERSION prints. */
    public String versionLine() {
        return "[cqlsh " + SHELL_VERSION + " | Cassandra " + release + " | CQL spec " + cqlVersion
                + " | Native protocol v" + protocolVersion + "]";
    }

    /** These facts of a node that goes by another name. */
    ServerFacts withNode(String name) {
        return new ServerFacts(cluster, name, release, cqlVersion, protocolVersion);
    }

    /** The first number of the release. */
    public int major() {
        return Integer.parseInt(release.substring(0, release.indexOf('.')));
    }

    static CompletionStage<ServerFacts> read(CqlSession session) {
        return session.executeAsync("SELECT cluster_name, release_version, cql_version FROM system.local")
                .thenApply(rows -> {
                    Row row = Objects.requireNonNull(rows.one(), "system.local has a row");
                    Node node = rows.getExecutionInfo().getCoordinator();
                    return new ServerFacts(
                            text(row, 0),
                            node == null ? "" : Addresses.text(node.getEndPoint()),
                            text(row, 1),
                            text(row, 2),
                            session.getContext().getProtocolVersion().getCode());
                });
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
