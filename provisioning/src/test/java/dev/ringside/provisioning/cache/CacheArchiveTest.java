package dev.ringside.provisioning.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheArchiveTest {
    private final DownloadCache here;
    private final DownloadCache there;
    private final Path file;

    CacheArchiveTest(@TempDir Path folder) {
        here = new DownloadCache(folder.resolve("here"));
        there = new DownloadCache(folder.resolve("there"));
        file = folder.resolve("cache.tar");
    }

    @Test
    void carriesEveryReleaseToAnotherComputer() throws Exception {
        download(here, "5.0.9", "cassandra-all-5.0.9.jar", "guava.jar");
        download(here, "4.1.10", "cassandra-all-4.1.10.jar", "guava.jar");

        List<CachedVersion> written = CacheArchive.write(here, file, Progress.NONE);
        List<CachedVersion> read = CacheArchive.read(there, file, Progress.NONE);

        assertThat(read).isEqualTo(written).hasSize(2).allMatch(CachedVersion::whole);
        assertThat(there.versions()).isEqualTo(here.versions());
        assertThat(there.jars("5.0.9").orElseThrow())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("cassandra-all-5.0.9.jar", "guava.jar");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsThereAndMendsWhatIsDamaged() throws Exception {
        download(here, "5.0.9", "cassandra-all-5.0.9.jar", "guava.jar");
        CacheArchive.write(here, file, Progress.NONE);
        download(there, "4.0.19", "cassandra-all-4.0.19.jar");
        download(there, "5.0.9", "cassandra-all-5.0.9.jar", "guava.jar");
        Files.writeString(there.repository().resolve("guava.jar"), "cut");

        CacheArchive.read(there, file, Progress.NONE);

        assertThat(there.versions()).hasSize(2).allMatch(CachedVersion::whole);
        assertThat(there.repository().resolve("guava.jar")).hasContent("the content of guava.jar");
    }

    @Test
    void refusesAFileOneByteOfWhichChanged() throws Exception {
        download(here, "5.0.9", "cassandra-all-5.0.9.jar");
        CacheArchive.write(here, file, Progress.NONE);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace("the content", "teh content"), StandardCharsets.ISO_8859_1);

        assertThat(refusal().message()).contains("the checksum of maven/cassandra-all-5.0.9.jar differs");
    }

    @Test
    void refusesAFileThatEndsTooEarly() throws Exception {
        download(here, "5.0.9", "cassandra-all-5.0.9.jar", "guava.jar");
        CacheArchive.write(here, file, Progress.NONE);
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 700, 1024, 1600, 2048)) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));

            assertThat(refusal().remedy()).as("%d bytes", length).contains("Copy the file once more");
        }
    }

    @Test
    void refusesAFileThatIsNoExport() throws Exception {
        Files.writeString(file, "PK what is this");

        assertThat(refusal().code()).isEqualTo("InvalidSpec");
    }

    @Test
    void writesNothingOutsideTheCache() throws Exception {
        String outside = "maven/../../outside.jar";
        writeTar(outside, "evil");

        assertThat(refusal().message()).contains("leads out of the cache");
        assertThat(there.folder().resolveSibling("outside.jar")).doesNotExist();
    }

    @Test
    void exportsNothingWhenNothingIsThere() {
        ProvisioningException failure =
                catchThrowableOfType(ProvisioningException.class, () -> CacheArchive.write(here, file, Progress.NONE));

        assertThat(failure.problem().remedy()).contains("ringside cache fill");
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesOutWhatIsNotWhole() throws Exception {
        download(here, "5.0.9", "cassandra-all-5.0.9.jar");
        download(here, "4.1.10", "cassandra-all-4.1.10.jar");
        Files.delete(here.repository().resolve("cassandra-all-4.1.10.jar"));

        assertThat(CacheArchive.write(here, file, Progress.NONE))
                .extracting(CachedVersion::release)
                .containsExactly("5.0.9");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(refusal()).isInstanceOf(Problem.NotFound.class);
    }

    private Problem refusal() {
        ProvisioningException failure =
                catchThrowableOfType(ProvisioningException.class, () -> CacheArchive.read(there, file, Progress.NONE));
        assertThat(failure).isNotNull();
        assertThat(leftovers()).isEmpty();
        return failure.problem();
    }

    /** What an import left beside a cache that has nothing. */
    private List<Path> leftovers() {
        try (Stream<Path> files = Files.list(there.folder())) {
            return files.filter(path -> path.getFileName().toString().startsWith("import-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void download(DownloadCache cache, String release, String... jars) throws IOException {
        Files.createDirectories(cache.repository());
        List<Path> files = new java.util.ArrayList<>();
        for (String jar : jars) {
            files.add(Files.writeString(cache.repository().resolve(jar), "the content of " + jar));
        }
        cache.record(release, files);
    }

    private void writeTar(String name, String content) throws IOException {
        Path source = Files.writeString(file.resolveSibling("source"), content);
        String list = Sha256.of(source) + "  " + name + "\n";
        try (OutputStream out = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            entry(tar, CacheArchive.CHECKSUMS, list);
            entry(tar, name, content);
        }
    }

    private static void entry(TarArchiveOutputStream tar, String name, String content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
    }
}
