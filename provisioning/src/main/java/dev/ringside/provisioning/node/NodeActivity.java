package dev.ringside.provisioning.node;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * What one node is busy with, read over JMX at one instant.
 *
 * @param tasks what its compaction manager works on
 * @param streams the streaming plans it takes part in
 * @param pendingHints host ids this node keeps undelivered hints for
 */
public record NodeActivity(List<Task> tasks, List<Stream> streams, Set<String> pendingHints) {
    /** Busy with nothing. */
    public static final NodeActivity NONE = new NodeActivity(List.of(), List.of(), Set.of());

    public NodeActivity {
        tasks = List.copyOf(tasks);
        streams = List.copyOf(streams);
        pendingHints = Set.copyOf(pendingHints);
    }

    /**
     * A task of the compaction manager.
     *
     * @param kind in Cassandra's words: {@code Compaction}, {@code Cleanup}, {@code Upgrade sstables}, {@code Validation} …
     * @param table {@code keyspace.table}; empty where it is about none
     * @param unit of {@code done} and {@code total}: {@code bytes}, {@code keys}, {@code token range parts} …
     */
    public record Task(String kind, String table, long done, long total, String unit) {
        /** Whether its amounts are bytes. */
        public boolean countsBytes() {
            return unit.equals("bytes");
        }
    }

    /**
     * A streaming plan. What is still to come is known as far as the other nodes have told.
     *
     * @param purpose in Cassandra's words: {@code Bootstrap}, {@code Rebuild}, {@code Unbootstrap}, {@code Repair} …
     */
    public record Stream(String purpose, long received, long toReceive, long sent, long toSend) {
        public long moved() {
            return received + sent;
        }

        public long total() {
            return toReceive + toSend;
        }
    }

    /** The kinds of tasks that run. */
    public Set<String> taskKinds() {
        Set<String> kinds = new TreeSet<>();
        tasks.forEach(task -> kinds.add(task.kind()));
        return kinds;
    }

    /** Bytes all streaming plans have moved. */
    public long streamedBytes() {
        return sum(Stream::moved);
    }

    /** Bytes they will have moved in the end, as far as known now. */
    public long streamTotalBytes() {
        return sum(Stream::total);
    }

    /** Whether nothing runs that takes time; hints that wait for another node do not count. */
    public boolean isIdle() {
        return tasks.isEmpty() && streams.isEmpty();
    }

    private long sum(ToLongFunction<Stream> amount) {
        return streams.stream().mapToLong(amount).sum();
    }
}
