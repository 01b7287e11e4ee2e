package dev.ringside.model.console.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ringside.model.console.Statements;
import dev.ringside.provisioning.file.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Own snippets in a file that only its owner can read, without the passwords in them. */
public final class SnippetFile implements SnippetStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public SnippetFile(Path file) {
        this.file = file;
    }

    @Override
    public List<Snippet> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Snippet> snippets = new ArrayList<>();
        for (JsonNode node : JSON.readTree(Files.readAllBytes(file))) {
            if (node.hasNonNull("name") && node.hasNonNull("text")) {
                snippets.add(
                        new Snippet(node.get("name").asText(), node.get("text").asText(), true));
            }
        }
        return snippets;
    }

    @Override
    public void save(List<Snippet> own) throws IOException {
        ArrayNode array = JSON.createArrayNode();
        own.forEach(snippet ->
                array.addObject().put("name", snippet.name()).put("text", Statements.withoutPasswords(snippet.text())));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            AtomicFiles.createOwnerOnlyFolder(folder);
        }
        AtomicFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(array), true);
    }
}
