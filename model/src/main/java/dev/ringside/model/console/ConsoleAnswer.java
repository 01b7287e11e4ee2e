package dev.ringside.model.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a statement led to. */
public sealed interface ConsoleAnswer {

    /** A page of rows. */
    record Rows(ConsolePage page) implements ConsoleAnswer {}

    /** Text only: a shell command's reply or a description; empty for a write that worked. */
    record Text(List<String> lines, List<String> warnings, long millis, Optional<ConsoleTrace> trace)
            implements ConsoleAnswer {
        public Text {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }
    }

    /** A file was run, to its end or as far as it was let. */
    record FileRun(FileReport report, List<String> lines, long millis) implements ConsoleAnswer {
        public FileRun {
            lines = List.copyOf(lines);
        }
    }

    /** Rows were written to a file. */
    record Exported(Path file, long rows, long millis) implements ConsoleAnswer {}

    /**
     * The statement failed.
     *
     * @param message what happened, in the server's words where it said something
     * @param lines as cqlsh prints it
     */
    record Failure(Kind kind, String message, List<String> lines) implements ConsoleAnswer {
        public Failure {
            lines = List.copyOf(lines);
        }

        /** What sort of failure, as far as the console acts differently. */
        public enum Kind {
            STATEMENT,
            UNREACHABLE,
            CANCELED
        }
    }
}
