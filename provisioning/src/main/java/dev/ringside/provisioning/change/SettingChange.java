package dev.ringside.provisioning.change;

import java.util.Optional;

/**
 * What a change does to one setting of cassandra.yaml, in the spelling of the cluster's version.
 *
 * @param before its text before; empty when Cassandra's default held and is not known
 * @param after its text afterwards; empty when Cassandra's default will hold and is not known
 * @param effective what Cassandra makes of it, in its own words; empty when it does not say
 */
public record SettingChange(String key, Optional<String> before, Optional<String> after, Optional<String> effective) {

    /** For people: {@code read_request_timeout: 5000ms -> 10s (in force: 10s)}. */
    public String text() {
        return key + ": " + before.orElse("(default)") + " -> " + after.orElse("(default)")
                + effective.map(value -> " (in force: " + value + ")").orElse("");
    }
}
