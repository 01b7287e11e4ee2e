package dev.ringside.provisioning.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A step at one instant.
 *
 * @param id stable within the operation: {@code start-nodes}
 * @param title what it does, for people: "Start the nodes"
 * @param detail what it is doing now: "2 of 3 nodes answer CQL"
 * @param commands what it runs, as a person would type it
 * @param nodes per node, what is happening to it in this step: "Starting", "Answers CQL"
 */
public record StepSnapshot(
        String id,
        String title,
        List<String> commands,
        StepState state,
        String detail,
        SortedMap<String, String> nodes,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    public StepSnapshot {
        commands = List.copyOf(commands);
        nodes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    }
}
