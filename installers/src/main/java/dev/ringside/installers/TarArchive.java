package dev.ringside.installers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A folder as {@code .tar.gz}, the same bytes from the same files: sorted, owned by root, dated alike. */
final class TarArchive {
    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;

    private TarArchive() {}

    /** Packs {@code folder}; in the archive it is named {@code name}. */
    static void write(Path folder, String name, Path file, Instant time) throws IOException {
        GzipParameters best = new GzipParameters();
        best.setCompressionLevel(9);
        List<Path> entries;
        try (Stream<Path> all = Files.walk(folder)) {
            entries = all.sorted().toList();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GzipCompressorOutputStream(out, best), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path entry : entries) {
                String path = folder.relativize(entry).toString().replace('\\', '/');
                add(tar, entry, path.isEmpty() ? name : name + "/" + path, time);
            }
        }
    }

    private static void add(TarArchiveOutputStream tar, Path file, String name, Instant time) throws IOException {
        if (Files.isSymbolicLink(file)) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(file).toString());
            put(tar, link, time);
            tar.closeArchiveEntry();
        } else if (Files.isDirectory(file)) {
            TarArchiveEntry folder = new TarArchiveEntry(name + "/");
            folder.setMode(TarArchiveEntry.DEFAULT_DIR_MODE);
            put(tar, folder, time);
            tar.closeArchiveEntry();
        } else {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(file));
            entry.setMode(Files.isExecutable(file) ? PROGRAM : FILE);
            put(tar, entry, time);
            Files.copy(file, tar);
            tar.closeArchiveEntry();
        }
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, Instant time) throws IOException {
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setModTime(time.toEpochMilli());
        tar.putArchiveEntry(entry);
    }
}
