package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings a person gives for the nodes of a data center: the service's {@code base64EncodedCassandraYamlFragment}, decoded.
 *
 * @param settings top-level keys with their values, in order; only those nothing is wrong with by themselves
 * @param problems what is wrong with the text by the rules of YAML, of the service and of Ringside, in the order of its lines
 */
public record YamlFragment(
        Map<String, Object> settings, Map<String, Place> places, List<Problem.ConfigurationRejected> problems) {
    public YamlFragment {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        places = Map.copyOf(places);
        problems = List.copyOf(problems);
    }

    /** Where in a text something is, both from 1; {@link #UNKNOWN} where that cannot be told. */
    public record Place(int line, int column) {
        public static final Place UNKNOWN = new Place(0, 0);
    }

    /** Reads and checks a text. Empty text gives no settings. What only Cassandra itself can judge is not looked at. */
    public static YamlFragment check(String text) {
        FragmentReader reader = FragmentReader.read(text);
        List<Problem.ConfigurationRejected> problems = new ArrayList<>(reader.problems());
        Map<String, Object> accepted = new LinkedHashMap<>();
        reader.settings().forEach((key, value) -> {
            Optional<Problem.ConfigurationRejected> refusal = SettingRules.refusal(key, value, reader.place(key));
            refusal.ifPresentOrElse(problems::add, () -> accepted.put(key, value));
        });
        for (Problem.ConfigurationRejected mixed : SettingRules.mixedSpellings(reader.places())) {
            problems.add(mixed);
            accepted.remove(mixed.key());
        }
        problems.sort(java.util.Comparator.comparingInt(Problem.ConfigurationRejected::line));
        return new YamlFragment(accepted, reader.places(), problems);
    }

    /**
     * Reads a fragment that must be right.
     *
     * @throws ProvisioningException {@link Problem.ConfigurationRejected} with the first thing that is wrong with it
     */
    public static Map<String, Object> parse(String text) throws ProvisioningException {
        YamlFragment fragment = check(text);
        if (!fragment.problems.isEmpty()) {
            throw new ProvisioningException(fragment.problems.get(0));
        }
        return fragment.settings;
    }

    /** A fragment of these settings, for a cassandra.yaml that is to hold what is right of this one. */
    public String text() {
        return RenderedYaml.write(settings);
    }

    /** The key, as this fragment spells it, that sets {@code rendered} of a cassandra.yaml of that version. */
    public Optional<String> keyOf(String rendered, CassandraVersion version) {
        return places.keySet().stream()
                .filter(key -> key.equals(rendered)
                        || RenamedKey.find(key)
                                .filter(renamed -> renamed.name(version).equals(rendered))
                                .isPresent())
                .findFirst();
    }

    /** Why nobody may give that setting, whatever its value. */
    public static Optional<Problem.ConfigurationRejected> refusal(String key) {
        return SettingRules.refusal(key, "", Place.UNKNOWN);
    }

    /** Where a key of this fragment stands. */
    public Place place(String key) {
        return places.getOrDefault(key, Place.UNKNOWN);
    }
}
