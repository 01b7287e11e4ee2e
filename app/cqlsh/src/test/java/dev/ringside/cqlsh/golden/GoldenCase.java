package dev.ringside.cqlsh.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One recorded case: its input, and the outputs that are right: what cqlsh 6.2.0 gave, or what it should have given. */
final class GoldenCase {
    /** Stands for a file that must not be there. */
    static final String ABSENT = "(no such file)";

    /** The place of an error, whose number cqlsh has one too high. */
    private static final Pattern LINE = Pattern.compile("^(<stdin>|[\\w./]+\\.\\w+):(\\d+):", Pattern.MULTILINE);

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

    /** Whether it needs a home directory or arguments only the command line has. */
    boolean needsCommandLine() {
        return json.toString().contains("~/")
                || arguments().contains("-u")
                || json.toString().contains("--credentials")
                || json.toString().contains("--username");
    }

    /** Writes the files of the case. */
    void prepare(Path folder) throws IOException {
        for (Map.Entry<String, JsonNode> file : json.path("files").properties()) {
            JsonNode content = file.getValue();
            byte[] bytes = content.has("base64")
                    ? Base64.getDecoder().decode(content.get("base64").asText())
                    : content.path("text").asText(content.asText()).getBytes(StandardCharsets.UTF_8);
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        }
    }

    /** What the files hold that must be there, in the outcomes that count as right; an empty text where there must be none. */
    Map<String, List<String>> expectedFiles() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String key : List.of("files_out", "expected_fixed_files_out")) {
            for (Map.Entry<String, JsonNode> file : json.path(key).properties()) {
                String text =
                        file.getValue().isTextual() ? normalise(file.getValue().asText(), "files") : ABSENT;
                expected.computeIfAbsent(file.getKey(), name -> new ArrayList<>())
                        .add(text);
            }
        }
        return expected;
    }

    boolean comparesTraces() {
        return json.path("normalise").findValuesAsText("kind").contains("trace");
    }

    /** {@code text} without what differs from run to run. */
    String normalise(String text, String where) {
        String result = text;
        for (JsonNode rule : json.path("normalise")) {
            boolean here = !rule.has("in") || strings(rule.get("in")).contains(where);
            if (here && rule.path("kind").asText().equals("sort-lines")) {
                result = Pattern.compile("(?<=\\n)")
                        .splitAsStream(result)
                        .sorted()
                        .collect(Collectors.joining());
            } else if (here && rule.has("regex")) {
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
        boolean oneTooHigh =
                List.of(json.path("divergence").asText().split(",")).contains("13");
        if (stream.equals("stderr") && oneTooHigh && !texts.isEmpty()) {
            texts.add(LINE.matcher(texts.get(0))
                    .replaceAll(line -> line.group(1) + ":" + (Integer.parseInt(line.group(2)) - 1) + ":"));
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
