package dev.ringside.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    @Test
    void writesWhatSha256sumReads(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ringside.deb"), "abc");

        Checksums.write(List.of(file), folder.resolve("SHA256SUMS"));

        assertThat(folder.resolve("SHA256SUMS"))
                .hasContent("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ringside.deb");
    }
}
