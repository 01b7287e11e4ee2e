package dev.ringside.model.console;

import dev.ringside.model.console.ConsolePage.Cell;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of rows in a temporary file of its owner, made when the first one is written and gone when closed. Any thread; it blocks. */
final class SpoolFile implements AutoCloseable {
    private @Nullable FileChannel channel;
    private boolean closed;

    /** Where a block is. */
    record Place(long offset, int length) {}

    Place write(List<List<Cell>> rows) throws IOException {
        byte[] bytes = RowCodec.write(rows);
        synchronized (this) {
            FileChannel file = open();
            long offset = file.size();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer, offset + buffer.position());
            }
            return new Place(offset, bytes.length);
        }
    }

    List<List<Cell>> read(Place place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        FileChannel file;
        synchronized (this) {
            file = open();
        }
        while (buffer.hasRemaining()) {
            if (file.read(buffer, place.offset() + buffer.position()) < 0) {
                throw new EOFException("The file of rows ends early");
            }
        }
        return RowCodec.read(buffer.array());
    }

    private FileChannel open() throws IOException {
        if (closed) {
            throw new IOException("The result is no longer shown");
        }
        FileChannel open = channel;
        if (open == null) {
            Path file = Files.createTempFile("ringside-rows-", ".spool");
            open = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
