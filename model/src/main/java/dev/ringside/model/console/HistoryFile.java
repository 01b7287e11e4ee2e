package dev.ringside.model.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.provisioning.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** History in a file of one JSON object per line, which only its owner can read. Lines that cannot be read are left out. */
public final class HistoryFile implements HistoryStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public HistoryFile(Path file) {
        this.file = file;
    }

    @Override
    public List<HistoryEntry> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<HistoryEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            try {
                JsonNode node = JSON.readTree(line);
                if (node.hasNonNull("at") && node.hasNonNull("statement")) {
                    entries.add(new HistoryEntry(
                            Instant.ofEpochMilli(node.get("at").asLong()),
                            node.get("statement").asText()));
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return entries;
    }

    @Override
    public void save(List<HistoryEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        for (HistoryEntry entry : entries) {
            text.append(JSON.writeValueAsString(
                            Map.of("at", entry.at().toEpochMilli(), "statement", entry.statement())))
                    .append('\n');
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            AtomicFiles.createOwnerOnlyFolder(folder);
        }
        AtomicFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8), true);
    }
}
