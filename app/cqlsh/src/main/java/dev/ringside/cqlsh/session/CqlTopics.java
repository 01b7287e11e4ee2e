package dev.ringside.cqlsh.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The topics of CQL that HELP knows, and where each stands in the single-page manual. */
final class CqlTopics {
    private static final String MANUAL =
            "https://cassandra.apache.org/doc/latest/cassandra/developing/cql/cql_singlefile.html";

    /** Topics that have another section than the one of their own statement. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("APPLY", "batchStmt"),
            Map.entry("BEGIN", "batchStmt"),
            Map.entry("GRANT", "grantRoleStmt"),
            Map.entry("REVOKE", "revokeRoleStmt"),
            Map.entry("CREATE_COLUMNFAMILY", "createTableStmt"),
            Map.entry("DROP_COLUMNFAMILY", "dropTableStmt"),
            Map.entry("CREATE_MATERIALIZED_VIEW", "createMVStmt"),
            Map.entry("ALTER_MATERIALIZED_VIEW", "alterMVStmt"),
            Map.entry("DROP_MATERIALIZED_VIEW", "dropMVStmt"),
            Map.entry("SELECT_JSON", "selectJson"),
            Map.entry("INSERT_JSON", "insertJson"),
            Map.entry("JSON", "json"),
            Map.entry("AGGREGATES", "aggregates"),
            Map.entry("FUNCTIONS", "functions"),
            Map.entry("PERMISSIONS", "permissions"),
            Map.entry("KEYWORDS", "appendixA"),
            Map.entry("TYPES", "types"),
            Map.entry("COUNTER", "counters"),
            Map.entry("TIMESTAMP", "usingtimestamps"),
            Map.entry("DATE", "usingdates"),
            Map.entry("TIME", "usingtime"),
            Map.entry("ASCII", "constants"),
            Map.entry("BLOB", "constants"),
            Map.entry("BOOLEAN", "constants"),
            Map.entry("INT", "constants"),
            Map.entry("TEXT", "constants"),
            Map.entry("UUID", "constants"));

    private static final List<String> STATEMENTS =
            List.of(("BATCH DELETE INSERT SELECT TRUNCATE UPDATE USE CREATE_AGGREGATE CREATE_FUNCTION CREATE_INDEX"
                            + " CREATE_KEYSPACE CREATE_ROLE CREATE_TABLE CREATE_TRIGGER CREATE_TYPE CREATE_USER ALTER_KEYSPACE"
                            + " ALTER_TABLE ALTER_TYPE ALTER_USER DROP_AGGREGATE DROP_FUNCTION DROP_INDEX DROP_KEYSPACE"
                            + " DROP_ROLE DROP_TABLE DROP_TRIGGER DROP_TYPE DROP_USER LIST_PERMISSIONS LIST_ROLES LIST_USERS")
                    .split(" "));

    private static final Map<String, String> ALL = all();

    private CqlTopics() {}

    /** Their names, sorted. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Where a topic is explained; empty when there is no such topic. */
    static Optional<String> address(String name) {
        return Optional.ofNullable(ALL.get(name)).map(section -> MANUAL + "#" + section);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(SECTIONS);
        for (String statement : STATEMENTS) {
            String[] words = statement.toLowerCase(Locale.ROOT).split("_");
            StringBuilder section = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                section.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            all.put(statement, section + "Stmt");
        }
        return all;
    }
}
