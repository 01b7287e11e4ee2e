package dev.ringside.cli.cqlsh;

import dev.ringside.cqlsh.script.InputLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where a person's lines come from: a terminal with editing and history, or a plain stream. */
interface LineSource extends AutoCloseable {
    /** The size of a terminal that does not know its own. */
    int COLUMNS = 80;

    /** As above. */
    int ROWS = 24;

    /** The next line, or nothing at the end of the input. Throws {@link Interrupted} when the person gave the line up. */
    Optional<String> read(String prompt) throws IOException, Interrupted;

    /** Keeps a statement for the arrow keys and for later sessions. */
    void remember(String statement);

    /** A line typed without showing it; empty where nobody can be asked. */
    Optional<String> password(String prompt);

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

    /** A terminal; its history is {@code historyFile}, and TAB completes with {@code completion}. */
    static LineSource terminal(Optional<Path> historyFile, Completer completion) throws IOException {
        return editor(
                TerminalBuilder.builder()
                        .name("ringside cqlsh")
                        .system(true)
                        .dumb(true)
                        .build(),
                historyFile,
                completion);
    }

    /** As above, of a terminal that is open. */
    static LineSource editor(Terminal terminal, Optional<Path> historyFile, Completer completion) {
        if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
            terminal.setSize(new Size(COLUMNS, ROWS));
        }
        return new Editor(terminal, historyFile, completion);
    }

    /** A stream: prompts are written, nothing is echoed. */
    static LineSource stream(InputStream in, PrintStream out, Charset encoding) {
        return new Stream(new InputLines(new InputStreamReader(in, encoding)), out);
    }

    /** Lines edited by JLine. */
    record Editor(Terminal terminal, StatementHistory history, LineReader reader) implements LineSource {

        Editor(Terminal terminal, Optional<Path> historyFile, Completer completion) {
            this(terminal, new StatementHistory(), historyFile, completion);
        }

        private Editor(Terminal terminal, StatementHistory history, Optional<Path> historyFile, Completer completion) {
            this(terminal, history, reader(terminal, history, historyFile, completion));
        }

        private static LineReader reader(
                Terminal terminal, StatementHistory history, Optional<Path> historyFile, Completer completion) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser((line, cursor, context) -> new VerbatimLine(line, cursor))
                    .completer(completion)
                    .history(history)
                    .variable(LineReader.DISABLE_HISTORY, false)
                    .variable(LineReader.INDENTATION, 0)
                    .variable(LineReader.BELL_STYLE, "off")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.HISTORY_INCREMENTAL, true)
                    .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                    .option(LineReader.Option.AUTO_REMOVE_SLASH, false)
                    .option(LineReader.Option.INSERT_TAB, false)
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    .build();
            historyFile.ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
            return reader;
        }

        @Override
        public Optional<String> read(String prompt) throws Interrupted {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (EndOfFileException e) {
                return Optional.empty();
            } catch (UserInterruptException e) {
                throw new Interrupted();
            }
        }

        @Override
        public void remember(String statement) {
            history.remember(statement);
        }

        @Override
        public Optional<String> password(String prompt) {
            try {
                return Optional.of(reader.readLine(prompt, (char) 0));
            } catch (EndOfFileException | UserInterruptException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<List<String>> statements() {
            List<String> lines = new ArrayList<>();
            history.forEach(entry -> lines.add(entry.line()));
            return Optional.of(lines);
        }

        @Override
        public void onInterrupt(Runnable action) {
            terminal.handle(Terminal.Signal.INT, signal -> action.run());
        }

        @Override
        public void close() throws IOException {
            history.save();
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
