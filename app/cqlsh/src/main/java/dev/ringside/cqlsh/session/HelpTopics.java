package dev.ringside.cqlsh.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The shell's own manual: what exists in this version, a few lines each. */
final class HelpTopics {
    private static final String CQL_MANUAL =
            "https://cassandra.apache.org/doc/latest/cassandra/developing/cql/cql_singlefile.html";
    private static final Map<String, List<String>> TOPICS = new TreeMap<>(Map.ofEntries(
            Map.entry("CLEAR", List.of("CLEAR (or CLS)", "  Clears the screen.")),
            Map.entry(
                    "CONSISTENCY",
                    List.of(
                            "CONSISTENCY [level]",
                            "  Sets how many replicas must answer a statement; without a level, shows it. Levels: ANY, ONE,",
                            "  TWO, THREE, QUORUM, ALL, LOCAL_QUORUM, EACH_QUORUM, SERIAL, LOCAL_SERIAL, LOCAL_ONE.")),
            Map.entry(
                    "DESCRIBE",
                    List.of(
                            "DESCRIBE (or DESC) KEYSPACES | KEYSPACE [name] | TABLES | TABLE name | TYPES | TYPE name |",
                            "    FUNCTIONS | FUNCTION name | AGGREGATES | AGGREGATE name | INDEX name |",
                            "    MATERIALIZED VIEW name | [FULL] SCHEMA | CLUSTER | name",
                            "  Shows the schema, as statements that would make it again. Needs Cassandra 4.0 or later.")),
            Map.entry("EXIT", List.of("EXIT (or QUIT)", "  Leaves the shell.")),
            Map.entry(
                    "EXPAND",
                    List.of(
                            "EXPAND [ON|OFF]",
                            "  ON shows each row as a list of names and values, one below the other.")),
            Map.entry("HELP", List.of("HELP [topic ...]", "  Lists the topics, or shows them.")),
            Map.entry(
                    "PAGING",
                    List.of(
                            "PAGING [ON|OFF|rows]",
                            "  Fetches results in pages of that many rows (100 at first), or all at once when OFF.")),
            Map.entry(
                    "SERIAL",
                    List.of(
                            "SERIAL CONSISTENCY [SERIAL|LOCAL_SERIAL]",
                            "  Sets the consistency of the condition of conditional statements; without a level, shows it.")),
            Map.entry(
                    "SHOW",
                    List.of(
                            "SHOW VERSION | HOST | SESSION id",
                            "  Shows versions, the node the shell talks to, or a stored trace.")),
            Map.entry(
                    "SOURCE",
                    List.of("SOURCE 'file'", "  Runs the statements of a file. What it sets does not outlive it.")),
            Map.entry("TRACING", List.of("TRACING [ON|OFF]", "  ON shows after each statement what the nodes did.")),
            Map.entry("USE", List.of("USE keyspace;", "  Makes it the keyspace of names without one."))));
    private static final List<String> CQL = List.of(
            "ALTER",
            "BATCH",
            "CREATE",
            "DELETE",
            "DROP",
            "GRANT",
            "INSERT",
            "LIST",
            "REVOKE",
            "SELECT",
            "TRUNCATE",
            "UPDATE");

    private HelpTopics() {}

    static Response show(List<String> topics) {
        if (topics.isEmpty()) {
            return new Response.Output(index());
        }
        List<String> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String topic : topics) {
            String name = alias(topic.toUpperCase(Locale.ROOT));
            List<String> text = TOPICS.get(name);
            if (text != null) {
                lines.add("");
                lines.addAll(text);
                lines.add("");
            } else if (CQL.contains(name)) {
                lines.add("*** No browser to display CQL help. URL for help topic " + topic + " : " + CQL_MANUAL);
            } else {
                unknown.add("*** No help on " + topic);
            }
        }
        if (unknown.isEmpty()) {
            return new Response.Output(lines);
        }
        return new Response.Failed(new StatementError(StatementError.Kind.REFUSED, unknown, unknown.get(0)));
    }

    private static String alias(String name) {
        return switch (name) {
            case "DESC" -> "DESCRIBE";
            case "QUIT" -> "EXIT";
            case "CLS" -> "CLEAR";
            case "?" -> "HELP";
            default -> name;
        };
    }

    private static List<String> index() {
        List<String> lines = new ArrayList<>(List.of("", "Documented shell commands:", "==========================="));
        lines.add(String.join("  ", TOPICS.keySet()));
        lines.addAll(List.of("", "CQL help topics:", "================"));
        lines.add(String.join("  ", CQL));
        lines.add("");
        return lines;
    }
}
