package dev.ringside.provisioning.command;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.CassandraTool;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which commands the service allows on a node, and why not the others. Pure. */
public final class CommandRules {
    /** Cassandra's tools of which the service's list has none; it is useful here, and only here. */
    private static final CassandraTool OWN = CassandraTool.SSTABLEDUMP;

    private static final List<String> SERVICE_COMMANDS =
            List.of("get-cassandra-yaml", "cassandra-reset-auth-replication", "sstable-tree", "sstable-delete");

    /** The service's command that is an operation of the whole cluster. */
    public static final String RESET_PASSWORD = "cassandra-reset-password";

    private static final List<String> READING = List.of(
            "compactionhistory",
            "compactionstats",
            "describecluster",
            "describering",
            "failuredetector",
            "gcstats",
            "getcompactionthreshold",
            "getcompactionthroughput",
            "getconcurrentcompactors",
            "getendpoints",
            "getinterdcstreamthroughput",
            "getlogginglevels",
            "getsstables",
            "getstreamthroughput",
            "gettimeout",
            "gettraceprobability",
            "gossipinfo",
            "info",
            "listsnapshots",
            "netstats",
            "proxyhistograms",
            "rangekeysample",
            "ring",
            "status",
            "statusbackup",
            "statusbinary",
            "statusgossip",
            "statushandoff",
            "tablehistograms",
            "tablestats",
            "toppartitions",
            "tpstats",
            "version",
            "viewbuildstatus");

    private static final List<String> CHANGING = List.of(
            "cleanup",
            "clearsnapshot",
            "compact",
            "disableautocompaction",
            "disablehandoff",
            "disablehintsfordc",
            "drain",
            "enableautocompaction",
            "enablehandoff",
            "enablehintsfordc",
            "flush",
            "garbagecollect",
            "invalidatecountercache",
            "invalidatekeycache",
            "invalidaterowcache",
            "pausehandoff",
            "rebuild",
            "rebuild_index",
            "refresh",
            "refreshsizeestimates",
            "reloadlocalschema",
            "replaybatchlog",
            "resetlocalschema",
            "resumehandoff",
            "scrub",
            "setcachecapacity",
            "setcachekeystosave",
            "setcompactionthreshold",
            "setcompactionthroughput",
            "setconcurrentcompactors",
            "sethintedhandoffthrottlekb",
            "setinterdcstreamthroughput",
            "setstreamthroughput",
            "settimeout",
            "settraceprobability",
            "stop",
            "truncatehints",
            "verify");

