package dev.ringside.cli.node;

import picocli.CommandLine.Command;

/** {@code ringside node}: the group. */
@Command(
        name = "node",
        description = "Do to a node what the service does by itself. Not a group of az.",
        subcommands = {StopCommand.class, StartCommand.class, RestartCommand.class, ReplaceCommand.class})
public final class NodeCommand {}
