package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The end of a log file, without reading all of it. */
final class NodeLog {
    private static final int BYTES_PER_LINE = 400;
    private static final int LARGEST_READ = 8 * 1024 * 1024;

    private NodeLog() {}

    /** What a process that runs said last; before it logs, what it said on its console. */
    static List<String> ofLiving(Path system, Path console, int lines) throws IOException {
        List<String> logged = tail(system, lines);
        return logged.isEmpty() ? tail(console, lines) : logged;
    }

    /** What a process said last before it died: what ends it before it logs, or while it does, is on its console only. */
    static List<String> ofDead(Path system, Path console, int lines) throws IOException {
        if (!Files.exists(console)
                || !Files.exists(system)
                || Files.getLastModifiedTime(console).compareTo(Files.getLastModifiedTime(system)) < 0) {
            return ofLiving(system, console, lines);
        }
        List<String> said = tail(console, (lines + 1) / 2);
        return Stream.concat(tail(system, lines - said.size()).stream(), said.stream())
                .toList();
    }

    /** The last {@code lines} lines; empty when there is no file or nothing in it. */
    static List<String> tail(Path file, int lines) throws IOException {
        if (lines <= 0 || !Files.exists(file)) {
            return List.of();
        }
        long wanted = Math.min(LARGEST_READ, (long) lines * BYTES_PER_LINE);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            while (true) {
                long start = Math.max(0, log.length() - wanted);
                byte[] bytes = new byte[(int) (log.length() - start)];
                log.seek(start);
                log.readFully(bytes);
                List<String> found = new String(bytes, UTF_8).lines().toList();
                // The first line is cut off unless the read began at the file's start.
                int whole = start == 0 ? found.size() : found.size() - 1;
                if (whole >= lines || start == 0 || wanted >= LARGEST_READ) {
                    return List.copyOf(found.subList(found.size() - Math.min(lines, whole), found.size()));
                }
                wanted *= 4;
            }
        }
    }
}
