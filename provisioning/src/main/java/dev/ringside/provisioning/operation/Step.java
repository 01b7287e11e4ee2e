package dev.ringside.provisioning.operation;

/**
 * A planned step. {@code id} is stable within the kind of operation: the journal names it, so that a later process finds what was done.
 */
public record Step(String id, String title) {}
