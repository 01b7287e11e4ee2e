package dev.ringside.provisioning.link;

import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kept set of connections to one cluster's nodes. Calls block for at most about two seconds unless they say otherwise, throw
 * {@link IOException} with a short reason when the node does not answer, and may come from several threads at once; connections are made
 * when needed and made again after a node came back.
 */
public interface ClusterLink extends AutoCloseable {

    /** The node's view of the ring and its own figures, over JMX. */
    RingView ring(NodeSpec node) throws IOException;

    /**
     * Succeeds when the node answers {@code SELECT release_version FROM system.local} on its own CQL port, or refuses our password: it
     * answers then, too. A node that came back is noticed within half a second of its answering.
     */
    void checkCql(NodeSpec node) throws IOException;

    /**
     * Whether the node's CQL port lets role {@code cassandra} in with {@code password}. Opens and closes a connection of its own.
     *
     * @throws IOException when the node does not answer at all
     */
    boolean accepts(NodeSpec node, Secret password) throws IOException;

    /**
     * Gives the system keyspaces ({@code system_auth}, {@code system_distributed}, {@code system_traces}) NetworkTopologyStrategy with
     * these replication factors and waits until every node has the same schema. Idempotent. Logs in with whichever of the admin password
     * and Cassandra's well-known default works. Takes up to a minute.
     */
    void replicateSystemKeyspaces(Map<String, Integer> replicationFactors) throws IOException, InterruptedException;

    /**
     * Makes the admin password that of role {@code cassandra}, as superuser with login, on every replica, and waits until every node
     * accepts it and none accepts the well-known default. Idempotent: works when done already. Takes up to a minute.
     */
    void secureSuperuser() throws IOException, InterruptedException;

    /**
     * Makes {@code next} the password of role {@code cassandra}, as {@link #secureSuperuser} does, and waits until every node accepts it
     * and none the others. Idempotent: works when done already, or half-way. Takes up to a minute.
     *
     * @param others passwords of which one may be in force now; the link's own is among them anyway
     */
    void resetSuperuser(Secret next, List<Secret> others) throws IOException, InterruptedException;

    /** The certificate the node presents to its clients now, trusted or not, expired or not; over a connection of its own. */
    X509Certificate certificate(NodeSpec node) throws IOException;

    /**
     * Has the node read its key stores again, as {@code nodetool reloadssl} does: connections from now on see them. Since Cassandra 4.0;
     * fails on older nodes.
     */
    void reloadCertificates(NodeSpec node) throws IOException;

    /** What the node is busy with. */
    NodeActivity activity(NodeSpec node) throws IOException;

    /** The version of the schema the node has. Nodes agree when theirs are equal. */
    String schemaVersion(NodeSpec node) throws IOException;

    /**
     * How many of the node's sstables are in the format of an earlier version, so that {@code nodetool upgradesstables} would rewrite them;
     * none where the node's version does not count them, as 3.11.
     */
    long oldTables(NodeSpec node) throws IOException;

    /** What of the schema not every version has. Takes up to a minute while nodes are starting. */
    SchemaTraits schemaTraits() throws IOException, InterruptedException;

    /**
     * Drains the node, as {@code nodetool drain} does: it stops listening to clients and other nodes and flushes its tables. Afterwards it
     * can only be stopped. Returns when it is drained; takes up to a minute. Idempotent.
     */
    void drain(NodeSpec node) throws IOException, InterruptedException;

    /** How every keyspace is replicated, local ones included, as the schema says. Takes up to a minute while nodes are starting. */
    List<KeyspaceReplication> keyspaces() throws IOException, InterruptedException;

    /** The data centers that have nodes in the ring, external ones included. Takes up to a minute while nodes are starting. */
    Set<String> dataCenters() throws IOException, InterruptedException;

    /**
     * Gives {@code keyspace} NetworkTopologyStrategy with these replicas per data center and waits until every node has the same schema.
     * Idempotent. Takes up to a minute.
     */
    void replicate(String keyspace, Map<String, Integer> factors) throws IOException, InterruptedException;

    /** For how long {@code node} has seen the node the ring names {@code address} down; zero when it sees it up or does not know it. */
    Duration downtime(NodeSpec node, String address) throws IOException;

    /** Who has replicas of each part of the ring for {@code keyspace}, named as in a {@link RingView}, as {@code node} sees it. */
    Map<TokenRange, List<String>> replicas(NodeSpec node, String keyspace) throws IOException;

    /**
     * Repairs a part of the ring fully, asked of {@code node}, a replica of it: afterwards all replicas have the same rows. Returns when it
     * is done; takes as long as it takes. An interrupt ends the repair.
     */
    void repair(NodeSpec node, String keyspace, TokenRange range) throws IOException, InterruptedException;

    @Override
    void close();
}
