package dev.ringside.provisioning.runtime.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryReadingsTest {
    private final Path proc;
    private final MemoryReadings readings;

    MemoryReadingsTest(@TempDir Path proc) {
        this.proc = proc;
        EndpointDiscovery nowhere =
                new EndpointDiscovery(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), proc, "Linux", proc);
        this.readings = new MemoryReadings(new DockerEngine(nowhere), proc);
    }

    @Test
    void readsTheResidentSizeOfTheContainersProcess() throws IOException {
        process("0::/system.slice/docker-cafe1234.scope\n");

        assertThat(readings.of("cafe1234", 77)).hasValue(523_264L * 1024);
    }

    @Test
    void doesNotTakeAnotherProcessForTheContainers() throws IOException {
        process("0::/user.slice\n");

        assertThat(readings.of("cafe1234", 77)).isEmpty();
    }

    private void process(String cgroup) throws IOException {
        Path folder = Files.createDirectories(proc.resolve("77"));
        Files.writeString(folder.resolve("cgroup"), cgroup);
        Files.writeString(folder.resolve("status"), "Name:\tjava\nVmPeak:\t 9 kB\nVmRSS:\t  523264 kB\n");
    }
}
