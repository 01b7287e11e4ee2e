package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs nodetool commands that take as long as they take. */
final class NodeCommand {
    /** Some messages name every range of the ring. */
    private static final int LONGEST = 300;

    private final ClusterSite site;
    private final NodeName node;

    NodeCommand(ClusterSite site, NodeName node) {
        this.site = site;
        this.node = node;
    }

    /** Empty when the command has been carried out, else what the server said, in one line. */
    Optional<String> refusal(String... arguments) throws ProvisioningException, InterruptedException {
        CommandResult result =
                site.runtime().nodetool(node, Stream.of(arguments).toList());
        if (result.exitCode() == 0) {
            return Optional.empty();
        }
        return Optional.of((result.errors() + "\n" + result.output())
                .lines()
                .map(String::strip)
                // A stack trace follows; the first line is for people.
                .filter(line -> !line.isEmpty() && !line.startsWith("-- StackTrace") && !line.startsWith("at "))
                .findFirst()
                .map(line -> line.replaceFirst("^(error|nodetool): ", ""))
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line)
                .orElse("nodetool ended with exit code " + result.exitCode()));
    }
}
