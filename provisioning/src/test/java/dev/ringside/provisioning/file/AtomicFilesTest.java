package dev.ringside.provisioning.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    private final Path folder;

    AtomicFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void replacesTheWholeContent() throws Exception {
        Path file = folder.resolve("state.yaml");
        AtomicFiles.write(file, bytes("a much longer first content"), false);
        AtomicFiles.write(file, bytes("short"), false);
        assertThat(file).hasContent("short");
    }

    @Test
    void leavesNothingElseBehind() throws Exception {
        AtomicFiles.write(folder.resolve("state.yaml"), bytes("x"), false);
        assertThat(names()).containsExactly("state.yaml");
    }

    @Test
    void keepsTheOldContentAndNoLeftoverWhenItCannotReplace() throws Exception {
        Path occupied = Files.createDirectory(folder.resolve("occupied"));
        Files.createFile(occupied.resolve("inhabitant"));
        assertThatIOException().isThrownBy(() -> AtomicFiles.write(occupied, bytes("x"), false));
        assertThat(occupied.resolve("inhabitant")).exists();
        assertThat(names()).containsExactly("occupied");
    }

    @Test
    void ownerOnlyFilesAreReadableByTheirOwnerOnly() throws Exception {
        assumePosix();
        Path file = folder.resolve("secret");
        AtomicFiles.write(file, bytes("x"), true);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void anOwnerOnlyWriteTakesAnOlderFilesOpennessAway() throws Exception {
        assumePosix();
        Path file = folder.resolve("secret");
        AtomicFiles.write(file, bytes("x"), false);
        AtomicFiles.write(file, bytes("y"), true);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void ownerOnlyFoldersAreClosedAllTheWayDown() throws Exception {
        assumePosix();
        Path deep = folder.resolve("one/two");
        AtomicFiles.createOwnerOnlyFolder(deep);
        AtomicFiles.createOwnerOnlyFolder(deep);
        assertThat(permissions(deep)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("one"))).isEqualTo("rwx------");
    }

    @Test
    void saysThatAFileIsInTheWayOfAFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatIOException()
                .isThrownBy(() -> AtomicFiles.createOwnerOnlyFolder(file))
                .withMessageContaining("in the way");
    }

    @Test
    void aReaderNeverSeesAMixtureWhileWritersCompete() throws Exception {
        Path file = folder.resolve("state");
        byte[] a = "a".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        byte[] b = "b".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
        AtomicFiles.write(file, a, false);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (byte[] content : List.of(a, b)) {
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        AtomicFiles.write(file, content, false);
                    }
                    return null;
                }));
            }
            do {
                assertThat(Files.readString(file)).matches("a{50000}|b{40000}");
            } while (!writers.stream().allMatch(Future::isDone));
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(names()).containsExactly("state");
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.map(path -> path.getFileName().toString()).toList());
        }
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
