package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.file.LockFile;
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
import java.util.function.Supplier;
import org.eclipse.aether.transfer.ArtifactTransferException;

/** Cassandra's jars, as published on Maven Central, in the product's cache: later starts need neither network nor resolver. */
final class CassandraJars {
    private static final String GROUP = "org.apache.cassandra:";

    private final DownloadCache cache;
    private final Supplier<MavenSettings> settings;

    CassandraJars(DownloadCache cache) {
        this(cache, MavenSettings::load);
    }

    CassandraJars(DownloadCache cache, Supplier<MavenSettings> settings) {
        this.cache = cache;
        this.settings = settings;
    }

    boolean isPrepared(CassandraVersion version) {
        return cache.jars(version.release()).isPresent();
    }

    /** The jars of a prepared version, in class path order. */
    List<Path> classPath(CassandraVersion version) throws ProvisioningException {
        return cache.jars(version.release())
                .orElseThrow(() -> unavailable(
                        version,
                        name(version) + " is not in the cache " + cache.folder() + ".",
                        "Run the operation again; it downloads what is missing.",
                        null));
    }

    /** The jars of a created node, its extensions' last. */
    List<Path> classPath(CreatedNode node) throws ProvisioningException {
        List<Path> jars = new ArrayList<>(classPath(node.version()));
        for (Path jar : node.extensions()) {
            if (!Files.exists(jar)) {
                throw new ProvisioningException(new Problem.ArtifactUnavailable(
                        jar.getFileName().toString(),
                        "The extension " + jar + " is not in the cache any more.",
                        "Update the cluster's extensions to what they are; that downloads what is missing."));
            }
            jars.add(jar);
        }
        return jars;
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
        try (LockFile lock = cache.lock()) {
            if (!isPrepared(version)) {
                cache.discardDamaged(version.release());
                cache.record(version.release(), download(version, progress));
            }
        } catch (IOException e) {
            throw explained(version, e);
        }
    }

    private List<Path> download(CassandraVersion version, Progress progress)
            throws ProvisioningException, InterruptedException {
        MavenDownload download = new MavenDownload(cache.repository(), settings.get(), name(version), progress);
        try {
            return download.interruptibly(() -> download.run(coordinates(version)));
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

    private ProvisioningException explained(CassandraVersion version, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return new ProvisioningException(
                        new Problem.DiskFull(
                                "The disk became full while " + name(version) + " was downloaded to " + cache.folder()
                                        + ".",
                                "Free some room (a version needs up to 70 MB) and try again."),
                        failure);
            }
        }
        return unavailable(
                version,
                name(version) + " could not be downloaded: " + reason(failure) + ".",
                "Check the network connection, or name a repository you can reach in ~/.m2/settings.xml or in the"
                        + " environment variable RINGSIDE_MAVEN_REPOSITORY, and try again: what has been downloaded is kept."
                        + " Without a network, bring the cache of another computer: 'ringside cache export FILE' there,"
                        + " 'ringside cache import FILE' here.",
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
