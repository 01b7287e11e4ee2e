package dev.ringside.cli.output;

/** How a command prints its data. */
public enum OutputFormat {
    json,
    yaml,
    table
}
