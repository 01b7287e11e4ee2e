package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsStatementsOfSeveralLines() throws IOException {
        HistoryFile file = new HistoryFile(folder.resolve("console").resolve("demo.jsonl"));
        List<HistoryEntry> entries = List.of(
                new HistoryEntry(Instant.ofEpochMilli(1), "SELECT 1;"),
                new HistoryEntry(Instant.ofEpochMilli(2), "SELECT\n  '日本';"));
        file.save(entries);
        assertThat(file.load()).isEqualTo(entries);
    }

    @Test
    void leavesDamagedLinesOut() throws IOException {
        Path path = folder.resolve("demo.jsonl");
        HistoryFile file = new HistoryFile(path);
        file.save(List.of(new HistoryEntry(Instant.ofEpochMilli(1), "SELECT 1;")));
        Files.writeString(path, "{\"at\": \n[]\n", StandardOpenOption.APPEND);
        assertThat(file.load()).hasSize(1);
    }

    @Test
    void hasNothingBeforeTheFirstStatement() throws IOException {
        assertThat(new HistoryFile(folder.resolve("none.jsonl")).load()).isEmpty();
    }
}
