package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.util.List;
import java.util.Optional;

/** Says why a node's process died, from what it left behind. Pure. */
final class NodeFailureDiagnosis {

    private NodeFailureDiagnosis() {}

    private record Sign(String text, String cause, String remedy) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "Address already in use",
                    "one of its addresses or ports is taken by another program",
                    "End that program (the log names the port), then resume the operation."),
            new Sign(
                    "OutOfMemoryError",
                    "its Java heap was too small",
                    "Delete the cluster and choose a larger SKU, or a smaller configuration."),
            new Sign(
                    "Cannot allocate memory",
                    "the computer ran out of memory",
                    "Close other programs, then resume the operation."),
            new Sign(
                    "There is insufficient memory for the Java Runtime",
                    "the computer ran out of memory",
                    "Close other programs, then resume the operation."),
            new Sign("No space left on device", "the disk is full", "Free some space, then resume the operation."),
            new Sign(
                    "ConfigurationException",
                    "Cassandra refused its configuration",
                    "The log's last lines name the setting; correct the YAML fragment."),
            new Sign(
                    "Unrecognized VM option",
                    "its Java does not know one of the JVM options",
                    "Run Ringside on JDK 17, then resume the operation."));

    static Problem.NodeFailed of(NodeName node, Optional<NodeProcess> process, List<String> log) {
        if (process.map(NodeProcess::killedForMemory).orElse(false)) {
            return failed(
                    node,
                    log,
                    "the system killed it for using too much memory",
                    "Choose a larger SKU, or close other programs, then resume the operation.");
        }
        for (Sign sign : SIGNS) {
            if (log.stream().anyMatch(line -> line.contains(sign.text()))) {
                return failed(node, log, sign.cause(), sign.remedy());
            }
        }
        String exit = process.filter(p -> p.exitCode().isPresent())
                .map(p -> "its process ended with exit code " + p.exitCode().getAsInt())
                .orElse("its process ended");
        return failed(node, log, exit, "The log's last lines tell more; resume the operation to try again.");
    }

    private static Problem.NodeFailed failed(NodeName node, List<String> log, String cause, String remedy) {
        return new Problem.NodeFailed(node.value(), log, "Node " + node + " failed: " + cause + ".", remedy);
    }
}
