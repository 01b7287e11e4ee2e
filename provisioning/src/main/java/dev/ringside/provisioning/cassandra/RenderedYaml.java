package dev.ringside.provisioning.cassandra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cassandra.yaml in a node's blueprint, read back as people see it. */
public final class RenderedYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private RenderedYaml() {}

    /** A setting's text before and after; empty where it is not set. */
    public record Difference(java.util.Optional<String> before, java.util.Optional<String> after) {}

    /** The settings in which two blueprints differ, by name. */
    public static Map<String, Difference> differences(NodeBlueprint before, NodeBlueprint after) {
        Map<String, Object> old = settings(before);
        Map<String, Object> fresh = settings(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        Map<String, Difference> differences = new TreeMap<>();
        for (String key : keys) {
            Difference difference = new Difference(text(old, key), text(fresh, key));
            if (!difference.before().equals(difference.after())) {
                differences.put(key, difference);
            }
        }
        return differences;
    }

    private static java.util.Optional<String> text(Map<String, Object> settings, String key) {
        return settings.containsKey(key)
                ? java.util.Optional.of(write(settings.get(key)).strip())
                : java.util.Optional.empty();
    }

    /** Every setting with its value, in the order of the file. */
    public static Map<String, Object> settings(NodeBlueprint blueprint) {
        ConfigurationFile file = blueprint.files().stream()
                .filter(each -> each.name().equals("cassandra.yaml"))
                .findFirst()
                .orElseThrow();
        try {
            return YAML.readValue(
                    new String(file.content(), UTF_8), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A setting's value as people write it, without the end of its last line. */
    public static String text(Object value) {
        return write(value).strip();
    }

    /** Any value as YAML text. */
    static String write(@org.jspecify.annotations.Nullable Object value) {
        try {
            return YAML.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
