package dev.ringside.model.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringside.provisioning.file.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tabs in a file that only its owner can read. Passwords in statements are left out; a tab that cannot be read is, too. */
public final class DraftFile implements DraftStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public DraftFile(Path file) {
        this.file = file;
    }

    @Override
    public List<TabDraft> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<TabDraft> drafts = new ArrayList<>();
        for (JsonNode node : JSON.readTree(Files.readAllBytes(file))) {
            read(node).ifPresent(drafts::add);
        }
        return drafts;
    }

    private static Optional<TabDraft> read(JsonNode node) {
        try {
            ShellState state = new ShellState(
                    word(node, "keyspace"),
                    node.path("consistency").asText("ONE"),
                    node.path("serialConsistency").asText("SERIAL"),
                    node.path("paging").asBoolean(true),
                    node.path("pageSize").asInt(100),
                    node.path("tracing").asBoolean());
            return Optional.of(new TabDraft(
                    node.path("name").asText(),
                    node.path("text").asText(),
                    state,
                    word(node, "coordinator"),
                    node.path("safeMode").asBoolean(true)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    @Override
    public void save(List<TabDraft> drafts) throws IOException {
        ArrayNode array = JSON.createArrayNode();
        for (TabDraft draft : drafts) {
            ObjectNode node = array.addObject()
                    .put("name", draft.name())
                    .put("text", Statements.withoutPasswords(draft.text()))
                    .put("consistency", draft.state().consistency())
                    .put("serialConsistency", draft.state().serialConsistency())
                    .put("paging", draft.state().paging())
                    .put("pageSize", draft.state().pageSize())
                    .put("tracing", draft.state().tracing())
                    .put("safeMode", draft.safeMode());
            draft.state().keyspace().ifPresent(name -> node.put("keyspace", name));
            draft.coordinator().ifPresent(address -> node.put("coordinator", address));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            AtomicFiles.createOwnerOnlyFolder(folder);
        }
        AtomicFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(array), true);
    }
}
