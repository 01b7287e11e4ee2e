package dev.ringside.provisioning.link;

import java.util.Set;

/**
 * What one node is busy with, read over JMX at one instant.
 *
 * @param tasks kinds of compaction manager tasks that run, in Cassandra's words: {@code Compaction}, {@code Cleanup},
 *     {@code Upgrade sstables}, {@code Validation} …
 * @param streams how many streaming plans it takes part in: bootstrap, rebuild, decommission, repair
 * @param streamedBytes bytes those plans have moved
 * @param streamTotalBytes bytes they will have moved in the end, as far as known now
 * @param pendingHints host ids this node keeps undelivered hints for
 */
public record NodeActivity(
        Set<String> tasks, int streams, long streamedBytes, long streamTotalBytes, Set<String> pendingHints) {
    public NodeActivity {
        tasks = Set.copyOf(tasks);
        pendingHints = Set.copyOf(pendingHints);
    }
}
