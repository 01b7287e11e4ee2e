package dev.ringside.cli.cqlsh;

import dev.ringside.cli.edit.LineEditor;
import dev.ringside.cli.edit.Proposal;
import dev.ringside.cli.edit.TypedLines;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.script.InputLines;
import dev.ringside.cqlsh.session.ScriptFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;

/** Where a person's lines come from: a terminal with editing and history, or a plain stream. */
interface LineSource extends AutoCloseable {
    /** The width of a terminal that does not know its own. */
    int COLUMNS = 80;

    /** What a terminal can do is found out by {@link LineEditor}; raw mode is the same for all. */
    String ANY_TYPE = "ansi";

    /** The next line, or nothing at the end of the input. Throws {@link Interrupted} when the person gave the line up. */
    Optional<String> read(String prompt) throws IOException, Interrupted;

    /** Keeps a statement for the arrow keys and for later sessions. */
    void remember(String statement);

    /** A line typed without showing it; empty where nobody can be asked. */
    Optional<String> password(String prompt) throws IOException;

    /** The statements kept, the oldest first; empty where none are. */
    Optional<List<String>> statements();

    /** Calls {@code action} whenever the person presses Ctrl-C outside of {@link #read}. */
    void onInterrupt(Runnable action);

    @Override
    void close() throws IOException;

    /** Ctrl-C while typing. */
    final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A terminal; its history is {@code historyFile}, and TAB completes with {@code completion}. Where it cannot be put into raw mode its
     * lines are read as a stream's.
     */
    static LineSource terminal(CliSession session, Optional<Path> historyFile, Proposal.Source completion)
            throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .name("ringside cqlsh")
                .system(true)
                .dumb(true)
                .type(ANY_TYPE)
                .encoding(StandardCharsets.UTF_8)
                .build();
        if (terminal instanceof DumbTerminal) {
            terminal.close();
            return stream(session.in(), session.out(), StandardCharsets.UTF_8);
        }
        return editor(session, terminal, historyFile, completion);
    }

    /** As above, of a terminal that is open. */
    static LineSource editor(
            CliSession session, Terminal terminal, Optional<Path> historyFile, Proposal.Source completion) {
        int otherwise = session.variable("COLUMNS")
                .filter(text -> text.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(COLUMNS);
        TypedLines history = new TypedLines(historyFile);
        LineEditor editor = new LineEditor(
                terminal,
                session.variable("TERM").orElse("dumb"),
                () -> terminal.getWidth() > 0 ? terminal.getWidth() : otherwise,
                history,
                completion);
        return new Editor(terminal, history, editor);
    }

    /** A stream: prompts are written, nothing is echoed. */
    static LineSource stream(InputStream in, PrintStream out, Charset encoding) {
        return new Stream(new InputLines(ScriptFile.reader(in, encoding)), out);
    }

    /** Lines edited at a terminal. */
    record Editor(Terminal terminal, TypedLines history, LineEditor editor) implements LineSource {
        @Override
        public Optional<String> read(String prompt) throws IOException, Interrupted {
            try {
                return editor.read(prompt);
            } catch (LineEditor.Interrupted e) {
                throw new Interrupted();
            }
        }

        @Override
        public void remember(String statement) {
            history.add(statement);
        }

        @Override
        public Optional<String> password(String prompt) throws IOException {
            return editor.readHidden(prompt);
        }

        @Override
        public Optional<List<String>> statements() {
            return Optional.of(history.all());
        }

        @Override
        public void onInterrupt(Runnable action) {
            terminal.handle(Terminal.Signal.INT, signal -> action.run());
        }

        @Override
        public void close() throws IOException {
            editor.close();
            terminal.close();
        }
    }

    /** Lines of a stream. */
    record Stream(InputLines in, PrintStream out) implements LineSource {
        @Override
        public Optional<String> read(String prompt) throws IOException {
            out.print(prompt);
            out.flush();
            return in.next();
        }

        @Override
        public void remember(String statement) {
            // a stream has no history
        }

        @Override
        public Optional<String> password(String prompt) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> statements() {
            return Optional.empty();
        }

        @Override
        public void onInterrupt(Runnable action) {
            // Ctrl-C ends a process that reads a stream
        }

        @Override
        public void close() {
            // the stream is the caller's
        }
    }
}
