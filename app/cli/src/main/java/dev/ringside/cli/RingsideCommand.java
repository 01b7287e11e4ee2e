package dev.ringside.cli;

import dev.ringside.cli.cache.CacheCommand;
import dev.ringside.cli.cluster.ClusterCommand;
import dev.ringside.cli.cqlsh.CqlshCommand;
import dev.ringside.cli.datacenter.DataCenterCommand;
import dev.ringside.cli.group.GroupCommand;
import dev.ringside.cli.network.NetworkCommand;
import dev.ringside.cli.node.NodeCommand;
import dev.ringside.cli.operation.OperationCommand;
import dev.ringside.cli.quickstart.QuickstartCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** {@code ringside}: the root of all commands. */
@Command(
        name = "ringside",
        description = "Your own Azure Managed Instance for Apache Cassandra, on real local nodes.",
        mixinStandardHelpOptions = true,
        versionProvider = RingsideVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Without a command, 'ringside' opens the portal."})
final class RingsideCommand {
    private static final Map<String, Supplier<Class<?>>> COMMANDS = commands();

    private RingsideCommand() {}

    private static Map<String, Supplier<Class<?>>> commands() {
        Map<String, Supplier<Class<?>>> commands = new LinkedHashMap<>();
        commands.put("cluster", () -> ClusterCommand.class);
        commands.put("datacenter", () -> DataCenterCommand.class);
        commands.put("node", () -> NodeCommand.class);
        commands.put("network", () -> NetworkCommand.class);
        commands.put("group", () -> GroupCommand.class);
        commands.put("operation", () -> OperationCommand.class);
        commands.put("cache", () -> CacheCommand.class);
        commands.put("quickstart", () -> QuickstartCommand.class);
        commands.put("cqlsh", () -> CqlshCommand.class);
        return commands;
    }

    /**
     * What a call needs of the commands: the one it begins with, or all. Making each command from its annotations takes longer than most
     * commands take to run.
     */
    static List<Class<?>> commandsFor(String... arguments) {
        Supplier<Class<?>> asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        return asked != null
                ? List.of(asked.get())
                : COMMANDS.values().stream().<Class<?>>map(Supplier::get).toList();
    }
}
