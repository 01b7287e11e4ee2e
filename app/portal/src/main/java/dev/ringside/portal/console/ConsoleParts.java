package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleWorkspace;

/** What a console consists of, before it has a face. */
public record ConsoleParts(ConsoleWorkspace workspace) implements AutoCloseable {

    @Override
    public void close() {
        workspace.close();
    }
}
