package dev.ringside.model.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.model.bridge.Background;
import dev.ringside.model.console.snippet.Snippet;
import dev.ringside.model.console.snippet.SnippetFile;
import dev.ringside.model.console.snippet.SnippetLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetLibraryTest {
    @TempDir
    Path folder;

    @Test
    void keepsOwnSnippetsBeforeTheBuiltInOnes() throws IOException {
        SnippetLibrary library = library();
        int builtIn = library.found().size();
        assertThat(library.found()).isNotEmpty().noneMatch(Snippet::own).allMatch(each -> !each.text()
                .isBlank());
        library.save("b", "SELECT 2;");
        library.save("a", "ALTER ROLE x WITH PASSWORD = 'secret';");
        library.save("b", "SELECT 3;");
        library.save(" ", "SELECT 4;");
        assertThat(library.found()).hasSize(builtIn + 2);
        assertThat(Files.readString(file())).doesNotContain("secret");
        SnippetLibrary later = library();
        assertThat(later.found().subList(0, 2)).extracting(Snippet::name).containsExactly("a", "b");
        assertThat(later.found().get(1).text()).isEqualTo("SELECT 3;");
        later.remove(later.found().get(1));
        later.remove(later.found().get(3));
        assertThat(library().found()).hasSize(builtIn + 1);
    }

    @Test
    void findsSnippetsByWordsOfNameOrText() {
        SnippetLibrary library = library();
        library.search("Unlogged");
        assertThat(library.found()).isNotEmpty().allMatch(each -> each.text().contains("UNLOGGED"));
    }

    @Test
    void saysWhyOwnSnippetsCannotBeRead() throws IOException {
        Files.writeString(file(), "{");
        SnippetLibrary library = library();
        assertThat(library.problemProperty().get()).isPresent();
        assertThat(library.found()).isNotEmpty();
    }

    private Path file() {
        return folder.resolve("snippets.json");
    }

    private SnippetLibrary library() {
        return new SnippetLibrary(new SnippetFile(file()), new Background(Runnable::run, Runnable::run));
    }
}
