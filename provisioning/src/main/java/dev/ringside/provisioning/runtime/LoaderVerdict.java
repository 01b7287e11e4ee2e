package dev.ringside.provisioning.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Cassandra's own loader says of a configuration. Settings are named as in the cassandra.yaml that was judged.
 *
 * @param complaints everything it refuses; empty means that a node would load it
 * @param effective what it makes of the changed settings it takes, in its own words
 * @param defaults what settings are when no file sets them, where its code says
 * @param known the names of all settings of this version, those spelled as before 4.1 only if the version is older
 * @param types what values of a setting look like, in a word or two
 */
public record LoaderVerdict(
        List<Complaint> complaints,
        Map<String, String> effective,
        Map<String, String> defaults,
        Set<String> known,
        Map<String, String> types) {
    public LoaderVerdict {
        complaints = List.copyOf(complaints);
        effective = Map.copyOf(effective);
        defaults = Map.copyOf(defaults);
        known = Set.copyOf(known);
        types = Map.copyOf(types);
    }

    /**
     * One thing the loader refuses.
     *
     * @param key the setting it is about, where that could be found out
     * @param message in Cassandra's words
     */
    public record Complaint(Optional<String> key, String message) {}
}
