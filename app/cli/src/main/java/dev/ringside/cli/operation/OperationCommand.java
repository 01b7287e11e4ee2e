package dev.ringside.cli.operation;

import picocli.CommandLine.Command;

/** {@code ringside operation}: the group. */
@Command(
        name = "operation",
        description = "List, look at, pause, resume and cancel operations.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            CancelCommand.class
        })
public final class OperationCommand {}
