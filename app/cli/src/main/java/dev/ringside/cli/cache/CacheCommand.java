package dev.ringside.cli.cache;

import picocli.CommandLine.Command;

/** {@code ringside cache}: the group. */
@Command(
        name = "cache",
        description = "Show what has been downloaded, download more, and carry it to a computer without a network.",
        subcommands = {ShowCommand.class, FillCommand.class, ExportCommand.class, ImportCommand.class})
public final class CacheCommand {}
