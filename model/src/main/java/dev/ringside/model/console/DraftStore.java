package dev.ringside.model.console;

import java.io.IOException;
import java.util.List;

/** Keeps the tabs of one cluster's console between sessions. Its methods block. */
public interface DraftStore {

    List<TabDraft> load() throws IOException;

    /** Replaces what is kept. */
    void save(List<TabDraft> drafts) throws IOException;
}
