package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends events to one journal, one JSON object per line. Everything but progress is on the disk when the call returns. An unfinished
 * last line, left by a crash, is closed off first.
 */
final class JournalWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ObjectMapper mapper;

    JournalWriter(Path file, ObjectMapper mapper) throws IOException {
        this.mapper = mapper;
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.position(channel.size());
        if (channel.size() > 0) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            if (last.get(0) != '\n') {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
        }
    }

    synchronized void append(JournalEvent event) throws IOException {
        String line = mapper.writerFor(JournalEvent.class).writeValueAsString(event) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (!(event instanceof JournalEvent.StepProgress)) {
            channel.force(false);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
