package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of three nodes at replication factor three, with rows in it, on which operations are carried out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClusterOperations {
    static final String SKU = "Standard_D8s_v4";
    static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");
    static final String TABLE = "shop.orders";
    private static final int ROWS = 100;

    @TempDir
    static Path home;

    final Place place;
    final ClusterName name;
    private final String version;
    ProvisioningEngine engine;

    ClusterOperations(Place place, String name, String version) {
        this.place = place;
        this.name = new ClusterName(name);
        this.version = version;
    }

    @BeforeAll
    void create() throws Exception {
        engine = LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
        OperationSnapshot operation = engine.await(engine.createCluster(
                SimulatedEngines.request(name.value(), place.kind(), version, 3, SKU, autoReplicate())));
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        try (CqlSession session = connect()) {
            session.execute(
                    "CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3}");
            session.execute("CREATE TABLE shop.orders (id int PRIMARY KEY, item text)");
            for (int id = 0; id < ROWS; id++) {
                session.execute(quorum(SimpleStatement.newInstance(
                        "INSERT INTO shop.orders (id, item) VALUES (?, ?)", id, "item " + id)));
            }
        }
    }

    AutoReplicate autoReplicate() {
        return AutoReplicate.NONE;
    }

    @AfterAll
    void delete() throws Exception {
        if (engine.snapshot().cluster(name).isPresent()) {
            engine.await(engine.deleteCluster(name));
        }
        assertThat(place.leftovers(name)).isEmpty();
        engine.close();
    }

    static SimpleStatement quorum(SimpleStatement statement) {
        return statement.setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM);
    }

    CqlSession connect() throws Exception {
        ConnectionDetails details = engine.connection(name);
        InetSocketAddress first = details.contactPoints().get(0);
        return details.requireTls()
                ? Client.connect(details, first, details.tls())
                : Client.connect(details, first, details.password().reveal());
    }

    /** An application that lives in the data center of {@code node} and first asks that node. */
    CqlSession connectTo(NodeName node) throws Exception {
        ConnectionDetails details = engine.connection(name);
        return connectTo(node, details.userName(), details.password());
    }

    /** As above, as that role. */
    CqlSession connectTo(NodeName node, String role, Secret password) throws Exception {
        ConnectionDetails details = engine.connection(name);
        NodeSpec contact = cluster()
                .nodes()
                .map(NodeSnapshot::spec)
                .filter(each -> each.name().equals(node))
                .findFirst()
                .orElseThrow();
        InetSocketAddress contactPoint = new InetSocketAddress(contact.cqlAddress(), contact.cqlPort());
        return Client.connect(
                new ConnectionDetails(
                        List.of(contactPoint),
                        contact.dataCenter().value(),
                        role,
                        password,
                        details.requireTls(),
                        details.caCertificate(),
                        details.clientKey()),
                contactPoint,
                password.reveal());
    }

    /** Carries out a change and expects it to succeed. */
    OperationSnapshot succeed(ClusterChange change) throws Exception {
        OperationSnapshot operation = engine.await(engine.submit(name, change));
        assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);
        return operation;
    }

    /** Carries out a change while an application works, none of whose statements may fail. */
    void succeedUnderLoad(ClusterChange change) throws Exception {
        succeedUnderLoad(change, connect());
    }

    /** As above, with the application's own session, which is closed at the end. */
    void succeedUnderLoad(ClusterChange change, CqlSession application) throws Exception {
        succeedUnder(Load.on(application, TABLE), change);
    }

    /** As {@link #succeedUnderLoad(ClusterChange)}, for a change of who owns which rows. */
    void succeedUnderLoadOnChangingRing(ClusterChange change) throws Exception {
        succeedUnder(Load.onChangingRing(connect(), TABLE), change);
    }

    private void succeedUnder(Load started, ClusterChange change) throws Exception {
        try (Load load = started) {
            int before = load.done();
            succeed(change);
            assertThat(load.failures()).isEmpty();
            assertThat(load.done()).isGreaterThan(before);
            assertThat(load.lost()).isEmpty();
        }
    }

    /** Which process each node is. */
    List<String> processes() throws Exception {
        List<String> processes = new ArrayList<>();
        try (NodeRuntime runtime = place.open(home)) {
            for (int index = 1; index <= 3; index++) {
                NodeProcess process = runtime.inspect(NodeName.of(name.value(), DATA_CENTER.value(), index))
                        .orElseThrow();
                processes.add(process.id() + " " + process.startedAt());
            }
        }
        return processes;
    }

    ClusterSnapshot cluster() throws Exception {
        return engine.refresh().cluster(name).orElseThrow();
    }

    void assertHealthyWithEveryRow() throws Exception {
        ClusterSnapshot cluster = cluster();
        assertThat(cluster.isHealthy()).as(cluster.toString()).isTrue();
        try (CqlSession session = connect()) {
            assertEveryRow(session);
        }
    }

    /** Reads every row by a quorum of the data center the session is told to be in. */
    static void assertEveryRow(CqlSession session) {
        for (int id = 0; id < ROWS; id++) {
            Row row = session.execute(
                            quorum(SimpleStatement.newInstance("SELECT item FROM shop.orders WHERE id = ?", id)))
                    .one();
            assertThat(row).as("row " + id).isNotNull();
            assertThat(row.getString("item")).isEqualTo("item " + id);
        }
    }
}
