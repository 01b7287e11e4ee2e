package dev.ringside.model.console;

import java.util.List;

/** Statements that destroy data and wait for a yes; those of files with their place before them. */
public record Danger(List<String> statements) {
    public Danger {
        statements = List.copyOf(statements);
    }
}
