package dev.ringside.provisioning.link;

import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.security.Secret;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.ObjectName;

/** The link to real nodes: per node one kept JMX and one kept CQL connection. It owns no threads between calls. */
final class NodeClusterLink implements ClusterLink {
    private static final ObjectName MESSAGING = JmxConnection.name("org.apache.cassandra.net:type=MessagingService");
    private static final ObjectName GOSSIPER = JmxConnection.name("org.apache.cassandra.net:type=Gossiper");

    private final ClusterAccess access;
    private final Map<NodeSpec, JmxNode> jmx = new LinkedHashMap<>();
    private final Map<NodeSpec, CqlNode> cql = new LinkedHashMap<>();
    private final AdminSession session;

    NodeClusterLink(ClusterAccess access) {
        this.access = access;
        access.nodes().entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().name().compareTo(other.getKey().name()))
                .forEach(entry -> {
                    NodeEndpoints endpoints = entry.getValue();
                    jmx.put(
                            entry.getKey(),
                            new JmxNode(
                                    endpoints,
                                    access.jmxPassword(),
                                    access.ringAddresses().withPort()));
                    cql.put(entry.getKey(), new CqlNode(endpoints, access.adminPassword(), access.tls()));
                });
        this.session = new AdminSession(
                List.copyOf(cql.values()), List.of(AdminSession.DEFAULT_PASSWORD, access.adminPassword()));
    }

    @Override
    public RingView ring(NodeSpec node) throws IOException {
        return known(jmx, node).ring();
    }

    @Override
    public void checkCql(NodeSpec node) throws IOException {
        known(cql, node).check();
    }

    @Override
    public boolean accepts(NodeSpec node, Secret password) throws IOException {
        return known(cql, node).accepts(password);
    }

    @Override
    public void replicateSystemKeyspaces(Map<String, Integer> replicationFactors)
            throws IOException, InterruptedException {
        session.run("replicate the system keyspaces", (connection, patience) -> {
            Keyspaces.replicate(connection, KeyspaceReplication.SYSTEM, replicationFactors, patience);
            return replicationFactors;
        });
        awaitOneSchema();
    }

    @Override
    public X509Certificate certificate(NodeSpec node) throws IOException {
        return PresentedCertificate.of(known(access.nodes(), node));
    }

    @Override
    public void reloadCertificates(NodeSpec node) throws IOException {
        known(jmx, node).ask(connection -> {
            connection.invoke(MESSAGING, "reloadSslCertificates");
            return connection;
        });
    }

    @Override
    public NodeActivity activity(NodeSpec node) throws IOException {
        return known(jmx, node).ask(ActivityReader::read);
    }

    @Override
    public String schemaVersion(NodeSpec node) throws IOException {
        return known(jmx, node).ask(RingReader::schemaVersion);
    }

    @Override
    public long oldTables(NodeSpec node) throws IOException {
        return known(jmx, node).ask(ActivityReader::oldTables);
    }

    @Override
    public SchemaTraits schemaTraits() throws IOException, InterruptedException {
        return session.run("read the schema", (connection, patience) -> SchemaReader.read(connection));
    }

    @Override
    public void drain(NodeSpec node) throws IOException, InterruptedException {
        new Drain(known(jmx, node)).carryOut();
    }

    @Override
    public Duration downtime(NodeSpec node, String address) throws IOException {
        Object millis = known(jmx, node)
                .ask(connection ->
                        connection.invoke(GOSSIPER, "getEndpointDowntime", List.of(address), String.class.getName()));
        return millis instanceof Long known ? Duration.ofMillis(known) : Duration.ZERO;
    }

    @Override
    public Map<TokenRange, List<String>> replicas(NodeSpec node, String keyspace) throws IOException {
        String operation =
                access.ringAddresses().withPort() ? "getRangeToEndpointWithPortMap" : "getRangeToEndpointMap";
        return known(jmx, node).ask(connection -> RangeRepair.replicas(connection, operation, keyspace));
    }

    @Override
    public void repair(NodeSpec node, String keyspace, TokenRange range) throws IOException, InterruptedException {
        new RangeRepair(known(jmx, node)).carryOut(keyspace, range);
    }

    @Override
    public List<KeyspaceReplication> keyspaces() throws IOException, InterruptedException {
        return session.run("read the keyspaces", (connection, patience) -> Keyspaces.read(connection));
    }

    @Override
    public Set<String> dataCenters() throws IOException, InterruptedException {
        return session.run("read the data centers", (connection, patience) -> Keyspaces.dataCenters(connection));
    }

    @Override
    public void replicate(String keyspace, Map<String, Integer> factors) throws IOException, InterruptedException {
        session.run("replicate keyspace " + keyspace, (connection, patience) -> {
            Keyspaces.replicate(connection, List.of(keyspace), factors, patience);
            return factors;
        });
        awaitOneSchema();
    }

    private void awaitOneSchema() throws IOException, InterruptedException {
        new Patience("see one schema on all nodes").until(() -> {
            Set<String> versions = new TreeSet<>();
            for (JmxNode node : jmx.values()) {
                versions.add(node.ask(RingReader::schemaVersion));
            }
            if (versions.size() > 1) {
                throw new IOException("the nodes have schema versions " + versions + ".");
            }
        });
    }

    @Override
    public void secureSuperuser() throws IOException, InterruptedException {
        try {
            secureSuperuser(session, access.adminPassword(), Set.of(AdminSession.DEFAULT_PASSWORD));
        } finally {
            session.release();
        }
    }

    @Override
    public void resetSuperuser(Secret next, List<Secret> others) throws IOException, InterruptedException {
        Set<Secret> passwords = new LinkedHashSet<>(List.of(access.adminPassword(), next));
        passwords.addAll(others);
        AdminSession once = new AdminSession(List.copyOf(cql.values()), List.copyOf(passwords));
        passwords.remove(next);
        try {
            secureSuperuser(once, next, passwords);
        } finally {
            once.close();
            // It was logged in with a password that is no longer in force.
            session.release();
        }
    }

    private void secureSuperuser(AdminSession by, Secret wanted, Set<Secret> refused)
            throws IOException, InterruptedException {
        if (wanted.equals(AdminSession.DEFAULT_PASSWORD)) {
            throw new IOException("The admin password must not be the one Cassandra is known to come with.");
        }
        String hash = Superuser.hash(wanted);
        by.run("set the admin password", (connection, patience) -> {
            Superuser.write(connection, hash);
            return hash;
        });
        onEveryNode(node -> {
            Superuser.forgetCredentials(known(jmx, node));
            CqlNode client = known(cql, node);
            new Patience("see the admin password take effect on " + node.name())
                    .until(() -> Superuser.requireSecured(client, wanted, refused));
        });
    }

    private interface NodeWork {
        void on(NodeSpec node) throws IOException, InterruptedException;
    }

    /** Works on all nodes at once, each on a thread of its own; throws the first failure once it is known. */
    private void onEveryNode(NodeWork work) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, cql.size()), task -> {
            Thread thread = new Thread(task, "ringside-link-" + access.cluster());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<NodeSpec>> all = new ArrayList<>();
            for (NodeSpec node : cql.keySet()) {
                all.add(threads.submit(() -> {
                    work.on(node);
                    return node;
                }));
            }
            for (Future<NodeSpec> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T known(Map<NodeSpec, T> nodes, NodeSpec node) {
        T known = nodes.get(node);
        if (known == null) {
            throw new IllegalArgumentException("Node " + node.name() + " is not of this link's cluster");
        }
        return known;
    }

    @Override
    public void close() {
        session.close();
        cql.values().forEach(CqlNode::close);
        jmx.values().forEach(JmxNode::close);
    }
}
