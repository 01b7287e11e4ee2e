package dev.ringside.provisioning.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a keyspace is replicated.
 *
 * @param strategy the class without its package: {@code NetworkTopologyStrategy}, {@code SimpleStrategy}, {@code LocalStrategy} …
 * @param options what comes with the class, as in {@code system_schema.keyspaces}
 */
public record KeyspaceReplication(String name, String strategy, Map<String, String> options) {
    private static final String TOPOLOGY = "NetworkTopologyStrategy";
    private static final String SIMPLE = "SimpleStrategy";

    /** What Cassandra makes for itself on a ring, and the product looks after. */
    public static final List<String> SYSTEM = List.of("system_auth", "system_distributed", "system_traces");

    public KeyspaceReplication {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Whether every node has its own, of which nothing is replicated. */
    public boolean isLocal() {
        return strategy.equals("LocalStrategy") || strategy.equals("LocalStrategyLegacy");
    }

    public boolean isSystem() {
        return SYSTEM.contains(name);
    }

    public boolean isByDataCenter() {
        return strategy.equals(TOPOLOGY);
    }

    public boolean isSimple() {
        return strategy.equals(SIMPLE);
    }

    /** Replicas per data center; empty unless the keyspace is replicated by data center. */
    public Map<String, Integer> factors() {
        Map<String, Integer> factors = new TreeMap<>();
        if (isByDataCenter()) {
            options.forEach((dataCenter, factor) -> factors.put(dataCenter, replicas(factor)));
        }
        return factors;
    }

    /** Replicas in {@code dataCenter}, or in all of the ring where the strategy knows no data centers. */
    public int factorIn(String dataCenter) {
        if (isByDataCenter()) {
            return factors().getOrDefault(dataCenter, 0);
        }
        return isSimple() ? replicas(options.getOrDefault("replication_factor", "0")) : 0;
    }

    /** Full and transient replicas together: {@code 3/1} are three. */
    private static int replicas(String factor) {
        int slash = factor.indexOf('/');
        try {
            return Integer.parseInt(slash < 0 ? factor : factor.substring(0, slash));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The statement that gives it these replicas per data center. */
    public static String alter(String keyspace, Map<String, Integer> factors) {
        return Keyspaces.alter(keyspace, factors);
    }
}
