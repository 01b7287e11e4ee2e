package dev.ringside.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void packsTheSameBytesFromTheSameFilesWheneverTheyWereWritten(@TempDir Path folder) throws IOException {
        Path first = folder(folder.resolve("first"), Instant.parse("2020-02-02T00:00:00Z"));
        Path second = folder(folder.resolve("second"), Instant.parse("2021-03-03T00:00:00Z"));

        TarArchive.write(first, "ringside", folder.resolve("first.tar.gz"), TIME);
        TarArchive.write(second, "ringside", folder.resolve("second.tar.gz"), TIME);

        assertThat(folder.resolve("first.tar.gz")).hasSameBinaryContentAs(folder.resolve("second.tar.gz"));
    }

    @Test
    void keepsWhatIsAProgram(@TempDir Path folder) throws IOException {
        TarArchive.write(folder(folder.resolve("x"), TIME), "ringside", folder.resolve("x.tar.gz"), TIME);

        List<String> modes = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GzipCompressorInputStream(Files.newInputStream(folder.resolve("x.tar.gz"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                modes.add(entry.getName() + " " + Integer.toOctalString(entry.getMode() & 0777));
            }
        }
        assertThat(modes)
                .containsExactly(
                        "ringside/ 755", "ringside/bin/ 755", "ringside/bin/ringside 755", "ringside/text 644");
    }

    private static Path folder(Path folder, Instant time) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("ringside");
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("text"), "text");
        Folders.date(folder, FileTime.from(time));
        return folder;
    }
}
