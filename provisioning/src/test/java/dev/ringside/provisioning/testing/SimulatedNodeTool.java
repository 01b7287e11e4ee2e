package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.CommandResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What nodetool does on a simulated node, with Cassandra's refusals. */
final class SimulatedNodeTool {
    private final SimulatedNodeRuntime.World world;

    SimulatedNodeTool(SimulatedNodeRuntime.World world) {
        this.world = world;
    }

    CommandResult run(NodeName name, List<String> arguments) throws InterruptedException {
        SimulatedNode node = Objects.requireNonNull(world.nodes.get(name), name.value());
        if (!node.running) {
            return new CommandResult(1, "", "nodetool: Failed to connect");
        }
        world.commands.add(name + " " + String.join(" ", arguments));
        return switch (arguments.get(0)) {
            case "decommission" -> decommission(node, arguments.contains("--force"));
            case "rebuild" -> rebuild(name, node, arguments.get(arguments.size() - 1));
            case "repair" -> new CommandResult(0, "", "");
            case "cleanup" -> cleanUp(node);
            case "upgradesstables" -> {
                node.rewriteTables();
                yield new CommandResult(0, "", "");
            }
            default ->
                new CommandResult(
                        0, "ReleaseVersion: " + node.blueprint.version().release() + "\n", "");
        };
    }

    private static CommandResult refused(String message) {
        return new CommandResult(2, "", "error: " + message + "\n-- StackTrace --\njava.lang.RuntimeException");
    }

    private CommandResult cleanUp(SimulatedNode node) {
        return world.members(node).anyMatch(other -> other.leaving)
                        || world.ofCluster(node).anyMatch(SimulatedNode::isJoining)
                ? refused("Node is involved in cluster membership changes. Not safe to run cleanup.")
                : new CommandResult(0, "", "");
    }

    /** The server goes on when who asked is gone. */
    private CommandResult decommission(SimulatedNode node, boolean forced) throws InterruptedException {
        if (node.decommissioned) {
            return new CommandResult(0, "", "");
        }
        if (node.leaving) {
            return refused("Node is still decommissioning. Check nodetool netstats.");
        }
        world.ring(node.blueprint.cluster()).beforeDecommission.run();
        Optional<CommandResult> refusal = forced ? Optional.empty() : tooFew(node);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        node.leave();
        while (node.running && !node.decommissioned) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return node.decommissioned ? new CommandResult(0, "", "") : new CommandResult(1, "", "connection lost");
    }

    private Optional<CommandResult> tooFew(SimulatedNode node) {
        for (KeyspaceReplication keyspace :
                world.ring(node.blueprint.cluster()).keyspaces.values()) {
            String dataCenter = node.blueprint.spec().dataCenter().value();
            int factor = keyspace.factorIn(dataCenter);
            long nodes = world.members(node)
                    .filter(other -> keyspace.isSimple()
                            || other.blueprint.spec().dataCenter().value().equals(dataCenter))
                    .count();
            if (nodes <= factor) {
                return Optional.of(
                        refused("Not enough live nodes to maintain replication factor in keyspace " + keyspace.name()
                                + " (RF = " + factor + ", N = " + nodes
                                + "). Perform a forceful decommission to ignore."));
            }
        }
        return Optional.empty();
    }

    /** The server goes on when who asked is gone. */
    private CommandResult rebuild(NodeName name, SimulatedNode node, String source) throws InterruptedException {
        if (node.rebuilding) {
            return refused("Node is still rebuilding. Check nodetool netstats.");
        }
        if (world.members(node)
                .noneMatch(other -> other.running
                        && other.blueprint.spec().dataCenter().value().equals(source))) {
            return refused("Unable to find sufficient sources for streaming range in keyspace shop");
        }
        node.rebuild();
        world.ring(node.blueprint.cluster()).duringRebuild.accept(name);
        while (node.running && node.rebuilding) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return node.running ? new CommandResult(0, "", "") : new CommandResult(1, "", "connection lost");
    }
}
