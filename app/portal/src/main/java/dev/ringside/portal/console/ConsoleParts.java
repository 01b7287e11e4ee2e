package dev.ringside.portal.console;

import dev.ringside.model.console.ConsoleWorkspace;
import dev.ringside.model.console.snippet.SnippetLibrary;
import dev.ringside.portal.console.schema.ConsoleSchema;

/** What a console consists of, before it has a face. */
public record ConsoleParts(ConsoleWorkspace workspace, ConsoleSchema schema, SnippetLibrary snippets)
        implements AutoCloseable {

    @Override
    public void close() {
        workspace.close();
        schema.close();
        snippets.close();
    }
}
