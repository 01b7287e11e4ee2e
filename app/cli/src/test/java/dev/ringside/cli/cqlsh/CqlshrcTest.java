package dev.ringside.cli.cqlsh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Terminal;
import dev.ringside.provisioning.testing.ScriptedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CqlshrcTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void isReadFromTheHome() throws IOException {
        write("home/.cassandra/cqlshrc", "[ui]\ncolor = on\n");
        Cqlshrc configuration = Cqlshrc.read(session(), Optional.empty());
        assertThat(configuration.flag("ui", "color")).hasValue(true);
        assertThat(configuration.credentials(session()))
                .hasValue(folder.resolve("home/.cassandra/credentials").toAbsolutePath());
    }

    @Test
    void credentialsLieBesideTheFileThatIsNamed() throws IOException {
        write("conf/rc", "[connection]\nport = 9142\n");
        Cqlshrc configuration = Cqlshrc.read(session(), Optional.of("conf/rc"));
        assertThat(configuration.value("connection", "port")).hasValue("9142");
        assertThat(configuration.credentials(session()))
                .hasValue(folder.resolve("conf/credentials").toAbsolutePath());
    }

    @Test
    void aFileThatIsNamedAndNotThereIsToldAndDoneWithout() throws IOException {
        Cqlshrc configuration = Cqlshrc.read(session(), Optional.of("nowhere"));
        assertThat(configuration.file()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Warning: Specified cqlshrc location `nowhere` does not exist.");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CliSession session() {
        return new CliSession(
                ScriptedEngine::new,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                Map.of("HOME", folder.resolve("home").toString()),
                folder,
                Terminal.NONE,
                command -> "");
    }
}
