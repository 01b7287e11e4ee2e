package dev.ringside.cli.quickstart;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A keyspace and a table with some rows, written and read through an ordinary driver session. Can be run again. */
final class SampleData {
    static final String KEYSPACE = "quickstart";
    static final String TABLE = KEYSPACE + ".greetings";

    private static final Map<String, String> GREETINGS =
            new java.util.TreeMap<>(Map.of("English", "Hello", "French", "Bonjour", "Hindi", "Namaste"));

    private SampleData() {}

    /** Creates, writes and reads at LOCAL_QUORUM; the rows read, by column. */
    static List<Map<String, String>> writeAndRead(ConnectionDetails connection, int replicationFactor)
            throws IOException {
        try (CqlSession session = DriverSessions.open(connection)) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                    + " WITH replication = {'class': 'NetworkTopologyStrategy', '" + connection.localDataCenter()
                    + "': "
                    + replicationFactor + "}");
            session.execute("CREATE TABLE IF NOT EXISTS " + TABLE + " (language text PRIMARY KEY, greeting text)");
            GREETINGS.forEach((language, greeting) -> session.execute(atLocalQuorum(SimpleStatement.newInstance(
                    "INSERT INTO " + TABLE + " (language, greeting) VALUES (?, ?)", language, greeting))));
            return session
                    .execute(atLocalQuorum(SimpleStatement.newInstance("SELECT language, greeting FROM " + TABLE)))
                    .all()
                    .stream()
                    .map(row -> {
                        Map<String, String> cells = new LinkedHashMap<>();
                        cells.put("language", String.valueOf(row.getString("language")));
                        cells.put("greeting", String.valueOf(row.getString("greeting")));
                        return cells;
                    })
                    .toList();
        }
    }

    private static SimpleStatement atLocalQuorum(SimpleStatement statement) {
        return statement.setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM);
    }
}
