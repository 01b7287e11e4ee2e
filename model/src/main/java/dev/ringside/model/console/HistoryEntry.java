package dev.ringside.model.console;

import java.time.Instant;

/** A statement that was run. */
public record HistoryEntry(Instant at, String statement) {}
