package dev.ringside.provisioning.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.eclipse.aether.transfer.ArtifactTransferException;

/**
 * Cassandra's jars, as published on Maven Central, in the product's cache. What a version consists of is written down once it is all
 * there ({@code cassandra/<release>.jars}: size and path per line), so that later starts need neither network nor resolver.
 */
final class CassandraJars {
    private static final String GROUP = "org.apache.cassandra:";

    private final Path cache;
    private final Supplier<MavenSettings> settings;

    CassandraJars(Path cache) {
        this(cache, MavenSettings::load);
    }

    CassandraJars(Path cache, Supplier<MavenSettings> settings) {
        this.cache = cache.toAbsolutePath().normalize();
        this.settings = settings;
    }

    boolean isPrepared(CassandraVersion version) {
        return recorded(version).isPresent();
    }

    /** The jars of a prepared version, in class path order. */
    List<Path> classPath(CassandraVersion version) throws ProvisioningException {
        return recorded(version)
                .orElseThrow(() -> unavailable(
                        version,
                        name(version) + " is not in the cache " + cache + ".",
                        "Run the operation again; it downloads what is missing.",
                        null));
    }

    /** Memory metering needs an agent up to 4.1: without it 4.0 and 4.1 die at start on Java 17, and 3.11 guesses. */
    Optional<Path> agent(CassandraVersion version, List<Path> classPath) {
        if (version.isAtLeast(5, 0)) {
            return Optional.empty();
        }
        return classPath.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("jamm-"))
                .findFirst();
    }

    /** Downloads what is missing. One download at a time per cache, in whatever process. */
    void prepare(CassandraVersion version, Progress progress) throws ProvisioningException, InterruptedException {
        if (isPrepared(version)) {
            return;
        }
        try (HomeLock lock = HomeLock.acquire(cache.resolve("download.lock"))) {
            if (!isPrepared(version)) {
                discardDamaged(version);
                record(version, download(version, progress));
            }
        } catch (IOException e) {
            throw explained(version, e);
        }
    }

    private List<Path> download(CassandraVersion version, Progress progress)
            throws ProvisioningException, InterruptedException {
        MavenDownload download = new MavenDownload(cache.resolve("maven"), settings.get(), name(version), progress);
        FutureTask<List<Path>> task = new FutureTask<>(() -> download.run(coordinates(version)));
        Thread thread = new Thread(task, "ringside-download");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            download.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw explained(version, e.getCause() == null ? e : e.getCause());
        }
    }

    private static List<String> coordinates(CassandraVersion version) {
        List<String> coordinates = new ArrayList<>(List.of(GROUP + "cassandra-all:" + version.release()));
        if (!version.isAtLeast(4, 0)) {
            coordinates.add(GROUP + "cassandra-thrift:" + version.release());
        }
        return coordinates;
    }

    private void record(CassandraVersion version, List<Path> jars) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path jar : jars) {
            lines.add(Files.size(jar) + " "
                    + cache.relativize(jar.toAbsolutePath().normalize()));
        }
        AtomicFiles.createOwnerOnlyFolder(cache.resolve("cassandra"));
        AtomicFiles.write(file(version), (String.join("\n", lines) + "\n").getBytes(UTF_8), true);
    }

    private Optional<List<Path>> recorded(CassandraVersion version) {
        try {
            List<RecordedJar> jars = recordedJars(version);
            for (RecordedJar jar : jars) {
                if (!jar.isWhole()) {
                    return Optional.empty();
                }
            }
            return jars.isEmpty()
                    ? Optional.empty()
                    : Optional.of(jars.stream().map(RecordedJar::path).toList());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The resolver takes any file that is there for a good one, so files that are not whole have to go first. */
    private void discardDamaged(CassandraVersion version) throws IOException {
        if (!Files.exists(file(version))) {
            return;
        }
        for (RecordedJar jar : recordedJars(version)) {
            if (!jar.isWhole()) {
                Files.deleteIfExists(jar.path());
            }
        }
    }

    private List<RecordedJar> recordedJars(CassandraVersion version) throws IOException {
        return Files.readAllLines(file(version)).stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new RecordedJar(cache.resolve(parts[1]), Long.parseLong(parts[0])))
                .toList();
    }

    private record RecordedJar(Path path, long size) {
        boolean isWhole() throws IOException {
            return Files.exists(path) && Files.size(path) == size;
        }
    }

    private Path file(CassandraVersion version) {
        return cache.resolve("cassandra").resolve(version.release() + ".jars");
    }

    private ProvisioningException explained(CassandraVersion version, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return new ProvisioningException(
                        new Problem.DiskFull(
                                "The disk became full while " + name(version) + " was downloaded to " + cache + ".",
                                "Free some room (a version needs up to 70 MB) and try again."),
                        failure);
            }
        }
        return unavailable(
                version,
                name(version) + " could not be downloaded: " + reason(failure) + ".",
                "Check the network connection, or name a repository you can reach in ~/.m2/settings.xml or in the"
                        + " environment variable RINGSIDE_MAVEN_REPOSITORY, and try again. What has been downloaded is kept.",
                failure);
    }

    private static ProvisioningException unavailable(
            CassandraVersion version,
            String message,
            String remedy,
            @org.jspecify.annotations.Nullable Throwable cause) {
        Problem problem =
                new Problem.ArtifactUnavailable(GROUP + "cassandra-all:" + version.release(), message, remedy);
        return cause == null ? new ProvisioningException(problem) : new ProvisioningException(problem, cause);
    }

    private static String name(CassandraVersion version) {
        return "Apache Cassandra " + version.release();
    }

    /** The cause that names the repository, else the first cause of all. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ArtifactTransferException)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.isBlank() ? cause.toString() : message;
    }
}
