package dev.ringside.cqlsh.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleterTest {

    @Test
    void aStatementBeginsWithAVerb() {
        assertThat(texts(""))
                .contains("SELECT", "INSERT", "COPY", "DESCRIBE", "exit")
                .doesNotContain("FROM");
        assertThat(texts("se")).containsExactly("SELECT", "SERIAL");
        assertThat(texts("use shop; SEL")).containsExactly("SELECT");
        assertThat(texts("tracing on\nSEL")).containsExactly("SELECT");
    }

    @Test
    void tablesOfTheKeyspaceInUseComeBeforeOtherKeyspaces() {
        assertThat(texts("SELECT * FROM ")).containsSubsequence("orders", "single", "\"Mixed\".", "shop.", "system.");
        assertThat(texts("SELECT * FROM \"Mixed\".")).containsExactly("\"Tab\"");
        assertThat(texts("select * from SHOP.o")).containsExactly("orders");
    }

    @Test
    void columnsAreTheTablesOwn() {
        assertThat(texts("SELECT * FROM orders WHERE "))
                .contains("customer", "note", "TOKEN")
                .doesNotContain("items");
        assertThat(texts("SELECT * FROM orders WHERE customer = 1 AND ")).contains("placed");
        assertThat(texts("SELECT * FROM orders WHERE it")).contains("items");
        assertThat(texts("INSERT INTO orders (customer, ")).containsExactly("placed");
        assertThat(texts("INSERT INTO orders (customer, n")).containsExactly("note");
        assertThat(texts("INSERT INTO orders (customer, placed, ")).containsExactly("address", "items", "note", "paid");
        assertThat(texts("UPDATE orders SET ")).containsExactly("address", "items", "note", "paid");
        assertThat(texts("SELECT * FROM orders ORDER BY ")).containsExactly("placed");
    }

    @Test
    void eachOptionIsOfferedOnce() {
        String insert = "INSERT INTO single (k, only) VALUES (1, 'a') USING ";
        assertThat(texts(insert)).containsExactlyInAnyOrder("TTL", "TIMESTAMP");
        assertThat(texts(insert + "TTL 5 AND ")).containsExactly("TIMESTAMP");
        assertThat(texts(insert + "TIMESTAMP 5 AND ")).containsExactly("TTL");
        assertThat(texts(insert + "TIMESTAMP 5 AND TTL 5 ")).isEmpty();
        assertThat(texts("UPDATE single USING TTL 5 ")).containsExactlyInAnyOrder("AND", "SET");
    }

    @Test
    void columnsOfASelectComeFromTheTableNamedBehindTheCaret() {
        String text = "SELECT  FROM orders WHERE customer = 1; SELECT k FROM single;";
        List<Completion> found = Completer.complete(text, 7, SampleSchema.SCHEMA);
        assertThat(found).extracting(Completion::text).contains("items", "JSON", "DISTINCT");
    }

    @Test
    void hintsSayWhatValueIsDue() {
        assertThat(texts("INSERT INTO orders (note, paid) VALUES (")).contains("<value for note (text)>");
        assertThat(texts("INSERT INTO orders (note, paid) VALUES ('a', "))
                .contains("<value for paid (boolean)>", "true", "false");
        assertThat(texts("UPDATE orders SET items = ")).contains("<value for items (map<text, int>)>", "{");
        assertThat(texts("SELECT * FROM orders LIMIT ")).contains("<wholenumber>");
        assertThat(texts("CREATE TABLE ")).contains("<identifier>");
    }

    @Test
    void optionsFollowTheirClass() {
        assertThat(texts("CREATE TABLE a (k int PRIMARY KEY) WITH comp"))
                .containsExactly("COMPACT", "compaction", "compression");
        assertThat(texts("ALTER TABLE orders WITH compaction = {'class': 'Lev"))
                .containsExactly("'LeveledCompactionStrategy'");
        assertThat(texts("ALTER TABLE orders WITH compaction = {'class': 'LeveledCompactionStrategy', 's"))
                .containsExactly("'single_sstable_uplevel'", "'sstable_size_in_mb'");
        assertThat(texts("CREATE KEYSPACE k WITH replication = {'class': 'NetworkTopologyStrategy', 'd"))
                .containsExactly("'dc1'", "'dc2'");
    }

    @Test
    void shellCommandsAreKnownToo() {
        assertThat(texts("CONSISTENCY L")).containsExactly("LOCAL_QUORUM", "LOCAL_SERIAL", "LOCAL_ONE");
        assertThat(texts("COPY orders TO STDOUT WITH PAGE")).containsExactly("PAGESIZE", "PAGETIMEOUT");
        assertThat(texts("COPY orders FROM STDIN WITH HEADER = true AND SK")).containsExactly("SKIPROWS", "SKIPCOLS");
        assertThat(texts("DESC TABLE s")).contains("single", "shop.");
        assertThat(texts("SHOW ")).containsExactly("VERSION", "HOST", "SESSION", "REPLICAS");
    }

    @Test
    void batchesHoldStatements() {
        assertThat(texts("BEGIN BATCH INSERT INTO single (k) VALUES (1); UP")).containsExactly("UPDATE");
        assertThat(texts("BEGIN BATCH DELETE FROM single WHERE k = 1; AP")).containsExactly("APPLY");
    }

    @Test
    void fieldsOfTypesFollowAPoint() {
        assertThat(texts("UPDATE orders SET address.")).containsExactly("street", "zip");
        assertThat(texts("ALTER TYPE address RENAME ")).contains("street", "zip");
    }

    @Test
    void commentsAndOpenStringsHaveNothing() {
        assertThat(texts("-- SEL")).isEmpty();
        assertThat(texts("/* SEL")).isEmpty();
        assertThat(texts("INSERT INTO single (k, only) VALUES (1, 'SEL")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "alt | ~ER ~",
                "US | ~E ~",
                "INSERT INTO single (k, only) | ~ VALUES ( ~",
                "UPDATE single SET | ~ only ~",
                "CREATE KEYSPACE k WITH repl | ~ication = {'class': '~",
                "DELETE FROM single WHERE k = 1 IF E | ~XISTS ~",
            })
    void tabGoesOnAsFarAsThereIsOneWay(String typed, String added) {
        assertThat(Completer.extension(typed, typed.length(), SampleSchema.SCHEMA))
                .startsWith(added);
    }

    @Test
    void aLongStatementIsCompletedQuickly() {
        StringBuilder text = new StringBuilder("BEGIN BATCH ");
        for (int i = 0; i < 1500; i++) {
            text.append("INSERT INTO single (k, only) VALUES (").append(i).append(", {'a': 1, 'b': now()}); ");
        }
        text.append("UPD");
        long start = System.nanoTime();
        assertThat(texts(text.toString())).containsExactly("UPDATE");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5000);
    }

    private static List<String> texts(String text) {
        return Completer.complete(text, text.length(), SampleSchema.SCHEMA).stream()
                .map(Completion::text)
                .toList();
    }
}
