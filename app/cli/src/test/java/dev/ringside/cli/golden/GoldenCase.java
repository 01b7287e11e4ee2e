package dev.ringside.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One recorded case: its input, and the outputs that are right: what cqlsh 6.2.0 gave, or what it should have given. */
final class GoldenCase {
    /** Stands for a file that must not be there. */
    static final String ABSENT = "(no such file)";

    /** The place of an error, whose number cqlsh has one too high. */
    private static final Pattern LINE =
            Pattern.compile("^((?:\u001b\\[[0-9;]*m)?)(<stdin>|[\\w./{}-]+\\.\\w+):(\\d+):", Pattern.MULTILINE);

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

    String input() {
        return json.path("stdin").asText("");
    }

    /** The variables a case is run with; the recordings have these where a case says nothing else. */
    Map<String, String> environment(Path home) {
        Map<String, String> variables =
                new HashMap<>(Map.of("HOME", home.toString(), "TERM", "xterm", "LC_ALL", "C.UTF-8", "TZ", "UTC"));
        for (Map.Entry<String, JsonNode> variable : json.path("env").properties()) {
            if (variable.getValue().isNull()) {
                variables.remove(variable.getKey());
            } else {
                variables.put(variable.getKey(), variable.getValue().asText());
            }
        }
        return variables;
    }

    /** Writes the files of the case; names that begin with {@code ~/} belong into {@code home}. */
    void prepare(GoldenPlace place) throws IOException {
        for (Map.Entry<String, JsonNode> file : json.path("files").properties()) {
            JsonNode content = file.getValue();
            byte[] bytes = content.has("base64")
                    ? Base64.getDecoder().decode(content.get("base64").asText())
                    : place.fill(content.path("text").asText(content.asText())).getBytes(StandardCharsets.UTF_8);
            Path path = place.path(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            Files.setPosixFilePermissions(path, permissions(content.path("mode").asText("644")));
        }
    }

    private static Set<PosixFilePermission> permissions(String mode) {
        int bits = Integer.parseInt(mode, 8);
        Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((bits & (1 << (8 - permission.ordinal()))) != 0) {
                granted.add(permission);
            }
        }
        return granted;
    }

    /** What the files hold that must be there, in the outcomes that count as right. */
    Map<String, List<String>> expectedFiles() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String key : List.of("files_out", "expected_fixed_files_out")) {
            for (Map.Entry<String, JsonNode> file : json.path(key).properties()) {
                String text = file.getValue().isTextual() ? file.getValue().asText() : ABSENT;
                expected.computeIfAbsent(file.getKey(), name -> new ArrayList<>())
                        .add(text);
            }
        }
        return expected;
    }

    /** {@code text} without what differs from run to run. */
    String normalise(String text, String where) {
        String result = text;
        for (JsonNode rule : json.path("normalise")) {
            if (!rule.has("in") || strings(rule.get("in")).contains(where)) {
                result = normalise(result, rule);
            }
        }
        return result;
    }

    private static String normalise(String text, JsonNode rule) {
        return switch (rule.path("kind").asText()) {
            case "trace" -> TraceShape.of(text);
            case "sort-lines" ->
                Pattern.compile("(?<=\\n)").splitAsStream(text).sorted().collect(Collectors.joining());
            default ->
                Pattern.compile(rule.get("regex").asText().replace("(?P<", "(?<"), Pattern.MULTILINE)
                        .matcher(text)
                        .replaceAll(rule.get("replace")
                                .asText()
                                .replaceAll("\\\\(\\d)", "\\$$1")
                                .replaceAll("\\\\n", "\n"));
        };
    }

    /** The outputs of a stream that count as right; empty when the case does not look at it. */
    List<String> expected(String stream) {
        List<String> texts = new ArrayList<>();
        for (String key : List.of(stream, "expected_fixed_" + stream)) {
            if (json.path(key).isTextual()) {
                texts.add(json.get(key).asText());
            }
        }
        boolean oneTooHigh =
                List.of(json.path("divergence").asText().split(",")).contains("13");
        if (stream.equals("stderr") && oneTooHigh && !texts.isEmpty()) {
            texts.add(LINE.matcher(texts.get(0)).replaceAll(GoldenCase::lower));
        }
        return texts;
    }

    private static String lower(java.util.regex.MatchResult line) {
        String place = line.group(1) + line.group(2) + ":" + (Integer.parseInt(line.group(3)) - 1) + ":";
        return java.util.regex.Matcher.quoteReplacement(place);
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
