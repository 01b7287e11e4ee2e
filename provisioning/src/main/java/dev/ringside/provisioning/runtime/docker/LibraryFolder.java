package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The jars of extensions in the containers of nodes, beside Cassandra's own. A container that is to have others is made anew. */
final class LibraryFolder {
    private static final String FOLDER = "/opt/cassandra/lib";
    private static final int ALL_READ = 0644;

    private final DockerEngine engine;

    LibraryFolder(DockerEngine engine) {
        this.engine = engine;
    }

    /** The jars' file names, as a container's label has them. */
    static String names(List<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.joining(","));
    }

    /** Puts the jars into the container that do not lie there whole. */
    void put(String container, List<Path> jars) throws ProvisioningException {
        for (Path jar : jars) {
            if (!isThere(container, jar)) {
                put(container, archive(jar));
            }
        }
    }

    /** Copies the jars with these {@link #names} from one container into another. */
    void copy(String from, String names, String to) throws ProvisioningException {
        for (String name :
                Stream.of(names.split(",")).filter(each -> !each.isEmpty()).toList()) {
            byte[] jar = engine.ask("read " + name, docker -> {
                try (InputStream archive = docker.copyArchiveFromContainerCmd(from, FOLDER + "/" + name)
                        .exec()) {
                    return archive.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            put(to, jar);
        }
    }

    private void put(String container, byte[] archive) throws ProvisioningException {
        engine.ask("add an extension", docker -> docker.copyArchiveToContainerCmd(container)
                .withRemotePath(FOLDER)
                .withTarInputStream(new ByteArrayInputStream(archive))
                .exec());
    }

    private boolean isThere(String container, Path jar) throws ProvisioningException {
        return engine.ask("look for an extension", docker -> {
            try (InputStream archive = docker.copyArchiveFromContainerCmd(container, FOLDER + "/" + jar.getFileName())
                            .exec();
                    TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
                TarArchiveEntry entry = tar.getNextEntry();
                return entry != null && entry.getSize() == Files.size(jar);
            } catch (NotFoundException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] archive(Path jar) throws ProvisioningException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(jar.getFileName().toString());
            entry.setSize(Files.size(jar));
            entry.setMode(ALL_READ);
            tar.putArchiveEntry(entry);
            Files.copy(jar, tar);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.ArtifactUnavailable(
                            jar.getFileName().toString(),
                            "The extension " + jar + " cannot be read: " + e.getMessage() + ".",
                            "Resume the operation; it downloads what is missing."),
                    e);
        }
        return bytes.toByteArray();
    }
}
