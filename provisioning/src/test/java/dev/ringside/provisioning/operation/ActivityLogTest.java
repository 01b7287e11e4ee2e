package dev.ringside.provisioning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.StateMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityLogTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path home;

    private final ObjectMapper mapper = StateMapper.json();
    private Path file;
    private ActivityLog log;

    @BeforeEach
    void open() {
        file = home.resolve("activity.jsonl");
        log = new ActivityLog(file, mapper);
    }

    private static ActivityEntry entry(int number) {
        return new ActivityEntry(
                BEGIN.plusSeconds(number),
                ActivityEntry.Level.INFORMATIONAL,
                new ClusterName("demo"),
                "Node healthy",
                "Node demo-datacenter-1-1 is healthy, for the " + number + "th time");
    }

    private void write(Path where, int from, int to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(where)) {
            for (int number = from; number < to; number++) {
                out.write(mapper.writeValueAsString(entry(number)));
                out.write('\n');
            }
        }
    }

    @Test
    void isEmptyWhileNothingHappened() {
        assertThat(log.read()).isEmpty();
    }

    @Test
    void seesWhatAnotherProcessAddsAndIsTheSameListUntilThen() {
        ActivityLog other = new ActivityLog(file, mapper);
        other.add(entry(1));
        List<ActivityEntry> first = log.read();
        assertThat(first).containsExactly(entry(1));
        log.read();
        assertThat(log.read()).isSameAs(log.read());
        other.add(entry(2));
        assertThat(log.read()).containsExactly(entry(2), entry(1));
    }

    @Test
    void leavesALineThatIsBeingWrittenForTheNextTime() throws IOException {
        String line = mapper.writeValueAsString(entry(2)) + "\n";
        log.add(entry(1));
        Files.writeString(file, line.substring(0, 20), StandardOpenOption.APPEND);
        assertThat(log.read()).containsExactly(entry(1));
        Files.writeString(file, line.substring(20), StandardOpenOption.APPEND);
        assertThat(log.read()).containsExactly(entry(2), entry(1));
    }

    @Test
    void skipsALineThatCannotBeRead() throws IOException {
        log.add(entry(1));
        Files.writeString(file, "{\"at\": nonsense}\n", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        log.add(entry(2));
        assertThat(log.read()).containsExactly(entry(2), entry(1));
    }

    @Test
    void knowsTheNewestAtOnceAndAllThatAreKeptSoonAfter() throws IOException {
        write(home.resolve("activity.jsonl.1"), 0, 600);
        write(file, 600, 1_200);
        log = new ActivityLog(file, mapper, 1_000, 16 * 1024);
        List<ActivityEntry> newest = log.read();
        assertThat(newest).hasSizeBetween(20, 200).startsWith(entry(1_199), entry(1_198));
        List<ActivityEntry> all = log.read();
        assertThat(all).hasSize(1_000).startsWith(entry(1_199)).endsWith(entry(200));
        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        log.add(entry(1_200));
        assertThat(log.read()).hasSize(1_000).startsWith(entry(1_200)).endsWith(entry(201));
    }

    @Test
    void losesNothingWhenTheFileIsPutAsideForANewOne() throws IOException {
        ActivityLog other = new ActivityLog(file, mapper);
        other.add(entry(1));
        other.add(entry(2));
        log.read();
        other.add(entry(3));
        Files.move(file, home.resolve("activity.jsonl.1"));
        other.add(entry(4));
        assertThat(log.read()).containsExactly(entry(4), entry(3), entry(2), entry(1));
        assertThat(new ActivityLog(file, mapper).read()).containsExactly(entry(4));
    }
}
