package dev.ringside.cqlsh.session;

import java.util.List;

/** What a statement or shell command led to. */
public sealed interface Response {

    /** The server answered; writes have a page without columns. */
    record Result(ResultPage page) implements Response {}

    /** Lines of text a shell command writes. */
    record Output(List<String> lines) implements Response {
        public Output {
            lines = List.copyOf(lines);
        }
    }

    /** Which cluster and node the shell talks to. */
    record Connected(String cluster, String node) implements Response {}

    /** A stored trace. */
    record Traced(Trace trace) implements Response {}

    /** A file of statements to run in a shell of its own, see {@link CqlShell#child}. */
    record Script(String name, String text) implements Response {}

    /** The statement failed. */
    record Failed(StatementError error) implements Response {}

    /** The screen is to be cleared. */
    record Clear() implements Response {}

    /** The shell is to be left. */
    record Exit() implements Response {}
}
