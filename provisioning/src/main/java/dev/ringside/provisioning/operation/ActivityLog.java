package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The activity log: appended to by every process of a home, seen by all. Thread-safe; never throws, as a log must not break the work. */
public final class ActivityLog {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);
    private static final int KEPT_IN_MEMORY = 2_000;
    private static final long ROTATE_AT_BYTES = 8L * 1024 * 1024;

    private final Path file;
    private final ObjectMapper mapper;
    private final Deque<ActivityEntry> newestFirst = new ArrayDeque<>();
    private long position;

    public ActivityLog(Path file, ObjectMapper mapper) {
        this.file = file;
        this.mapper = mapper;
    }

    public synchronized void add(ActivityEntry entry) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > ROTATE_AT_BYTES) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file,
                    mapper.writeValueAsString(entry) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("The activity log cannot be written: {}", e.getMessage());
        }
    }

    /** Newest first. */
    public synchronized List<ActivityEntry> read() {
        try {
            long size = Files.size(file);
            if (size == position) {
                return new ArrayList<>(newestFirst);
            }
        } catch (IOException e) {
            return List.of();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < position) {
                position = 0;
            }
            byte[] bytes = new byte[(int) (in.length() - position)];
            in.seek(position);
            in.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n", -1)) {
                apply(line);
            }
            position += end;
        } catch (IOException e) {
            LOG.debug("The activity log cannot be read now", e);
        }
        return new ArrayList<>(newestFirst);
    }

    private void apply(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            newestFirst.addFirst(mapper.readValue(line, ActivityEntry.class));
            if (newestFirst.size() > KEPT_IN_MEMORY) {
                newestFirst.removeLast();
            }
        } catch (IOException e) {
            LOG.debug("Skipping a line of the activity log that cannot be read");
        }
    }
}
