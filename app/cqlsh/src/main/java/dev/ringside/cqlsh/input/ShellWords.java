package dev.ringside.cqlsh.input;

import java.util.Set;

/** The commands the shell itself understands. */
public final class ShellWords {
    private static final Set<String> END_WITH_LINE = Set.of(
            "help",
            "?",
            "consistency",
            "serial",
            "describe",
            "desc",
            "show",
            "source",
            "capture",
            "login",
            "debug",
            "tracing",
            "expand",
            "paging",
            "exit",
            "quit",
            "clear",
            "cls",
            "history",
            "elapsed");

    private ShellWords() {}

    /** Whether a statement that starts with {@code verb} ends at the end of its line, without a semicolon. Lower case. */
    public static boolean endsWithLine(String verb) {
        return END_WITH_LINE.contains(verb);
    }
}
