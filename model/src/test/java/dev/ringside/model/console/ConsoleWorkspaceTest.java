package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.testing.ScriptedShells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void bringsTabsBackAsTheyWere() {
        ConsoleWorkspace first = workspace();
        ConsoleModel tab = first.add(TabDraft.empty("People"));
        tab.textProperty().set("SELECT * FROM people; -- é");
        tab.settings().change(state -> state.withConsistency("QUORUM")
                .withSerialConsistency("LOCAL_SERIAL")
                .withPaging(false, 500)
                .withTracing(true));
        tab.settings().setSafeMode(false);
        tab.useCoordinator(Optional.of("127.0.0.2"));
        first.add(TabDraft.empty("Other"));
        first.close();

        ConsoleWorkspace second = workspace();
        assertThat(second.loadedProperty().get()).isTrue();
        assertThat(second.tabs()).extracting(each -> each.nameProperty().get()).containsExactly("People", "Other");
        assertThat(second.tabs().get(0).draft())
                .isEqualTo(new TabDraft(
                        "People",
                        "SELECT * FROM people; -- é",
                        new ShellState(Optional.empty(), "QUORUM", "LOCAL_SERIAL", false, 500, true),
                        Optional.of("127.0.0.2"),
                        false));
    }

    @Test
    void keepsNoPasswords() throws IOException {
        ConsoleWorkspace workspace = workspace();
        workspace.add(TabDraft.empty("Roles")).textProperty().set("ALTER ROLE x WITH PASSWORD = 'it''s secret';");
        workspace.save();
        assertThat(Files.readString(file())).contains("PASSWORD = ''").doesNotContain("secret");
    }

    @Test
    void leavesOutTabsThatCannotBeRead() throws IOException {
        Files.writeString(file(), "[{\"name\": \"a\", \"consistency\": \"MOST\"}, {\"name\": \"b\"}]");
        assertThat(workspace().tabs())
                .extracting(each -> each.nameProperty().get())
                .containsExactly("b");
        Files.writeString(file(), "not JSON");
        ConsoleWorkspace broken = workspace();
        assertThat(broken.tabs()).isEmpty();
        assertThat(broken.loadedProperty().get()).isTrue();
    }

    private Path file() {
        return folder.resolve("demo.tabs.json");
    }

    private ConsoleWorkspace workspace() {
        return new ConsoleWorkspace(
                (found, failed) -> {},
                new ScriptedShells(),
                new HistoryFile(folder.resolve("demo.jsonl")),
                new DraftFile(file()),
                () -> new Background(Runnable::run, Runnable::run),
                () -> {});
    }
}
