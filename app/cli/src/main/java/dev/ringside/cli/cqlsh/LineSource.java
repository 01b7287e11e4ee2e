package dev.ringside.cli.cqlsh;

import dev.ringside.cqlsh.script.InputLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where a person's lines come from: a terminal with editing and history, or a plain stream. */
interface LineSource extends AutoCloseable {

    /** The next line, or nothing at the end of the input. Throws {@link Interrupted} when the person gave the line up. */
    Optional<String> read(String prompt) throws IOException, Interrupted;

    /** Keeps a statement for the arrow keys and for later sessions. */
    void remember(String statement);

    /** Calls {@code action} whenever the person presses Ctrl-C outside of {@link #read}. */
    void onInterrupt(Runnable action);

    @Override
    void close() throws IOException;

    /** Ctrl-C while typing. */
    final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A terminal; its history is {@code historyFile}. */
    static LineSource terminal(Path historyFile) throws IOException {
        return new Editor(
                TerminalBuilder.builder()
                        .name("ringside cqlsh")
                        .system(true)
                        .dumb(true)
                        .build(),
                historyFile);
    }

    /** A stream: prompts are written, nothing is echoed. */
    static LineSource stream(InputStream in, PrintStream out) {
        return new Stream(new InputLines(new InputStreamReader(in, StandardCharsets.UTF_8)), out);
    }

    /** Lines edited by JLine. */
    record Editor(Terminal terminal, LineReader reader) implements LineSource {

        Editor(Terminal terminal, Path historyFile) {
            this(terminal, reader(terminal, historyFile));
        }

        private static LineReader reader(Terminal terminal, Path historyFile) {
            DefaultParser verbatim = new DefaultParser();
            verbatim.setEscapeChars(null);
            verbatim.setQuoteChars(new char[0]);
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(verbatim)
                    .variable(LineReader.HISTORY_FILE, historyFile)
                    .variable(LineReader.DISABLE_HISTORY, false)
                    .variable(LineReader.BELL_STYLE, "off")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .option(LineReader.Option.HISTORY_INCREMENTAL, true)
                    .build();
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
            reader.getHistory().add(statement);
        }

        @Override
        public void onInterrupt(Runnable action) {
            terminal.handle(Terminal.Signal.INT, signal -> action.run());
        }

        @Override
        public void close() throws IOException {
            reader.getHistory().save();
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
        public void onInterrupt(Runnable action) {
            // Ctrl-C ends a process that reads a stream
        }

        @Override
        public void close() {
            // the stream is the caller's
        }
    }
}
