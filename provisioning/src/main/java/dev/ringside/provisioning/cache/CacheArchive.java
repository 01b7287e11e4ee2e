package dev.ringside.provisioning.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The downloads of one computer as a file for another: a tar of the jars, not compressed since they are, that begins with the SHA-256 of
 * everything in it, in the form {@code sha256sum -c} reads.
 */
public final class CacheArchive {
    /** The first entry. */
    static final String CHECKSUMS = "ringside-cache.sha256";

    static final long MIB = 1024L * 1024;

    private CacheArchive() {}

    /**
     * Writes every release that is whole to {@code file}, replacing it once all is written; reports to {@code progress}. Returns what it
     * holds. Fails when there is nothing to write.
     */
    public static List<CachedVersion> write(DownloadCache cache, Path file, Progress progress)
            throws ProvisioningException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            List<CachedVersion> versions =
                    cache.versions().stream().filter(CachedVersion::whole).toList();
            if (versions.isEmpty()) {
                throw new ProvisioningException(new Problem.NotFound(
                        "Nothing has been downloaded to " + cache.folder() + " yet.",
                        "'ringside cache fill' downloads what a cluster needs; so does creating one."));
            }
            try {
                writeTar(cache, contents(cache, versions), part, progress);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return versions;
        } catch (IOException e) {
            throw failed("The cache could not be written to " + target, e);
        }
    }

    /** Paths from the cache's folder and their SHA-256; jars before what names them. */
    private static Map<String, String> contents(DownloadCache cache, List<CachedVersion> versions) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CachedVersion version : versions) {
            files.addAll(cache.jars(version.release()).orElse(List.of()));
        }
        for (CachedVersion version : versions) {
            files.add(cache.recordOf(version.release()));
        }
        Map<String, String> contents = new LinkedHashMap<>();
        for (Path file : files) {
            contents.putIfAbsent(cache.relative(file), Sha256.of(file));
        }
        return contents;
    }

    private static void writeTar(DownloadCache cache, Map<String, String> contents, Path file, Progress progress)
            throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            StringBuilder checksums = new StringBuilder();
            contents.forEach((path, sha256) ->
                    checksums.append(sha256).append("  ").append(path).append('\n'));
            byte[] list = checksums.toString().getBytes(UTF_8);
            TarArchiveEntry first = new TarArchiveEntry(CHECKSUMS);
            first.setSize(list.length);
            tar.putArchiveEntry(first);
            tar.write(list);
            tar.closeArchiveEntry();
            long written = 0;
            for (String path : contents.keySet()) {
                Path source = cache.folder().resolve(path);
                TarArchiveEntry entry = new TarArchiveEntry(path);
                entry.setSize(Files.size(source));
                tar.putArchiveEntry(entry);
                written += Files.copy(source, tar);
                tar.closeArchiveEntry();
                progress.report(written / MIB + " MiB written to " + file.getFileName());
            }
        }
    }

    /**
     * Adds what {@code file} holds to the cache, once every checksum has been found right; a release that is there and whole is left
     * alone. Returns what it held. A file that is damaged or something else changes nothing.
     */
    public static List<CachedVersion> read(DownloadCache cache, Path file, Progress progress)
            throws ProvisioningException {
        try {
            AtomicFiles.createOwnerOnlyFolder(cache.folder());
            return new CacheImport(cache, file, progress).run();
        } catch (NoSuchFileException e) {
            throw new ProvisioningException(
                    new Problem.NotFound(
                            "There is no file " + file + ".", "Give the file that 'ringside cache export FILE' wrote."),
                    e);
        } catch (IOException e) {
            throw failed("The cache in " + file + " could not be taken over", e);
        }
    }

    private static ProvisioningException failed(String what, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return new ProvisioningException(
                    new Problem.DiskFull(
                            what + ": the disk is full.",
                            "Free some room (a version needs up to 70 MB) and try again."),
                    failure);
        }
        String reason = failure instanceof AccessDeniedException ? "access is denied" : failure.toString();
        return new ProvisioningException(
                new Problem.NotAllowed(what + ": " + reason + ".", "Choose a place you can read and write."), failure);
    }
}
