package dev.ringside.provisioning.link;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Full repair of a part of the ring. The server repairs by itself once asked, and is asked again and again how far it is. */
final class RangeRepair {
    private static final ObjectName STORAGE = JmxConnection.name("org.apache.cassandra.db:type=StorageService");
    private static final long PAUSE_MILLIS = 50;
    /** A part is small; the server itself gives up on a replica that is silent for an hour. */
    private static final Duration LIMIT = Duration.ofHours(2);
    /** How long the server may know nothing of what it was asked for. */
    private static final Duration UNKNOWN_LIMIT = Duration.ofSeconds(30);

    private final JmxNode node;

    RangeRepair(JmxNode node) {
        this.node = node;
    }

    /** The replicas of each part of the ring. */
    static Map<TokenRange, List<String>> replicas(JmxConnection connection, String operation, String keyspace)
            throws IOException, JMException {
        Map<TokenRange, List<String>> replicas = new TreeMap<>();
        Object answer = connection.invoke(STORAGE, operation, List.of(keyspace), String.class.getName());
        if (answer instanceof Map<?, ?> ranges) {
            ranges.forEach((range, endpoints) -> {
                if (range instanceof List<?> ends && endpoints instanceof List<?> nodes) {
                    replicas.put(
                            new TokenRange(String.valueOf(ends.get(0)), String.valueOf(ends.get(1))),
                            nodes.stream().map(String::valueOf).toList());
                }
            });
        }
        return replicas;
    }

    /** Returns when all replicas of the range have the same rows; an interrupt ends the repair. */
    void carryOut(String keyspace, TokenRange range) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>(Map.of(
                "parallelism", "parallel",
                "primaryRange", "false",
                "incremental", "false",
                "jobThreads", "1",
                "trace", "false",
                "ranges", range.toString()));
        int command = node.ask(connection -> (Integer) connection.invoke(
                STORAGE, "repairAsync", List.of(keyspace, options), String.class.getName(), Map.class.getName()));
        if (command <= 0) {
            // Nothing to repair: a keyspace with one replica.
            return;
        }
        try {
            watch(command, keyspace + " " + range);
        } catch (InterruptedException e) {
            end();
            throw e;
        }
    }

    private void watch(int command, String what) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            Object answer = node.ask(connection -> answered(
                    connection.invoke(STORAGE, "getParentRepairStatus", List.of(command), int.class.getName())));
            long waited = System.nanoTime() - begin;
            if (answer instanceof List<?> status && !status.isEmpty()) {
                String state = String.valueOf(status.get(0));
                if (state.equals("COMPLETED")) {
                    return;
                }
                if (state.equals("FAILED")) {
                    throw new IOException("the repair of " + what + " failed: " + status.subList(1, status.size()));
                }
            } else if (waited > UNKNOWN_LIMIT.toNanos()) {
                throw new IOException("the node knows nothing of the repair of " + what + " any more");
            }
            if (waited > LIMIT.toNanos()) {
                end();
                throw new IOException("the repair of " + what + " did not end within " + LIMIT.toHours() + " hours");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Nothing is known of a command the node has not begun yet, or has forgotten. */
    private static Object answered(@Nullable Object answer) {
        return answer == null ? List.of() : answer;
    }

    private void end() throws IOException {
        node.ask(connection -> {
            connection.invoke(STORAGE, "forceTerminateAllRepairSessions");
            return connection;
        });
    }
}
