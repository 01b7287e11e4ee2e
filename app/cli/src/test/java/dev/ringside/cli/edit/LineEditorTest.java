package dev.ringside.cli.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEditorTest {
    private static final int WIDTH = 20;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private TypedLines history = new TypedLines(Optional.empty());

    /** {@code ^A} stands for Ctrl-A, {@code ~} for Escape. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1;            | select 1;",
                "ab^AX^EY             | XabY",
                "abc^B^B^H            | bc",
                "abc^B^D              | ab",
                "one two^W^Y^Y        | one twotwo",
                "one two^Ukeep^Y      | keepone two",
                "one two^A^K^Y!       | one two!",
                "one two~b~d1         | one 1",
                "one two^A~f!         | one! two",
                "ab^T                 | ba",
                "abc^H^H^_            | ab",
                "ab~[D~[DX~[C~[CY     | XabY",
                "ab~[HX~[FY           | XabY",
                "ab~OD~[3~            | a",
                "a~[1;5Db             | ba",
                "日本^Bx                | 日x本",
                "a😀b^B^Hx             | axb",
                "~[200~a^Ib~[201~c     | a\tbc",
            })
    void keysEditTheLine(String typed, String line) throws Exception {
        assertThat(read(typed, "xterm").orElseThrow()).isEqualTo(line.replace("\\t", "\t"));
    }

    @Test
    void whatIsTypedAtTheEndIsWrittenAsItIs() throws Exception {
        read("select 1;", "xterm");
        assertThat(written()).isEqualTo("sh> select 1;\n");
    }

    @Test
    void aCompletedWordIsWrittenOverWhatWasTyped() throws Exception {
        read("alt^I", "xterm");
        assertThat(written()).isEqualTo("sh> alt\b\b\bALTER \n");
    }

    @Test
    void aSecondTabShowsTheChoicesAndTheLineAgain() throws Exception {
        read("x^I^I", "xterm");
        assertThat(written()).isEqualTo("sh> x\u0007\nxone    xtwo\nxthree\nsh> x\n");
    }

    @Test
    void atTheMarginTheTerminalIsMadeToGoOnInTheNextRow() throws Exception {
        read("a".repeat(WIDTH - 4), "xterm");
        assertThat(written()).isEqualTo("sh> " + "a".repeat(WIDTH - 4) + " \r\n");
    }

    @Test
    void theCursorMovesBetweenRows() throws Exception {
        read("a".repeat(WIDTH) + "^AX", "xterm");
        assertThat(written()).contains("\r\u001b[1A\u001b[4C").endsWith("\n");
    }

    @Test
    void aTerminalThatCannotMoveTheCursorGetsBackspacesOnly() throws Exception {
        read("a".repeat(WIDTH) + "^A^K", "dumb");
        assertThat(written()).doesNotContain("\u001b").contains("\b".repeat(WIDTH));
    }

    @Test
    void controlCharactersOfAPasteDoNotReachTheTerminal() throws Exception {
        read("~[200~a\u009bb~[201~", "xterm");
        assertThat(written()).isEqualTo("sh> a^?b\n");
    }

    @Test
    void controlCGivesTheLineUp() {
        assertThatThrownBy(() -> read("half a^C", "xterm")).isInstanceOf(LineEditor.Interrupted.class);
        assertThat(written()).isEqualTo("sh> half a^C\n");
    }

    @Test
    void controlDEndsTheInputOnAnEmptyLine() throws Exception {
        assertThat(read("^D", "xterm")).isEmpty();
    }

    @Test
    void linesTypedBeforeComeBack() throws Exception {
        history.add("first");
        history.add("second");
        assertThat(read("third^P^P^N^N^P", "xterm")).hasValue("second");
        assertThat(read("^Rfi", "xterm")).hasValue("first");
        assertThat(read("^Rs^R", "xterm")).hasValue("first");
        assertThat(read("new^Rfi^G", "xterm")).hasValue("new");
    }

    @Test
    void theHistoryIsItsOwnersFile() throws Exception {
        Path file = folder.resolve("history");
        history = new TypedLines(Optional.of(file));
        history.add("one");
        history.add("one");
        history.add(" ");
        assertThat(Files.readString(file)).isEqualTo("one\n");
        assertThat(new TypedLines(Optional.of(file)).all()).containsExactly("one");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void aHistoryThatCannotBeReadIsDoneWithout() throws Exception {
        assertThat(new TypedLines(Optional.of(folder)).all()).isEmpty();
        Path latin = folder.resolve("latin");
        Files.write(latin, new byte[] {'a', (byte) 0xe9, '\n'});
        assertThat(new TypedLines(Optional.of(latin)).all()).containsExactly("aé");
    }

    private Optional<String> read(String typed, String type) throws Exception {
        PipedInputStream keys = new PipedInputStream();
        try (PipedOutputStream person = new PipedOutputStream(keys);
                Terminal terminal = new ExternalTerminal("test", "ansi", keys, written, StandardCharsets.UTF_8)) {
            person.write((keys(typed) + "\r").getBytes(StandardCharsets.UTF_8));
            person.flush();
            LineEditor editor = new LineEditor(terminal, type, () -> WIDTH, history, LineEditorTest::proposal);
            written.reset();
            return editor.read("sh> ");
        }
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String keys(String typed) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '^') {
                i++;
                keys.append((char) (typed.charAt(i) & 31));
            } else {
                keys.append(c == '~' ? '\u001b' : c);
            }
        }
        return keys.toString()
                .replace("[3\u001b", "[3~")
                .replace("[200\u001b", "[200~")
                .replace("[201\u001b", "[201~");
    }

    private static Proposal proposal(String line, int cursor) {
        return line.startsWith("alt")
                ? new Proposal(0, "ALTER ", List.of("ALTER "))
                : new Proposal(0, line, List.of("xone", "xthree", "xtwo"));
    }
}
