package dev.ringside.provisioning.runtime;

/** The outcome of a command run beside a node. */
public record CommandResult(int exitCode, String output, String errors) {}
