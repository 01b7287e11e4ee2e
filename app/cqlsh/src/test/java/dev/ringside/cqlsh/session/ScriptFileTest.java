package dev.ringside.cqlsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFileTest {
    private static final String TEXT = "SELECT 'ü' FROM t;\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws IOException {
        Path file = write(("\ufeff" + TEXT).getBytes(Charset.forName(encoding)));
        assertThat(ScriptFile.text(file)).isEqualTo(TEXT);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithTheLineAndARemedy() throws IOException {
        Path file = write(("USE k;\n" + TEXT).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScriptFile.check(file, StandardCharsets.UTF_8))
                .isInstanceOf(IOException.class)
                .hasMessage("line 2 is not UTF-8 text. Save the file as UTF-8, or name its encoding with --encoding");
        ScriptFile.check(file, StandardCharsets.ISO_8859_1);
        assertThat(text(ScriptFile.open(file, StandardCharsets.ISO_8859_1))).isEqualTo("USE k;\n" + TEXT);
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Path file = write(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0});
        assertThatThrownBy(() -> ScriptFile.check(file, StandardCharsets.UTF_8))
                .hasMessageContaining("binary file")
                .hasMessageContaining("file of statements");
    }

    @Test
    void whatCannotBeReadIsToldInPythonsWords() {
        assertThat(reasonOf(folder.resolve("nowhere"))).isEqualTo("[Errno 2] No such file or directory: 'name'");
        assertThat(reasonOf(folder)).isEqualTo("[Errno 21] Is a directory: 'name'");
    }

    @Test
    void aStreamsBytesThatAreNoTextAreMarked() throws IOException {
        byte[] bytes = {'a', (byte) 0xff, 'b', '\n'};
        assertThat(text(ScriptFile.reader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)))
                .isEqualTo("a" + ScriptFile.UNREADABLE + "b\n");
    }

    private static String reasonOf(Path file) {
        try {
            ScriptFile.check(file, StandardCharsets.UTF_8);
            return "";
        } catch (IOException e) {
            return ScriptFile.reason("name", e);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.cql"), bytes);
    }

    private static String text(Reader reader) throws IOException {
        try (reader) {
            StringBuilder text = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
            }
            return text.toString();
        }
    }
}
