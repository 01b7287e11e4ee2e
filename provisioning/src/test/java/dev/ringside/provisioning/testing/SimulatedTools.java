package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.runtime.CassandraTool;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.CommandResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Cassandra's tools on the simulated computer: nodetool and sstableutil say a little, the others name their files. Shared by threads. */
public final class SimulatedTools {
    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private volatile Optional<CountDownLatch> gate = Optional.empty();

    /** The exit code of every tool from now on. */
    public volatile int exitCode;

    /** From now on a tool prints its first line and then waits for {@code open}. */
    public void holdUntil(CountDownLatch open) {
        gate = Optional.of(open);
    }

    /** What was run, as it would be typed, after the name of the node. */
    public List<String> runs() {
        return List.copyOf(runs);
    }

    /** Those of {@link #runs} that were ended before they had finished. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    int run(
            SimulatedNodeRuntime.World world,
            NodeName name,
            CassandraTool tool,
            List<String> arguments,
            CommandOutput output)
            throws InterruptedException {
        String run = name + ": " + tool.command() + " " + String.join(" ", arguments);
        runs.add(run);
        try {
            int code = tool == CassandraTool.NODETOOL
                    ? nodetool(world, name, arguments, output)
                    : offline(name, tool, arguments, output);
            if (gate.isPresent()) {
                gate.get().await();
            }
            return code;
        } catch (InterruptedException e) {
            ended.add(run);
            throw e;
        }
    }

    private int nodetool(SimulatedNodeRuntime.World world, NodeName name, List<String> arguments, CommandOutput output)
            throws InterruptedException {
        CommandResult result = new SimulatedNodeTool(world).run(name, arguments);
        result.output().lines().forEach(output::line);
        result.errors().lines().forEach(output::error);
        return result.exitCode() == 0 ? failing(output) : result.exitCode();
    }

    private int offline(NodeName name, CassandraTool tool, List<String> arguments, CommandOutput output) {
        output.line(
                tool == CassandraTool.SSTABLEUTIL
                        ? "/simulated/" + name + "/" + arguments.get(0) + "/nb-1-big-Data.db"
                        : "SSTable: " + String.join(" ", arguments));
        return failing(output);
    }

    private int failing(CommandOutput output) {
        if (exitCode != 0) {
            output.error("error: simulated");
        }
        return exitCode;
    }
}
