package dev.ringside.cli.datacenter;

import picocli.CommandLine.Command;

/** {@code ringside datacenter}: the group. */
@Command(
        name = "datacenter",
        description = "List and look at data centers.",
        subcommands = {ListCommand.class, ShowCommand.class})
public final class DataCenterCommand {}
