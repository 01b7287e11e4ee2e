package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether buffers and caches fit into a node's memory, which Cassandra finds out only when it has used them. Pure. */
final class MemorySettings {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\s*([KMG]iB|B)?");
    private static final long MIB = 1024 * 1024;
    private static final List<String> ON_HEAP =
            List.of("memtable_heap_space", "key_cache_size", "counter_cache_size", "prepared_statements_cache_size");
    private static final List<String> OFF_HEAP =
            List.of("memtable_offheap_space", "file_cache_size", "networking_cache_size", "row_cache_size");

    private final NodeBlueprint node;
    private final Map<String, Object> settings;
    private final Set<String> changed;

    /** One setting that makes it too much. */
    record Finding(String key, String message, String remedy) {}

    /** @param changed the settings a person has a hand in */
    MemorySettings(NodeBlueprint node, Set<String> changed) {
        this.node = node;
        this.settings = RenderedYaml.settings(node);
        this.changed = changed;
    }

    List<Finding> tooLarge() {
        List<Finding> findings = new ArrayList<>();
        check(ON_HEAP, node.heap(), "Java heap", findings);
        check(OFF_HEAP, node.memory() - node.heap(), "memory beside the Java heap", findings);
        return findings;
    }

    private void check(List<String> keys, long room, String what, List<Finding> findings) {
        long sum = keys.stream().mapToLong(this::bytes).sum();
        if (sum < room) {
            return;
        }
        for (String key : keys) {
            String name = name(key);
            if (changed.contains(name)) {
                findings.add(new Finding(
                        name,
                        String.format(
                                Locale.ROOT,
                                "Buffers and caches would take %d MiB of the %d MiB of %s a node of this SKU has: %s.",
                                sum / MIB,
                                room / MIB,
                                what,
                                String.join(
                                        ", ",
                                        keys.stream()
                                                .filter(each -> bytes(each) > 0)
                                                .map(each -> name(each) + " " + bytes(each) / MIB + " MiB")
                                                .toList())),
                        "Give " + name + " less, or scale the data center to a larger SKU."));
            }
        }
    }

    private String name(String key) {
        return settings.containsKey(old(key)) ? old(key) : key;
    }

    private static String old(String key) {
        return key.startsWith("prepared") ? key + "_mb" : key + "_in_mb";
    }

    private long bytes(String key) {
        String name = name(key);
        Matcher amount = AMOUNT.matcher(String.valueOf(settings.get(name)));
        if (!amount.matches()) {
            return 0;
        }
        String unit = amount.group(2) == null ? name.equals(key) ? "B" : "MiB" : amount.group(2);
        long factor =
                switch (unit) {
                    case "KiB" -> 1024;
                    case "MiB" -> MIB;
                    case "GiB" -> 1024 * MIB;
                    default -> 1;
                };
        return (long) Math.min(1e15, Double.parseDouble(amount.group(1)) * factor);
    }
}
