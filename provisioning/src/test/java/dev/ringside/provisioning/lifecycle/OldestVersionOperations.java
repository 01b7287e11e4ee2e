package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A 3.11 cluster with data goes to 4.0 under load. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OldestVersionOperations extends ClusterOperations {
    OldestVersionOperations(Place place, String name) {
        super(place, name, "3.11");
    }

    private void assertEveryNodeRuns(String version) throws Exception {
        assertThat(cluster().nodes()).hasSize(3).allSatisfy(node -> assertThat(
                        node.status().releaseVersion())
                .hasValueSatisfying(release -> assertThat(release).startsWith(version + ".")));
    }

    @Test
    @Order(1)
    void runs311() throws Exception {
        assertHealthyWithEveryRow();
        assertEveryNodeRuns("3.11");
    }

    @Test
    @Order(2)
    void findsWhatItsLoaderRefuses() throws Exception {
        ConfigureDataCenter change = new ConfigureDataCenter(
                DATA_CENTER, Optional.of("concurrent_reads: many\nconcurent_writes: 8\nread_request_timeout: 7s\n"));

        assertThat(engine.plan(name, change).problems())
                .extracting(Problem::message)
                .hasSize(2)
                .anySatisfy(message ->
                        assertThat(message).contains("Cassandra 3.11 does not take concurrent_reads", "many"))
                .anySatisfy(message -> assertThat(message).contains("Cassandra 3.11 has no setting concurent_writes"));
    }

    @Test
    @Order(3)
    void isNotUpdatedWhileATableHasCompactStorage() throws Exception {
        try (CqlSession session = connect()) {
            session.execute("CREATE TABLE shop.old (id int PRIMARY KEY, item text) WITH COMPACT STORAGE");
            session.execute("INSERT INTO shop.old (id, item) VALUES (1, 'one')");

            assertThat(engine.plan(name, new UpdateVersion("4.0")).problems())
                    .singleElement()
                    .extracting(Problem::message)
                    .isEqualTo("Cassandra 4.0 does not start with tables WITH COMPACT STORAGE: shop.old.");

            session.execute("ALTER TABLE shop.old DROP COMPACT STORAGE");
        }
        assertThat(engine.plan(name, new UpdateVersion("4.0")).problems()).isEmpty();
    }

    @Test
    @Order(4)
    void goesTo40WhileClientsAreServed() throws Exception {
        succeedUnderLoad(new UpdateVersion("4.0"));

        assertHealthyWithEveryRow();
        assertEveryNodeRuns("4.0");
        try (CqlSession session = connect()) {
            assertThat(session.execute("SELECT item FROM shop.old WHERE id = 1")
                            .one()
                            .getString("item"))
                    .isEqualTo("one");
        }
    }
}
