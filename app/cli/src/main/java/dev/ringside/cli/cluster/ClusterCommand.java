package dev.ringside.cli.cluster;

import picocli.CommandLine.Command;

/** {@code ringside cluster}: the group. */
@Command(
        name = "cluster",
        description = "Create, list, look at, update, pause and delete clusters.",
        subcommands = {
            CreateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            StatusCommand.class,
            ShowCredentialsCommand.class,
            ExportCommand.class,
            UpdateCommand.class,
            DeallocateCommand.class,
            StartCommand.class,
            InvokeCommand.class,
            SimulateMaintenanceCommand.class,
            RepairCommand.class,
            DeleteCommand.class
        })
public final class ClusterCommand {}
