package dev.ringside.cqlsh.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One recorded case: its input, and the outputs that are right: what cqlsh 6.2.0 gave, or what it should have given. */
final class GoldenCase {
    private final JsonNode json;

    GoldenCase(JsonNode json) {
        this.json = json;
    }

    String id() {
        return json.get("id").asText();
    }

    String title() {
        return id() + ": " + json.get("title").asText();
    }

    List<String> setup() {
        return strings(json.path("setup"));
    }

    List<String> arguments() {
        return strings(json.get("args"));
    }

    boolean has(String argument) {
        return arguments().contains(argument);
    }

    /** The value of an option. */
    Optional<String> option(String name) {
        int at = arguments().indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(arguments().get(at + 1));
    }

    Optional<String> environment(String name) {
        JsonNode value = json.path("env").path(name);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    String input() {
        return json.path("stdin").asText("");
    }

    /** The text of a file of the case. */
    String file(String name) {
        return json.path("files").path(name).asText();
    }

    boolean comparesTraces() {
        return json.path("normalise").findValuesAsText("kind").contains("trace");
    }

    /** {@code text} without what differs from run to run. */
    String normalise(String text, String where) {
        String result = text;
        for (JsonNode rule : json.path("normalise")) {
            boolean here = !rule.has("in") || strings(rule.get("in")).contains(where);
            if (here && rule.has("regex")) {
                String replacement = rule.get("replace").asText();
                result = Pattern.compile(rule.get("regex").asText().replace("(?P<", "(?<"), Pattern.MULTILINE)
                        .matcher(result)
                        .replaceAll(replacement.replaceAll("\\\\(\\d)", "\\$$1").replaceAll("\\\\n", "\n"));
            }
        }
        return result;
    }

    /** The outputs of a stream that count as right; empty when the case does not look at it. */
    List<String> expected(String stream) {
        List<String> texts = new ArrayList<>();
        for (String key : List.of(stream, "expected_fixed_" + stream)) {
            if (json.path(key).isTextual()) {
                texts.add(normalise(json.get(key).asText(), stream));
            }
        }
        return texts;
    }

    /** Whether the exit code counts as right. */
    boolean accepts(int exitCode) {
        return json.path("rc").asInt() == exitCode
                || json.path("expected_fixed_rc").asInt(-1) == exitCode;
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
