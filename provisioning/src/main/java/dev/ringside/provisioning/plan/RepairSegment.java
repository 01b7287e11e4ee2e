package dev.ringside.provisioning.plan;

import dev.ringside.provisioning.link.TokenRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the ring to be repaired by itself.
 *
 * @param coordinators by keyspace, the ring's name of the replica that is asked to repair
 */
public record RepairSegment(TokenRange range, Map<String, String> coordinators) {
    public RepairSegment {
        coordinators = java.util.Collections.unmodifiableMap(new TreeMap<>(coordinators));
    }

    /**
     * The segments of a repair, in the order of their tokens. What has one replica only has nothing to be compared with and is left out.
     *
     * @param replicas by keyspace, who has replicas of each part of the ring
     */
    public static List<RepairSegment> of(Map<String, Map<TokenRange, List<String>>> replicas) {
        Map<TokenRange, Map<String, String>> segments = new TreeMap<>();
        replicas.forEach((keyspace, ranges) -> ranges.forEach((range, nodes) -> {
            if (nodes.size() > 1) {
                segments.computeIfAbsent(range, unused -> new TreeMap<>()).put(keyspace, nodes.get(0));
            }
        }));
        return segments.entrySet().stream()
                .map(segment -> new RepairSegment(segment.getKey(), segment.getValue()))
                .toList();
    }
}
