package dev.ringside.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.cli.Main;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Terminal;
import dev.ringside.cqlsh.golden.PlainNode;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All recorded outputs of real cqlsh 6.2.0, replayed through {@code ringside cqlsh} on real nodes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The recordings' files have Unix permissions.")
class GoldenIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answered differently on purpose: where cqlsh prints a traceback or ends with one. */
    private static final Set<String> DIFFERENT = Set.of("open-errors-17", "open-exit-10");

    @TempDir
    static Path home;

    /** A node that asks nobody for a password, as most recordings were made with. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnAnOpenNode {
        private PlainNode node;

        @BeforeAll
        void startNode() throws Exception {
            node = PlainNode.start(Files.createDirectory(home.resolve("open")));
        }

        @AfterAll
        void removeNode() throws Exception {
            node.close();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "batch",
                    "capture",
                    "cli",
                    "color",
                    "consistency",
                    "copyfrom",
                    "copyto",
                    "cqlshrc",
                    "describe",
                    "errors",
                    "exit",
                    "expand",
                    "help",
                    "login",
                    "lwt",
                    "nested",
                    "paging",
                    "select",
                    "show",
                    "source",
                    "split",
                    "text",
                    "tracing",
                    "types",
                    "use",
                    "warnings"
                })
        void writesWhatCqlshWrites(String file) throws IOException {
            replay(file, node, List.of());
        }
    }

    /** A node with passwords and permissions. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnASecuredNode {
        private PlainNode node;

        @BeforeAll
        void startNode() throws Exception {
            node = PlainNode.startSecured(Files.createDirectory(home.resolve("secured")));
        }

        @AfterAll
        void removeNode() throws Exception {
            node.close();
        }

        @Test
        void writesWhatCqlshWrites() throws IOException {
            replay("auth", node, List.of("-u", "cassandra", "-p", "cassandra"));
        }
    }

    private static void replay(String file, PlainNode node, List<String> login) throws IOException {
        JsonNode recorded = read(file);
        SoftAssertions outputs = new SoftAssertions();
        prepare(node, login, recorded.get("teardown"));
        prepare(node, login, recorded.get("schema"));
        for (JsonNode json : recorded.get("cases")) {
            GoldenCase golden = new GoldenCase(json);
            if (!DIFFERENT.contains(golden.id())) {
                prepare(node, login, json.path("setup"));
                replay(golden, node, outputs);
            }
        }
        prepare(node, login, recorded.get("teardown"));
        outputs.assertAll();
    }

    private static void replay(GoldenCase golden, PlainNode node, SoftAssertions outputs) throws IOException {
        GoldenPlace place = GoldenPlace.create(home, golden.id(), node.address());
        golden.prepare(place);
        Outcome outcome = run(golden, place);
        for (Map.Entry<String, List<String>> file : golden.expectedFiles().entrySet()) {
            Path path = place.path(file.getKey());
            String text = Files.exists(path) ? place.neutral(Files.readString(path)) : GoldenCase.ABSENT;
            outputs.assertThat(golden.normalise(text, "files"))
                    .as("%s: %s", golden.title(), file.getKey())
                    .isIn(file.getValue());
        }
        compare(golden, "stdout", place.neutral(outcome.out()), outputs);
        compare(golden, "stderr", place.neutral(outcome.err()), outputs);
        outputs.assertThat(golden.accepts(outcome.exitCode()))
                .as("%s: exit code %d", golden.title(), outcome.exitCode())
                .isTrue();
    }

    private static void compare(GoldenCase golden, String stream, String text, SoftAssertions outputs) {
        List<String> expected = golden.expected(stream);
        if (!expected.isEmpty()) {
            outputs.assertThat(golden.normalise(text, stream))
                    .as("%s: %s", golden.title(), stream)
                    .isIn(expected);
        }
    }

    private record Outcome(int exitCode, String out, String err) {}

    private static Outcome run(GoldenCase golden, GoldenPlace place) {
        List<String> arguments = golden.arguments().stream().map(place::fill).toList();
        Map<String, String> environment = golden.environment(place.home());
        environment.replaceAll((name, value) -> place.fill(value));
        return run(arguments, environment, place.folder(), place.fill(golden.input()));
    }

    private static Outcome run(List<String> arguments, Map<String, String> environment, Path folder, String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliSession session = new CliSession(
                ScriptedEngine::new,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                Terminal.NONE,
                command -> "");
        List<String> words = new ArrayList<>(List.of("cqlsh"));
        words.addAll(arguments);
        int exitCode = Main.run(session, words.toArray(String[]::new));
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void prepare(PlainNode node, List<String> login, JsonNode statements) {
        if (statements.isEmpty()) {
            return;
        }
        List<String> arguments = new ArrayList<>(login);
        arguments.addAll(List.of("--request-timeout", "60"));
        arguments.add(node.address().getAddress().getHostAddress());
        arguments.add(String.valueOf(node.address().getPort()));
        StringBuilder input = new StringBuilder();
        GoldenCase.strings(statements)
                .forEach(statement -> input.append(statement).append(";\n"));
        Outcome outcome = run(arguments, Map.of(), home, input.toString());
        if (outcome.exitCode() != 0) {
            throw new AssertionError(input + "failed: " + outcome.err());
        }
    }

    private static JsonNode read(String file) throws IOException {
        String name = "/dev/ringside/cqlsh/golden/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(GoldenIT.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        }
    }
}
