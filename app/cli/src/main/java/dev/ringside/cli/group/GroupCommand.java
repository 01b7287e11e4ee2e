package dev.ringside.cli.group;

import picocli.CommandLine.Command;

/** {@code ringside group}: the group. */
@Command(
        name = "group",
        description = "List resource groups, and delete one with everything in it.",
        subcommands = {ListCommand.class, DeleteCommand.class})
public final class GroupCommand {}
