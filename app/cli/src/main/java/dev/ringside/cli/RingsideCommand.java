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
import picocli.CommandLine.Command;

/** {@code ringside}: the root of all commands. */
@Command(
        name = "ringside",
        description = "Your own Azure Managed Instance for Apache Cassandra, on real local nodes.",
        mixinStandardHelpOptions = true,
        versionProvider = RingsideVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Without a command, 'ringside' opens the portal."},
        subcommands = {
            ClusterCommand.class,
            DataCenterCommand.class,
            NodeCommand.class,
            NetworkCommand.class,
            GroupCommand.class,
            OperationCommand.class,
            CacheCommand.class,
            QuickstartCommand.class,
            CqlshCommand.class
        })
final class RingsideCommand {}
