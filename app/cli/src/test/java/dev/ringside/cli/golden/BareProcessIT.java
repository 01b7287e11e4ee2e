package dev.ringside.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cli.Main;
import dev.ringside.cqlsh.golden.PlainNode;
import dev.ringside.provisioning.runtime.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ringside cqlsh} as a process that was given next to nothing: no PATH, HOME or LANG, a terminal of no size, a closed input. */
@EnabledOnOs(OS.LINUX)
class BareProcessIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Gives a process a terminal, which has the size of its own: none, where it has none itself. */
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final String QUERY = "SELECT key FROM system.local;";
    private static final String TABLE = "\n key\n-------\n local\n\n(1 rows)\n";

    @TempDir
    static Path home;

    private static PlainNode node;

    @BeforeAll
    static void startNode() throws Exception {
        node = PlainNode.start(Files.createDirectory(home.resolve("node")));
    }

    @AfterAll
    static void removeNode() throws Exception {
        node.close();
    }

    static boolean hasScript() {
        return Files.isExecutable(SCRIPT);
    }

    @Test
    void aPipeIsAllItNeeds() throws Exception {
        Path out = home.resolve("pipe");
        Process process = start(cqlsh(), out, Map.of());
        send(process, QUERY + "\n");
        process.getOutputStream().close();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).isEqualTo(TABLE);
    }

    @Test
    void aClosedInputIsAnEmptyOne() throws Exception {
        Path out = home.resolve("closed");
        Process process = start(List.of("/bin/sh", "-c", String.join(" ", quoted(cqlsh())) + " <&-"), out, Map.of());
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out)).isEmpty();
    }

    @Test
    @EnabledIf("hasScript")
    void aTerminalOfNoSizeIsServedAsReadlineWould() throws Exception {
        Path out = home.resolve("terminal");
        Process process = start(inTerminal(), out, Map.of("TERM", "xterm", "COLUMNS", "100000"));
        await(out, "Use HELP for help.\r\ncqlsh> ");
        send(process, "sel\t");
        await(out, "cqlsh> sel\b\b\bSELECT ");
        send(process, "key FROM system.local;\n");
        await(out, "(1 rows)\r\ncqlsh> ");
        send(process, "half a statement\u0003");
        await(out, "half a statement^C\r\ncqlsh> ");
        send(process, "\u0004");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out))
                .contains("SELECT key FROM system.local;\r\n\r\n \u001b[0;1;31mkey\u001b[0m\r\n");
    }

    @Test
    @EnabledIf("hasScript")
    void aTerminalWithoutATypeHasNeitherColoursNorMovements() throws Exception {
        Path out = home.resolve("dumb");
        Process process = start(inTerminal(), out, Map.of());
        await(out, "Use HELP for help.\r\ncqlsh> ");
        send(process, QUERY + "\n");
        await(out, "(1 rows)\r\ncqlsh> ");
        send(process, "exit\n");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out))
                .doesNotContain("\u001b")
                .endsWith("cqlsh> " + QUERY + "\r\n" + TABLE.replace("\n", "\r\n") + "cqlsh> exit\r\n");
    }

    private static List<String> cqlsh() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "cqlsh",
                node.address().getAddress().getHostAddress(),
                String.valueOf(node.address().getPort()));
    }

    private static List<String> inTerminal() {
        return List.of(SCRIPT.toString(), "-qec", String.join(" ", quoted(cqlsh())), "/dev/null");
    }

    private static List<String> quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("'" + word + "'"));
        return quoted;
    }

    private static Process start(List<String> command, Path out, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void send(Process process, String keys) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private static void await(Path out, String text) throws Exception {
        Eventually.that("'" + text + "' is written", PATIENCE, () -> Files.readString(out)
                .contains(text));
    }
}
