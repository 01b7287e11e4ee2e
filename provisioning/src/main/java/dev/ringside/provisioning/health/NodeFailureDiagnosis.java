package dev.ringside.provisioning.health;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.util.List;
import java.util.Optional;

/** Says why a node's process died, from what it left behind. Pure. */
public final class NodeFailureDiagnosis {
    /** What to do once the cause is gone, where an operation waits for the node. */
    public static final String RESUME = "resume the operation";

    private NodeFailureDiagnosis() {}

    /** @param remedy what takes the cause away, a sentence without its end */
    private record Sign(String text, String cause, String remedy) {}

    /** The first that is found tells: what follows from it is further down. */
    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "Address already in use",
                    "one of its addresses or ports is taken by another program",
                    "End that program (the log names the port)"),
            new Sign(
                    "OutOfMemoryError",
                    "its Java heap was too small",
                    "Choose a larger SKU, or a configuration that needs less"),
            new Sign("Cannot allocate memory", "the computer ran out of memory", "Close other programs"),
            new Sign(
                    "There is insufficient memory for the Java Runtime",
                    "the computer ran out of memory",
                    "Close other programs"),
            new Sign("No space left on device", "the disk is full", "Free some space"),
            new Sign(
                    "CommitLogReplay",
                    "its commit log is damaged and cannot be replayed",
                    "Move the file the log names out of its commit log, which loses the writes in it on this node only, or replace"
                            + " the node"),
            new Sign(
                    "Failed commit log replay",
                    "its commit log is damaged and cannot be replayed",
                    "Move the file the log names out of its commit log, which loses the writes in it on this node only, or replace"
                            + " the node"),
            new Sign(
                    "CorruptSSTableException",
                    "a data file is damaged",
                    "Scrub the table the log names (`ringside cluster invoke-command`, sstablescrub), or replace the node"),
            new Sign(
                    "AccessDeniedException",
                    "it may not read or write one of its files",
                    "Give it back the permission (the log names the file)"),
            new Sign(
                    "ConfigurationException",
                    "Cassandra refused its configuration",
                    "The log's last lines name the setting; correct the YAML fragment"),
            new Sign(
                    "Unrecognized VM option",
                    "its Java does not know one of the JVM options",
                    "Run Ringside on JDK 17"),
            new Sign(
                    "Could not create the Java Virtual Machine",
                    "its Java refuses one of the JVM options",
                    "The log's last lines name it"));

    /**
     * Why it died.
     *
     * @param log its last lines
     * @param then what to do once the cause is gone: "resume the operation"
     */
    public static Problem.NodeFailed of(NodeName node, Optional<NodeProcess> process, List<String> log, String then) {
        if (process.map(NodeProcess::killedForMemory).orElse(false)) {
            return failed(
                    node,
                    log,
                    "the system killed it for using too much memory",
                    "Choose a larger SKU, or close other programs, then " + then + ".");
        }
        for (Sign sign : SIGNS) {
            if (log.stream().anyMatch(line -> line.contains(sign.text()))) {
                return failed(node, log, sign.cause(), sign.remedy() + ", then " + then + ".");
            }
        }
        String exit = process.filter(p -> p.exitCode().isPresent())
                .map(p -> "its process ended with exit code " + p.exitCode().getAsInt())
                .orElse("its process ended");
        return failed(node, log, exit, "The log's last lines tell more; to try again, " + then + ".");
    }

    private static Problem.NodeFailed failed(NodeName node, List<String> log, String cause, String remedy) {
        return new Problem.NodeFailed(node.value(), log, "Node " + node + " failed: " + cause + ".", remedy);
    }
}
