package dev.ringside.provisioning.cluster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the repairs of a cluster are: {@code clusters/<cluster>/repair.yaml}.
 *
 * @param lastCompleted when the last weekly repair had gone round the ring
 * @param runs those under way, by their id
 */
public record RepairRecord(Optional<Instant> lastCompleted, Map<String, Run> runs) {
    /** Of a cluster that was never repaired. */
    public static final RepairRecord NONE = new RepairRecord(Optional.empty(), Map.of());

    public RepairRecord {
        runs = java.util.Collections.unmodifiableMap(new TreeMap<>(runs));
    }

    /**
     * A repair under way.
     *
     * @param upTo the token up to which the ring is repaired; empty at the beginning
     * @param done how many segments are
     * @param total how many there are
     */
    public record Run(Instant startedAt, Optional<String> upTo, int done, int total) {
        /** For people: {@code segment 12 of 48}, the one that is next. */
        public String position() {
            return "segment " + Math.min(done + 1, total) + " of " + total;
        }
    }

    public Optional<Run> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    public RepairRecord with(String id, Run run) {
        Map<String, Run> others = new TreeMap<>(runs);
        others.put(id, run);
        return new RepairRecord(lastCompleted, others);
    }

    public RepairRecord without(String id) {
        Map<String, Run> others = new TreeMap<>(runs);
        others.remove(id);
        return new RepairRecord(lastCompleted, others);
    }

    /** The same after a weekly repair has gone round. */
    public RepairRecord completed(Instant now) {
        return new RepairRecord(Optional.of(now), runs);
    }
}
