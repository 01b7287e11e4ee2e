package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.catalog.Extension;
import dev.ringside.provisioning.file.LockFile;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** The jars of extensions, as published on Maven Central, in the product's cache. */
public final class ExtensionJars {
    private final DownloadCache cache;
    private final Supplier<MavenSettings> settings;

    public ExtensionJars(DownloadCache cache) {
        this(cache, MavenSettings::load);
    }

    ExtensionJars(DownloadCache cache, Supplier<MavenSettings> settings) {
        this.cache = cache;
        this.settings = settings;
    }

    /** Where the jar is once it was prepared. */
    public Path jar(Extension extension) {
        String[] parts = extension.artifact().split(":", 3);
        return cache.repository()
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ".jar");
    }

    /** Downloads the jar unless it is there, its checksum verified. One download at a time per cache, in whatever process. */
    public void prepare(Extension extension, Progress progress) throws ProvisioningException, InterruptedException {
        // The resolver gives a file its name once it is whole.
        if (Files.exists(jar(extension))) {
            return;
        }
        try (LockFile lock = cache.lock()) {
            MavenDownload download =
                    new MavenDownload(cache.repository(), settings.get(), extension.displayName(), progress);
            download.interruptibly(() -> download.jar(extension.artifact()));
        } catch (ExecutionException e) {
            throw unavailable(extension, e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw unavailable(extension, e);
        }
    }

    private static ProvisioningException unavailable(Extension extension, Throwable failure) {
        return new ProvisioningException(
                new Problem.ArtifactUnavailable(
                        extension.artifact(),
                        extension.displayName() + " could not be downloaded: " + failure.getMessage() + ".",
                        "Check the network connection, or name a repository you can reach in ~/.m2/settings.xml or in"
                                + " the environment variable RINGSIDE_MAVEN_REPOSITORY, and try again."),
                failure);
    }
}
