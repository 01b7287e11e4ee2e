package dev.ringside.provisioning.lifecycle;

import static dev.ringside.provisioning.change.ClusterChange.UpdateSettings.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Auto-replicate switched on under load, and kept for a keyspace made later; what was written with one replica has three afterwards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SettingsOperations extends ClusterOperations {
    private static final Map<String, String> EVERYWHERE =
            Map.of("class", "org.apache.cassandra.locator.NetworkTopologyStrategy", DATA_CENTER.value(), "3");
    private static final int ROWS = 50;

    SettingsOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    /** Makes a keyspace of one replica without regard to data centers, with rows. */
    private static void makeSimple(CqlSession session, String keyspace) {
        session.execute("CREATE KEYSPACE " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        session.execute("CREATE TABLE " + keyspace + ".rows (id int PRIMARY KEY, word text)");
        for (int id = 0; id < ROWS; id++) {
            session.execute("INSERT INTO " + keyspace + ".rows (id, word) VALUES (" + id + ", 'word " + id + "')");
        }
    }

    private static Map<String, String> replication(CqlSession session, String keyspace) {
        return session.execute(SimpleStatement.newInstance(
                        "SELECT replication FROM system_schema.keyspaces WHERE keyspace_name = ?", keyspace))
                .one()
                .getMap("replication", String.class, String.class);
    }

    /** Looks at each node's own disk: a read by CQL would be answered by any of the replicas. */
    private void assertEveryReplicaHasEveryRow(CqlSession session, String keyspace) throws Exception {
        assertThat(replication(session, keyspace)).isEqualTo(EVERYWHERE);
        try (var runtime = place.open(home)) {
            for (var node : cluster().nodes().toList()) {
                var name = node.spec().name();
                assertThat(runtime.nodetool(name, List.of("flush", keyspace)).exitCode())
                        .isZero();
                String statistics = runtime.nodetool(name, List.of("tablestats", keyspace + ".rows"))
                        .output();
                assertThat(statistics).as(name.value()).contains("Number of partitions (estimate): " + ROWS);
            }
        }
    }

    @Test
    @Order(1)
    void keyspacesWithOneReplicaGetThreeWithTheirRows() throws Exception {
        try (CqlSession session = connect()) {
            makeSimple(session, "simple");

            succeedUnderLoad(NOTHING.withAutoReplicate(AutoReplicate.ALL_KEYSPACES));

            assertEveryReplicaHasEveryRow(session, "simple");
        }
        assertHealthyWithEveryRow();
        assertThat(cluster().spec().autoReplicate()).isEqualTo(AutoReplicate.ALL_KEYSPACES);
    }

    @Test
    @Order(2)
    void aKeyspaceMadeLaterFollowsByItself() throws Exception {
        engine.startMonitoring();
        try (CqlSession session = connect()) {
            makeSimple(session, "later");

            until("the keyspace is replicated", () -> replication(session, "later")
                    .equals(EVERYWHERE));
            OperationSnapshot operation =
                    engine.await(engine.snapshot().operations().get(0).id());
            assertThat(operation.state()).as(operation.toString()).isEqualTo(OperationState.SUCCEEDED);

            assertEveryReplicaHasEveryRow(session, "later");
        }
        assertThat(engine.snapshot().activity())
                .filteredOn(entry -> entry.event().equals("Auto-replicate"))
                .extracting(ActivityEntry::message)
                .allMatch(message -> message.startsWith("Keyspace later lacks replicas"));
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(3)
    void theWholeResourceGroupIsDeleted() throws Exception {
        for (var deletion : engine.deleteResourceGroup("RINGSIDE")) {
            OperationSnapshot ended = engine.await(deletion);
            assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        }

        assertThat(engine.snapshot().clusters()).isEmpty();
        assertThat(place.leftovers(name)).isEmpty();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
