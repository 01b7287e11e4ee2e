package dev.ringside.provisioning.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
    @TempDir
    Path folder;

    @Test
    void addsUpTheFilesOfEveryFolderBelow() throws Exception {
        Files.write(folder.resolve("one"), new byte[100]);
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/two"), new byte[20]);

        assertThat(FolderTree.size(folder)).isEqualTo(120);
        assertThat(FolderTree.size(folder.resolve("absent"))).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void countsAFileWithTwoNamesOnceAsSnapshotsHaveThem() throws Exception {
        Path file = Files.write(folder.resolve("one"), new byte[100]);
        Files.createLink(folder.resolve("its snapshot"), file);
        Files.createSymbolicLink(folder.resolve("a link"), file);

        assertThat(FolderTree.size(folder)).isEqualTo(100);
    }
}
