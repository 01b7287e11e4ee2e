package dev.ringside.cli.datacenter;

import picocli.CommandLine.Command;

/** {@code ringside datacenter}: the group. */
@Command(
        name = "datacenter",
        description = "Add, list, look at, change and delete data centers.",
        subcommands = {
            CreateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            UpdateCommand.class,
            DeleteCommand.class
        })
public final class DataCenterCommand {}
