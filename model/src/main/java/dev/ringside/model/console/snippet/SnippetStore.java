package dev.ringside.model.console.snippet;

import java.io.IOException;
import java.util.List;

/** Keeps the person's own snippets between sessions. Its methods block. */
public interface SnippetStore {

    List<Snippet> load() throws IOException;

    /** Replaces what is kept. */
    void save(List<Snippet> own) throws IOException;
}
