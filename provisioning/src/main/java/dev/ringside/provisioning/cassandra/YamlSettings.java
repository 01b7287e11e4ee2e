package dev.ringside.provisioning.cassandra;

import dev.ringside.provisioning.catalog.CassandraVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a cassandra.yaml in the spelling of one version: 4.1 renamed {@code read_request_timeout_in_ms: 5000} to {@code
 * read_request_timeout: 5000ms} and the like. Keys keep the order they were set in.
 */
final class YamlSettings {
    private final CassandraVersion version;
    private final Map<String, Object> values = new LinkedHashMap<>();

    YamlSettings(CassandraVersion version) {
        this.version = version;
    }

    /** Sets a key that all versions spell alike. */
    YamlSettings set(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** Sets an amount, in the unit of {@code key}. */
    YamlSettings set(RenamedKey key, long amount) {
        values.put(key.name(version), key.value(amount, version));
        return this;
    }

    YamlSettings set(RenamedKey key, boolean value) {
        values.put(key.name(version), value);
        return this;
    }

    /** Lets {@code overrides} win over what was set, whichever spelling either uses. */
    YamlSettings override(Map<String, Object> overrides) {
        overrides.forEach((key, value) -> {
            RenamedKey renamed = RenamedKey.find(key).orElse(null);
            if (renamed == null) {
                values.put(key, value);
            } else {
                values.put(renamed.name(version), renamed.translate(key, value, version));
            }
        });
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
