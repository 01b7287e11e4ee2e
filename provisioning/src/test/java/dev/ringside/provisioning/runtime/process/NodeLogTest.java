package dev.ringside.provisioning.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {
    private final Path log;

    NodeLogTest(@TempDir Path folder) {
        this.log = folder.resolve("system.log");
    }

    @Test
    void anAbsentOrEmptyLogHasNoLines() throws IOException {
        assertThat(NodeLog.tail(log, 10)).isEmpty();
        Files.createFile(log);
        assertThat(NodeLog.tail(log, 10)).isEmpty();
    }

    @Test
    void aShortLogIsGivenWhole() throws IOException {
        Files.write(log, List.of("one", "two"));

        assertThat(NodeLog.tail(log, 10)).containsExactly("one", "two");
        assertThat(NodeLog.tail(log, 1)).containsExactly("two");
        assertThat(NodeLog.tail(log, 0)).isEmpty();
    }

    @Test
    void longLinesAreGivenInFull() throws IOException {
        List<String> lines =
                IntStream.range(0, 300).mapToObj(i -> i + "x".repeat(3_000)).toList();
        Files.write(log, lines);

        assertThat(NodeLog.tail(log, 100)).isEqualTo(lines.subList(200, 300));
    }
}
