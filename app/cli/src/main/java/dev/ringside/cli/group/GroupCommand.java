package dev.ringside.cli.group;

import picocli.CommandLine.Command;

/** {@code ringside group}: the group. */
@Command(
        name = "group",
        description = "Create and list resource groups, and delete one with everything in it.",
        subcommands = {CreateCommand.class, ListCommand.class, DeleteCommand.class})
public final class GroupCommand {}
