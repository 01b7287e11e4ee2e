package dev.ringside.provisioning.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.LockFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of downloads. Jars lie in {@code maven}, as in a Maven repository; what a Cassandra release consists of is written down once
 * it is all there, in {@code cassandra/<release>.jars}: size and path per line, in class path order. Any thread, any process.
 */
public final class DownloadCache {
    /** The system property that names another folder than {@code cache} of the state folder. */
    public static final String PROPERTY = "ringside.cache";

    private static final String RECORDS = "cassandra";
    private static final String SUFFIX = ".jars";

    private final Path folder;

    /** The cache in that folder, which need not exist. */
    public DownloadCache(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The cache of a state folder, unless the system property {@value #PROPERTY} names another. */
    public static DownloadCache of(Path home) {
        String other = System.getProperty(PROPERTY, "");
        return new DownloadCache(other.isBlank() ? home.resolve("cache") : Path.of(other));
    }

    public Path folder() {
        return folder;
    }

    /** Where jars are, in the layout of a Maven repository. */
    public Path repository() {
        return folder.resolve("maven");
    }

    /** Waits until nobody else changes the cache; whoever holds it may. */
    public LockFile lock() throws IOException {
        return LockFile.acquire(folder.resolve("download.lock"));
    }

    /** The releases that were downloaded, oldest first. */
    public List<CachedVersion> versions() throws IOException {
        if (!Files.isDirectory(folder.resolve(RECORDS))) {
            return List.of();
        }
        List<String> releases;
        try (Stream<Path> records = Files.list(folder.resolve(RECORDS))) {
            releases = records.map(record -> String.valueOf(record.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
        List<CachedVersion> versions = new ArrayList<>();
        for (String release : releases) {
            List<CachedFile> files = files(release);
            versions.add(new CachedVersion(
                    release,
                    files.size(),
                    files.stream().mapToLong(CachedFile::size).sum(),
                    isWhole(files)));
        }
        return List.copyOf(versions);
    }

    /** The jars of a release in class path order; empty when not all of them are there. */
    public Optional<List<Path>> jars(String release) {
        try {
            List<CachedFile> files = files(release);
            return isWhole(files)
                    ? Optional.of(files.stream().map(CachedFile::path).toList())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes down that these jars, all of them below {@link #repository()}, are a release. */
    public void record(String release, List<Path> jars) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path jar : jars) {
            lines.add(Files.size(jar) + " " + relative(jar));
        }
        AtomicFiles.createOwnerOnlyFolder(folder.resolve(RECORDS));
        AtomicFiles.write(recordOf(release), (String.join("\n", lines) + "\n").getBytes(UTF_8), true);
    }

    /** Deletes the jars of a release that are not whole: whoever downloads takes any file that is there for a good one. */
    public void discardDamaged(String release) throws IOException {
        if (Files.exists(recordOf(release))) {
            for (CachedFile file : files(release)) {
                if (!file.isWhole()) {
                    Files.deleteIfExists(file.path());
                }
            }
        }
    }

    /** Where it is written down what a release consists of. */
    Path recordOf(String release) {
        return folder.resolve(RECORDS).resolve(release + SUFFIX);
    }

    boolean isRecord(Path file) {
        return file.startsWith(folder.resolve(RECORDS)) && file.toString().endsWith(SUFFIX);
    }

    /** A file of the cache by its path from the cache's folder, the same on every system. */
    String relative(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace(File.separatorChar, '/');
    }

    private static boolean isWhole(List<CachedFile> files) {
        return !files.isEmpty() && files.stream().allMatch(CachedFile::isWhole);
    }

    /** None when what is written down cannot be understood. */
    private List<CachedFile> files(String release) throws IOException {
        List<CachedFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(recordOf(release))) {
            String[] parts = line.split(" ", 2);
            if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
                return List.of();
            }
            Path file = folder.resolve(parts[1]).normalize();
            if (!file.startsWith(folder)) {
                return List.of();
            }
            files.add(new CachedFile(file, Long.parseLong(parts[0])));
        }
        return files;
    }
}
