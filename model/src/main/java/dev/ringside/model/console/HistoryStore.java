package dev.ringside.model.console;

import java.io.IOException;
import java.util.List;

/** Keeps the history of one cluster's console between sessions. Its methods block. */
public interface HistoryStore {

    /** Oldest first. */
    List<HistoryEntry> load() throws IOException;

    /** Replaces what is kept. */
    void save(List<HistoryEntry> entries) throws IOException;
}
