package dev.ringside.portal.console.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.schema.ColumnSchema;
import dev.ringside.cqlsh.schema.ColumnSchema.Kind;
import dev.ringside.cqlsh.schema.IndexSchema;
import dev.ringside.cqlsh.schema.SchemaSnapshot;
import dev.ringside.cqlsh.schema.SchemaView;
import dev.ringside.cqlsh.schema.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {
    private static final SchemaView SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a, name FROM people WHERE a = 1 AND b = 'x';",
                "SELECT name FROM shop.people WHERE a = 1 AND b IN ('x', 'y') LIMIT 5;",
                "SELECT name FROM people WHERE token(a, b) > 0 AND token(a, b) <= 100;",
                "SELECT name FROM people LIMIT 10;",
                "SELECT name FROM people WHERE a = 1 AND b = 'x' AND name = 'y' ALLOW FILTERING;",
                "SELECT cluster_name FROM system.local;",
                "SELECT x FROM unknown_table;",
                "INSERT INTO people (a, b, name) VALUES (1, 'x', 'null');",
                "BEGIN BATCH INSERT INTO people (a, b, name) VALUES (1, 'x', 'y');"
                        + " UPDATE people SET name = 'z' WHERE a = 1 AND b = 'x'; APPLY BATCH;",
                "CREATE KEYSPACE k WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3};"
            })
    void hasNothingToSayAboutWhatIsCheap(String statement) {
        assertThat(hints(statement)).isEmpty();
    }

    @Test
    void warnsOfFilteringAndFullScans() {
        assertThat(hints("SELECT name FROM people WHERE name = 'x' ALLOW FILTERING;"))
                .singleElement()
                .asString()
                .startsWith("ALLOW FILTERING");
        assertThat(hints("SELECT name FROM people WHERE a = 1;"))
                .singleElement()
                .asString()
                .contains("(a, b)")
                .contains("people");
        assertThat(hints("SELECT name FROM people WHERE mail = 'x';"))
                .singleElement()
                .asString()
                .contains("people_mail");
        assertThat(hints("SELECT count(*) FROM people;"))
                .singleElement()
                .asString()
                .startsWith("Counts");
    }

    @Test
    void warnsOfManyValuesAfterIn() {
        String many = IntStream.range(0, 30).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertThat(hints("SELECT name FROM people WHERE a IN (" + many + ") AND b = 'x';"))
                .singleElement()
                .asString()
                .contains("30 partitions");
        assertThat(hints("DELETE FROM people WHERE a IN (" + many + ") AND b = 'x';"))
                .hasSize(1);
    }

    @Test
    void warnsOfBatchesOverManyPartitions() {
        String inserts = "INSERT INTO people (a, b) VALUES (1, 'x'); INSERT INTO people (b, a) VALUES ('x', 2);";
        assertThat(hints("BEGIN BATCH " + inserts + " APPLY BATCH;"))
                .singleElement()
                .asString()
                .startsWith("A logged batch of 2 partitions");
        assertThat(hints("BEGIN UNLOGGED BATCH " + inserts + " APPLY BATCH;"))
                .singleElement()
                .asString()
                .startsWith("An unlogged batch of 2");
        String hundred = IntStream.range(0, 101)
                .mapToObj(i -> "INSERT INTO people (a, b) VALUES (1, 'x');")
                .collect(Collectors.joining(" "));
        assertThat(hints("BEGIN BATCH " + hundred + " APPLY BATCH;"))
                .singleElement()
                .asString()
                .startsWith("101 statements");
    }

    @Test
    void warnsOfTombstonesUnpagedResultsAndStars() {
        assertThat(hints("INSERT INTO people (a, b, name) VALUES (1, 'x', null);"))
                .singleElement()
                .asString()
                .contains("tombstone");
        assertThat(Hints.of("SELECT name FROM people WHERE a = 1 AND b = 'x';", SCHEMA, false))
                .singleElement()
                .asString()
                .startsWith("Paging is off");
        assertThat(hints("SELECT * FROM people WHERE a = 1 AND b = 'x';"))
                .singleElement()
                .asString()
                .contains("all 4 columns");
        assertThat(hints("CREATE KEYSPACE k WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1};"))
                .hasSize(1);
    }

    private static List<String> hints(String statement) {
        return Hints.of(statement, SCHEMA, true);
    }

    private static SchemaView schema() {
        TableSchema people = new TableSchema(
                "shop",
                "people",
                List.of(
                        new ColumnSchema("a", "int", Kind.PARTITION_KEY),
                        new ColumnSchema("b", "text", Kind.PARTITION_KEY),
                        new ColumnSchema("mail", "text", Kind.REGULAR),
                        new ColumnSchema("name", "text", Kind.REGULAR)),
                Optional.empty());
        TableSchema local = new TableSchema(
                "system", "local", List.of(new ColumnSchema("key", "text", Kind.PARTITION_KEY)), Optional.empty());
        return new SchemaSnapshot(
                Optional.of("shop"),
                Map.of(
                        "shop",
                        keyspace(people, List.of(new IndexSchema("shop", "people", "people_mail", "mail"))),
                        "system",
                        keyspace(local, List.of())),
                List.of(),
                List.of());
    }

    private static SchemaSnapshot.Keyspace keyspace(TableSchema table, List<IndexSchema> indexes) {
        return new SchemaSnapshot.Keyspace(
                Map.of(), List.of(table), List.of(), List.of(), List.of(), List.of(), indexes);
    }
}
