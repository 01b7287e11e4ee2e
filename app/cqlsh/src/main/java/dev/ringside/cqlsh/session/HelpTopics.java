package dev.ringside.cqlsh.session;

import dev.ringside.cqlsh.text.NameColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shell's own manual: what exists in this version, a few lines each. */
final class HelpTopics {
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
                            "  Shows the schema, as statements that would make it again.")),
            Map.entry(
                    "CAPTURE",
                    List.of(
                            "CAPTURE ['file' | OFF]",
                            "  Adds the results of queries to a file instead of showing them; OFF ends that.")),
            Map.entry(
                    "COPY",
                    List.of(
                            "COPY table [(column, ...)] FROM 'file' [, 'file' ...] | STDIN [WITH option = value AND ...];",
                            "COPY table [(column, ...)] TO 'file' | STDOUT [WITH option = value AND ...];",
                            "  Reads rows of CSV into a table, or writes a table's rows as CSV. Options of both:",
                            "    DELIMITER QUOTE ESCAPE HEADER NULL DATETIMEFORMAT DECIMALSEP THOUSANDSSEP BOOLSTYLE ENCODING",
                            "    NUMPROCESSES MAXATTEMPTS REPORTFREQUENCY RATEFILE CONFIGFILE",
                            "  of FROM:",
                            "    CHUNKSIZE INGESTRATE MINBATCHSIZE MAXBATCHSIZE MAXROWS SKIPROWS SKIPCOLS MAXPARSEERRORS",
                            "    MAXINSERTERRORS ERRFILE PREPAREDSTATEMENTS TTL",
                            "  of TO:",
                            "    PAGESIZE PAGETIMEOUT BEGINTOKEN ENDTOKEN MAXREQUESTS MAXOUTPUTSIZE FLOATPRECISION",
                            "    DOUBLEPRECISION",
                            "  Defaults can be set in [copy], [copy-from], [copy-to] and [copy:keyspace.table] of cqlshrc.")),
            Map.entry(
                    "DEBUG",
                    List.of("DEBUG", "  Opens Python's debugger in Apache Cassandra's cqlsh. This shell has none.")),
            Map.entry("ELAPSED", List.of("ELAPSED [ON|OFF]", "  ON shows after each statement how long it took.")),
            Map.entry("HISTORY", List.of("HISTORY [n]", "  Shows the last 50, or n, statements typed at the prompt.")),
            Map.entry(
                    "LOGIN",
                    List.of(
                            "LOGIN user ['password']",
                            "  Connects as another role; keyspace and settings stay. Without a password, asks for it.")),
            Map.entry(
                    "UNICODE",
                    List.of(
                            "Text may hold any character. Names with other than ASCII letters need double quotes. Characters a",
                            "terminal would act on are shown as escapes, such as \\n and \\x00.")),
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
                            "SHOW VERSION | HOST | SESSION id | REPLICAS token [keyspace]",
                            "  Shows versions, the node the shell talks to, a stored trace, or who holds a token's rows.")),
            Map.entry(
                    "SOURCE",
                    List.of("SOURCE 'file'", "  Runs the statements of a file. What it sets does not outlive it.")),
            Map.entry("TRACING", List.of("TRACING [ON|OFF]", "  ON shows after each statement what the nodes did.")),
            Map.entry("USE", List.of("USE keyspace;", "  Makes it the keyspace of names without one."))));

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
            } else {
                CqlTopics.address(name)
                        .ifPresentOrElse(
                                address -> lines.add("*** No browser to display CQL help. URL for help topic " + topic
                                        + " : " + address),
                                () -> unknown.add("*** No help on " + topic));
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

    /** As cqlsh lists them: with two short forms, without what it has no words about. */
    private static List<String> names() {
        Set<String> names = new TreeSet<>(TOPICS.keySet());
        names.addAll(List.of("CLS", "DESC"));
        names.removeAll(List.of("DEBUG", "USE"));
        return List.copyOf(names);
    }

    private static List<String> index() {
        List<String> lines = new ArrayList<>(List.of("", "Documented shell commands:", "==========================="));
        NameColumns.print(names(), lines::add);
        lines.addAll(List.of("", "CQL help topics:", "================"));
        NameColumns.print(CqlTopics.names(), lines::add);
        lines.add("");
        return lines;
    }
}
