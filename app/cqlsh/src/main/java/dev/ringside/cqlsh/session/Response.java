package dev.ringside.cqlsh.session;

import dev.ringside.cqlsh.input.CqlStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a statement or shell command led to. */
public sealed interface Response {

    /** The server answered; writes have a page without columns. */
    record Result(ResultPage page) implements Response {}

    /**
     * Lines of text a shell command writes.
     *
     * @param statements of DESCRIBE: the statements among the lines, which count as query output; else empty
     */
    record Output(List<String> lines, List<String> statements) implements Response {
        public Output {
            lines = List.copyOf(lines);
            statements = List.copyOf(statements);
        }

        public Output(List<String> lines) {
            this(lines, List.of());
        }
    }

    /** Rows are to be copied from or to files; {@code dev.ringside.cqlsh.copy} does it. */
    record Copy(CqlStatement statement) implements Response {}

    /**
     * Query output is to go to a file as well, or no longer.
     *
     * @param file as named; empty for the state or to end it
     * @param off whether it is to end
     */
    record Capture(Optional<String> file, boolean off) implements Response {}

    /** A password is needed; {@link CqlShell#login} goes on with it. */
    record PasswordNeeded(String user) implements Response {}

    /** The last so many statements of the person are to be shown; without a number, as many as last time, at first 50. */
    record History(OptionalInt count) implements Response {}

    /** Which cluster and node the shell talks to. */
    record Connected(String cluster, String node) implements Response {}

    /** A stored trace. */
    record Traced(Trace trace) implements Response {}

    /** A file of statements to run in a shell of its own, see {@link CqlShell#child}. */
    record Script(String name, Path file) implements Response {}

    /** The statement failed. */
    record Failed(StatementError error) implements Response {}

    /** The screen is to be cleared. */
    record Clear() implements Response {}

    /** The shell is to be left. */
    record Exit() implements Response {}
}
