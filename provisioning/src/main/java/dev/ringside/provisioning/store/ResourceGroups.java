package dev.ringside.provisioning.store;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ResourceGroup;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The resource groups that were created by themselves: {@code groups/<name>.yaml}, a file each, so that processes do not write over each
 * other. Groups that clusters name need none. Reads are cached by the folder's time. Safe for several threads and processes.
 */
public final class ResourceGroups {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceGroups.class);
    private static final String ENDING = ".yaml";

    private final RingsideHome home;
    private Optional<Cached> cache = Optional.empty();

    private record Cached(FileTime time, List<ResourceGroup> groups) {}

    public ResourceGroups(RingsideHome home) {
        this.home = home;
    }

    /** By name. A file that cannot be read is left alone and left out. */
    public synchronized List<ResourceGroup> read() {
        try {
            FileTime time = Files.getLastModifiedTime(home.groups());
            if (cache.filter(known -> known.time().equals(time)).isEmpty()) {
                cache = Optional.of(new Cached(time, load()));
            }
            return cache.map(Cached::groups).orElse(List.of());
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", home.groups(), e.getMessage());
            return List.of();
        }
    }

    /** Keeps a group, whether or not there are clusters in it. */
    public synchronized void save(ResourceGroup group) throws ProvisioningException {
        try {
            Files.createDirectories(home.groups());
            AtomicFiles.write(file(group.name()), StateMapper.yaml().writeValueAsBytes(group), false);
            cache = Optional.empty();
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(file(group.name()), e), e);
        }
    }

    /** Forgets a group; its clusters are no business of this class. */
    public synchronized void remove(String name) throws ProvisioningException {
        try {
            Files.deleteIfExists(file(name));
            cache = Optional.empty();
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(file(name), e), e);
        }
    }

    private List<ResourceGroup> load() throws IOException {
        List<ResourceGroup> groups = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.groups(), "*" + ENDING)) {
            for (Path file : files) {
                try {
                    groups.add(StateMapper.yaml().readValue(Files.readAllBytes(file), ResourceGroup.class));
                } catch (IOException e) {
                    LOG.warn("{} cannot be read: {}", file, e.getMessage());
                }
            }
        }
        groups.sort(Comparator.comparing(ResourceGroup::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(groups);
    }

    private Path file(String name) {
        return home.groups().resolve(name.toLowerCase(Locale.ROOT) + ENDING);
    }
}