    private static final String MEMBERSHIP = "which nodes the ring has is decided by the data center's node count";
    private static final String CUT_OFF = "it would take the node away from clients or from the others";
    private static final String REPAIRS = "the service repairs by itself, and a second repair would be in its way";
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("repair", REPAIRS),
            Map.entry("repair_admin", REPAIRS),
            Map.entry("decommission", MEMBERSHIP),
            Map.entry("removenode", MEMBERSHIP),
            Map.entry("assassinate", MEMBERSHIP),
            Map.entry("bootstrap", MEMBERSHIP),
            Map.entry("join", MEMBERSHIP),
            Map.entry("move", MEMBERSHIP),
            Map.entry("disablebinary", CUT_OFF),
            Map.entry("enablebinary", CUT_OFF),
            Map.entry("disablegossip", CUT_OFF),
            Map.entry("enablegossip", CUT_OFF),
            Map.entry("stopdaemon", CUT_OFF),
            Map.entry("snapshot", "snapshots are taken by the service's backups"),
            Map.entry("upgradesstables", "a version update does it where it is needed"));

    private CommandRules() {}

    /** Why the request is refused; empty when it may run. */
    public static Optional<Problem> problem(CommandRequest request) {
        Optional<CassandraTool> tool = CassandraTool.of(request.command());
        if (tool.isEmpty()) {
            return Optional.of(unknown(request.command()));
        }
        return tool.get() == CassandraTool.NODETOOL ? nodetool(request) : offline(request);
    }

    /** Whether it has nodes send each other data, which nodes of different versions do not. */
    public static boolean movesData(CommandRequest request) {
        return tool(request) == CassandraTool.NODETOOL && request.words().contains("rebuild");
    }

    /** The tool of a request that may run. */
    public static CassandraTool tool(CommandRequest request) {
        return CassandraTool.of(request.command()).orElseThrow();
    }

    /** Whether a request that may run leaves the node and the cluster as they are, so that it may run during an operation, too. */
    public static boolean onlyReads(CommandRequest request) {
        return tool(request) == CassandraTool.NODETOOL
                && READING.contains(request.words().get(0));
    }

    /** Whether nodetool's command of that name, an allowed one, changes nothing. */
    static boolean onlyReads(String nodetoolCommand) {
        return READING.contains(nodetoolCommand);
    }

    /** The commands of nodetool that are allowed. */
    static Set<String> allowed() {
        Set<String> allowed = new TreeSet<>(READING);
        allowed.addAll(CHANGING);
        return allowed;
    }

    /** The commands of nodetool that are refused for a reason of their own, each with that reason as a sentence. */
    static SortedMap<String, String> refused() {
        SortedMap<String, String> refused = new TreeMap<>();
        REASONS.forEach((name, why) -> refused.put(name, "The service refuses nodetool " + name + ": " + why + "."));
        return refused;
    }

    /** Whether a request that may run has the node drop all rows it does not own, those of every keyspace. */
    public static boolean cleansUpAll(CommandRequest request) {
        return tool(request) == CassandraTool.NODETOOL && request.words().equals(List.of("cleanup"));
    }

    /** Whether the service has it, too. */
    public static boolean isOfService(CommandRequest request) {
        return tool(request) != OWN;
    }

    private static Problem unknown(String command) {
        if (command.equals(RESET_PASSWORD)) {
            return new Problem.NotAllowed(
                    "The admin password is reset on all nodes together, as an operation of the cluster.",
                    "`ringside cluster update -c CLUSTER -i -` asks for the new password.");
        }
        String offered = "Give one of "
                + Arrays.stream(CassandraTool.values())
                        .map(CassandraTool::command)
                        .collect(Collectors.joining(", "))
                + ".";
        return SERVICE_COMMANDS.contains(command)
                ? new Problem.NotAllowed("The service's command " + command + " does not exist here.", offered)
                : new Problem.InvalidSpec("command", "There is no command '" + command + "'.", offered);
    }

    private static Optional<Problem> nodetool(CommandRequest request) {
        if (request.words().isEmpty()) {
            return Optional.of(new Problem.InvalidSpec(
                    "arguments",
                    "nodetool was given nothing to do.",
                    "Give its command as the first argument: --arguments status=\"\"."));
        }
        String word = request.words().get(0);
        if (!READING.contains(word) && !CHANGING.contains(word)) {
            return Optional.of(new Problem.NotAllowed(
                    "The service refuses nodetool " + word + ": "
                            + REASONS.getOrDefault(word, "it is not among the commands it supports") + ".",
                    "It supports " + String.join(", ", READING) + "; and of those that change something "
                            + String.join(", ", CHANGING) + "."));
        }
        return request.cassandraStopStart()
                ? Optional.of(new Problem.InvalidSpec(
                        "cassandra-stop-start",
                        "nodetool asks a running node, so the node cannot be stopped for it.",
                        "Leave --cassandra-stop-start out."))
                : Optional.empty();
    }

    private static Optional<Problem> offline(CommandRequest request) {
        return request.cassandraStopStart() && request.readWrite()
                ? Optional.empty()
                : Optional.of(new Problem.InvalidSpec(
                        request.cassandraStopStart() ? "readwrite" : "cassandra-stop-start",
                        request.command() + " works on the files of a node that is stopped meanwhile, and may write"
                                + " to them.",
                        "Give both --cassandra-stop-start true and --readwrite true, as the service requires it."));
    }
}
