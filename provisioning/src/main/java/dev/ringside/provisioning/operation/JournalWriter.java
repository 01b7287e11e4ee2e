package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Appends events to one journal, one JSON object per line. Everything but progress is on the disk when the call returns. An unfinished
 * last line, left by a crash, is closed off first.
 */
final class JournalWriter implements AutoCloseable {
    /** Not a channel: an interrupt closes those, and an interrupted operation still has to say so here. */
    private final RandomAccessFile file;

    private final ObjectMapper mapper;

    JournalWriter(Path path, ObjectMapper mapper) throws IOException {
        this.mapper = mapper;
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = new RandomAccessFile(path.toFile(), "rw");
        long end = file.length();
        if (end > 0) {
            file.seek(end - 1);
            if (file.read() != '\n') {
                file.write('\n');
            }
        }
    }

    synchronized void append(JournalEvent event) throws IOException {
        String line = mapper.writerFor(JournalEvent.class).writeValueAsString(event) + "\n";
        file.write(line.getBytes(StandardCharsets.UTF_8));
        if (!(event instanceof JournalEvent.StepProgress)) {
            file.getFD().sync();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
