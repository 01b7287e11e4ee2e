package dev.ringside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandsTest {
    private final CommandRun ringside = new CommandRun();
    private final Path folder;
    private final String otherCache = System.getProperty(DownloadCache.PROPERTY, "");

    CacheCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        useHome("here");
    }

    /** Integration tests share a cache elsewhere. */
    @BeforeEach
    void useTheCacheOfTheHome() {
        System.clearProperty(DownloadCache.PROPERTY);
    }

    @AfterEach
    void restoreTheOtherCache() {
        System.setProperty(DownloadCache.PROPERTY, otherCache);
    }

    private DownloadCache useHome(String name) {
        ringside.environment.put("RINGSIDE_HOME", folder.resolve(name).toString());
        return new DownloadCache(folder.resolve(name).resolve("cache"));
    }

    private void download() throws IOException {
        DownloadCache cache = useHome("here");
        Path jar = Files.createDirectories(cache.repository()).resolve("cassandra-all-5.0.9.jar");
        cache.record("5.0.9", List.of(Files.write(jar, new byte[3 * 1024 * 1024])));
    }

    @Test
    void showsWhatIsThere() throws IOException {
        assertThat(ringside.run("cache show").json()).isEmpty();
        download();

        JsonNode shown = ringside.run("cache show").json();

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).get("cassandraRelease").asText()).isEqualTo("5.0.9");
        assertThat(shown.get(0).get("bytes").asLong()).isEqualTo(3 * 1024 * 1024);
        assertThat(shown.get(0).get("complete").asBoolean()).isTrue();
        assertThat(ringside.run("cache show -o table").out).contains("5.0.9", "3 MiB", "yes");
    }

    @Test
    void carriesItToAnotherComputer() throws IOException {
        download();
        String file = folder.resolve("cache.tar").toString();
        assertThat(ringside.runAll("cache", "export", file).exitCode).isZero();

        useHome("there");
        ringside.runAll("cache", "import", file, "-o", "table");

        assertThat(ringside.exitCode).isZero();
        assertThat(ringside.out).contains("5.0.9");
        assertThat(ringside.run("cache show").json()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");

        ringside.runAll("cache", "import", file.toString());

        assertThat(ringside.exitCode).isEqualTo(2);
        assertThat(ringside.err).contains("is no whole export of a cache").contains("Nothing was changed");
    }

    @Test
    void exportsNothingWhenNothingIsThere() {
        ringside.runAll("cache", "export", folder.resolve("cache.tar").toString());

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("ringside cache fill");
    }

    @Test
    void tellsWhyNothingCanBeDownloaded() {
        ringside.engine.refuseToPrepare(
                "embedded", new Problem.ArtifactUnavailable("cassandra-all", "No network.", "Find one."));

        ringside.run("cache fill --cassandra-version 4.1 5.0");

        assertThat(ringside.exitCode).isEqualTo(1);
        assertThat(ringside.err).contains("No network.");
    }

    @Test
    void needsAFile() {
        assertThat(ringside.run("cache import").exitCode).isEqualTo(2);
        assertThat(ringside.run("cache export").exitCode).isEqualTo(2);
    }
}
