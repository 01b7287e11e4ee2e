package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryProbeTest {
    private static final long KIB = 1024;
    private final Path memoryInfo;

    MemoryProbeTest(@TempDir Path folder) {
        this.memoryInfo = folder.resolve("meminfo");
    }

    @Test
    void leavesAReserveOfWhatTheSystemCouldGive() throws IOException {
        Files.writeString(memoryInfo, "MemTotal:  2097152 kB\nMemFree:  10 kB\nMemAvailable:    614400 kB\n");

        assertThat(new MemoryProbe(memoryInfo).available()).isEqualTo((614_400 - 512 * KIB) * KIB);
    }

    @Test
    void neverGoesBelowNothing() throws IOException {
        Files.writeString(memoryInfo, "MemAvailable:    100 kB\n");

        assertThat(new MemoryProbe(memoryInfo).available()).isZero();
    }

    @Test
    void asksJavaWhereTheSystemHasNoSuchFile() {
        MemoryProbe probe = new MemoryProbe(memoryInfo);

        assertThat(probe.total()).isPositive();
        assertThat(probe.available()).isBetween(0L, probe.total());
    }
}
