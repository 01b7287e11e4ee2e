package dev.ringside.provisioning.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file of lines that others append to, in small pieces, however large it is. */
final class LineFile {
    private static final int PIECE = 64 * 1024;

    private LineFile() {}

    /**
     * Hands over every whole line from {@code begin} up to {@code end}, without its end, and returns where the next one begins; what is
     * still being written, a line without an end, is left for the next time.
     */
    static long read(Path file, long begin, long end, Consumer<byte[]> line) throws IOException {
        long next = begin;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(begin);
            byte[] piece = new byte[PIECE];
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            long at = begin;
            while (at < end) {
                int count = in.read(piece, 0, (int) Math.min(PIECE, end - at));
                if (count < 0) {
                    break;
                }
                int from = 0;
                for (int i = 0; i < count; i++) {
                    if (piece[i] == '\n') {
                        part.write(piece, from, i - from);
                        line.accept(part.toByteArray());
                        part.reset();
                        from = i + 1;
                        next = at + from;
                    }
                }
                part.write(piece, from, count - from);
                at += count;
            }
        }
        return next;
    }

    /** Where the first line after {@code position} begins; {@code position} itself where no line ends after it. */
    static long nextLine(Path file, long position) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] piece = new byte[PIECE];
            int count = in.read(piece);
            for (int i = 0; i < count; i++) {
                if (piece[i] == '\n') {
                    return position + i + 1;
                }
            }
            return position;
        }
    }
}
