package dev.ringside.cqlsh.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.cqlsh.script.InputLines;
import dev.ringside.cqlsh.script.ScriptRunner;
import dev.ringside.cqlsh.script.ShellOutput;
import dev.ringside.cqlsh.script.StatementRunner;
import dev.ringside.cqlsh.session.ConnectionSettings;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.cqlsh.text.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorded outputs of real cqlsh 6.2.0, replayed on a real node. Left out, beside the cases named below: those with traces, whose rows
 * differ each time, those that need a home directory or the command line's own arguments, and the recordings of DESCRIBE, whose vector
 * index needs a node with a single data directory.
 */
class GoldenIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answered differently on purpose: tracebacks of Python, and a time zone this command line checks itself. */
    private static final Set<String> DIFFERENT =
            Set.of("open-errors-17", "open-exit-10", "open-show-06", "open-types-20");

    @TempDir
    static Path home;

    private static PlainNode node;

    @BeforeAll
    static void startNode() throws Exception {
        node = PlainNode.start(home);
    }

    @AfterAll
    static void removeNode() throws Exception {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "types",
                "errors",
                "split",
                "text",
                "nested",
                "lwt",
                "batch",
                "warnings",
                "expand",
                "consistency",
                "use",
                "color",
                "tracing",
                "paging",
                "show",
                "exit",
                "copyto",
                "copyfrom",
                "capture",
                "source",
                "help",
                "login"
            })
    void writesWhatCqlshWrites(String file) throws IOException {
        JsonNode recorded = read(file);
        SoftAssertions outputs = new SoftAssertions();
        try (CqlShell shell = open(Optional.empty())) {
            prepare(shell, GoldenCase.strings(recorded.get("teardown")));
            prepare(shell, GoldenCase.strings(recorded.get("schema")));
            for (JsonNode json : recorded.get("cases")) {
                GoldenCase golden = new GoldenCase(json);
                if (!DIFFERENT.contains(golden.id()) && !golden.comparesTraces() && !golden.needsCommandLine()) {
                    prepare(shell, golden.setup());
                    replay(golden, outputs);
                }
            }
            prepare(shell, GoldenCase.strings(recorded.get("teardown")));
        }
        outputs.assertAll();
    }

    private static void replay(GoldenCase golden, SoftAssertions outputs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Path folder = Files.createTempDirectory(home, golden.id());
        golden.prepare(folder);
        boolean worked;
        try (CqlShell shell = open(golden.option("-k"))) {
            shell.setFolder(folder);
            ShellOutput output = new ShellOutput(out, err, format(golden));
            ScriptRunner runner = new ScriptRunner(new StatementRunner(shell, output), output);
            worked = run(golden, runner);
            output.flush();
        }
        for (Map.Entry<String, List<String>> file : golden.expectedFiles().entrySet()) {
            Path path = folder.resolve(file.getKey());
            String text = Files.exists(path) ? Files.readString(path) : GoldenCase.ABSENT;
            outputs.assertThat(golden.normalise(text, "files"))
                    .as("%s: %s", golden.title(), file.getKey())
                    .isIn(file.getValue());
        }
        compare(golden, "stdout", out, outputs);
        compare(golden, "stderr", err, outputs);
        outputs.assertThat(golden.accepts(worked ? 0 : 2))
                .as("%s: exit code, worked=%s", golden.title(), worked)
                .isTrue();
    }

    private static boolean run(GoldenCase golden, ScriptRunner runner) throws IOException {
        Optional<String> statements = golden.option("-e");
        if (statements.isPresent()) {
            return runner.runText(statements.get(), "<stdin>");
        }
        Optional<String> file = golden.option("-f");
        String input = file.isPresent() ? golden.file(file.get()) : golden.input();
        return runner.run(new InputLines(new StringReader(input)), file.orElse("<stdin>"));
    }

    private static TextFormat format(GoldenCase golden) {
        ZoneId zone = golden.environment("TZ").map(ZoneId::of).orElse(ZoneOffset.UTC);
        return new TextFormat(golden.has("-C") || golden.has("--color"), zone, 5, 5);
    }

    private static void compare(
            GoldenCase golden, String stream, ByteArrayOutputStream written, SoftAssertions outputs) {
        List<String> expected = golden.expected(stream);
        if (!expected.isEmpty()) {
            String text = golden.normalise(neutral(written.toString(StandardCharsets.UTF_8)), stream);
            outputs.assertThat(text).as("%s: %s", golden.title(), stream).isIn(expected);
        }
    }

    /** The text with the node's address as the recordings have it. */
    private static String neutral(String text) {
        String host = node.address().getAddress().getHostAddress();
        return text.replace(host, "{host}").replace("{host}:" + node.address().getPort(), "{host}:{port}");
    }

    private static CqlShell open(Optional<String> keyspace) {
        return CqlShell.open(ConnectionSettings.toNode(node.address(), Optional.empty(), Optional.empty()), keyspace)
                .join();
    }

    private static void prepare(CqlShell shell, List<String> statements) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ShellOutput output = new ShellOutput(new ByteArrayOutputStream(), err, TextFormat.standard(false));
        for (String statement : statements) {
            boolean worked = new ScriptRunner(new StatementRunner(shell, output), output).runText(statement, "<setup>");
            if (!worked) {
                throw new AssertionError(statement + " failed: " + err.toString(StandardCharsets.UTF_8));
            }
        }
    }

    private static JsonNode read(String file) throws IOException {
        String name = "/dev/ringside/cqlsh/golden/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(GoldenIT.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        }
    }
}
