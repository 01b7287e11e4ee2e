package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.cassandra.RenderedYaml;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.LoaderVerdict.Complaint;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges a configuration in the words of Cassandra's loader, for the few settings it knows beside those the product writes. */
final class SimulatedLoader {
    private static final Map<String, String> NUMBERS =
            Map.of("concurrent_reads", "32", "concurrent_writes", "32", "native_transport_max_threads", "128");
    private static final Set<String> OTHERS = Set.of("network_authorizer", "hinted_handoff_enabled", "cdc_enabled");

    /** For tests of updates: a setting that the version after has no more. */
    private static final String GONE_SINCE_41 = "otc_coalescing_strategy";

    private SimulatedLoader() {}

    static LoaderVerdict judge(NodeBlueprint blueprint, NodeBlueprint good) {
        Set<String> known = new TreeSet<>(OTHERS);
        known.addAll(NUMBERS.keySet());
        if (!blueprint.version().isAtLeast(4, 1)) {
            known.add(GONE_SINCE_41);
        }
        known.addAll(RenderedYaml.settings(good).keySet());
        List<Complaint> complaints = new ArrayList<>();
        Map<String, String> effective = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        RenderedYaml.differences(good, blueprint).forEach((key, difference) -> {
            String value = difference.after().orElse(NUMBERS.getOrDefault(key, ""));
            if (!known.contains(key)) {
                unknown.add(key);
            } else if (NUMBERS.containsKey(key) && !value.matches("-?\\d+")) {
                complaints.add(new Complaint(Optional.of(key), "For input string: \"" + value + "\""));
            } else if (value.startsWith("0")) {
                complaints.add(new Complaint(Optional.of(key), key + " must be positive, but was " + value));
            } else {
                effective.put(key, value);
            }
        });
        unknown.forEach(key -> complaints.add(new Complaint(
                Optional.of(key), "Invalid yaml. Please remove properties " + unknown + " from your cassandra.yaml")));
        return new LoaderVerdict(
                complaints,
                effective,
                NUMBERS,
                known,
                known.stream()
                        .collect(Collectors.toMap(key -> key, key -> NUMBERS.containsKey(key) ? "number" : "text")));
    }
}
