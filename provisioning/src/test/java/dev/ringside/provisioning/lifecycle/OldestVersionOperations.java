package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.ReadFailureException;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdateExtensions;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.problem.Problem;
import java.time.Duration;
import java.util.List;
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
    void searchesWithTheLuceneIndexAndKeepsItWhileItIsNeeded() throws Exception {
        succeedUnderLoad(new UpdateExtensions(List.of("cassandra-lucene-index")));
        assertHealthyWithEveryRow();
        try (CqlSession session = connect()) {
            session.execute(
                    "CREATE CUSTOM INDEX orders_text ON shop.orders () USING 'com.stratio.cassandra.lucene.Index'"
                            + " WITH OPTIONS = {'refresh_seconds': '1', 'schema': '{fields: {item: {type: \"text\"}}}'}");
            awaitFound(session, "item 42");
        }
        assertThat(engine.plan(name, new UpdateExtensions(List.of())).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("shop.orders_text");
        assertThat(engine.plan(name, new UpdateVersion("4.0")).problems())
                .extracting(Problem::message)
                .contains("Cassandra Lucene Index does not run on Cassandra 4.0.");

        try (CqlSession session = connect()) {
            session.execute("DROP INDEX shop.orders_text");
        }
        succeed(new UpdateExtensions(List.of()));
        assertHealthyWithEveryRow();
    }

    /** The index is filled in the background; a replica that has not finished fails the read. */
    private static void awaitFound(CqlSession session, String item) throws Exception {
        SimpleStatement search = SimpleStatement.newInstance("SELECT item FROM shop.orders WHERE expr(orders_text,"
                        + " '{refresh: true, query: {type: \"phrase\", field: \"item\", value: \"" + item + "\"}}')")
                .setTimeout(Duration.ofSeconds(20));
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        List<String> found = List.of();
        while (!found.equals(List.of(item))) {
            try {
                found = session.execute(search).all().stream()
                        .map(row -> row.getString("item"))
                        .toList();
            } catch (ReadFailureException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            assertThat(System.nanoTime()).as("found: " + found).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    @Test
    @Order(5)
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
