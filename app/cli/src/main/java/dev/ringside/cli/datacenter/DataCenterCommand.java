package dev.ringside.cli.datacenter;

import picocli.CommandLine.Command;

/** {@code ringside datacenter}: the group. */
@Command(
        name = "datacenter",
        description = "List, look at and change data centers.",
        subcommands = {ListCommand.class, ShowCommand.class, UpdateCommand.class})
public final class DataCenterCommand {}
