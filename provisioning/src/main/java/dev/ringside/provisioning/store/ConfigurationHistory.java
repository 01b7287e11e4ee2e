package dev.ringside.provisioning.store;

import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last configurations of each data center, one file each in {@code clusters/<cluster>/configuration/<data center>}. Only the holder of
 * the cluster's lock writes; anybody may read.
 */
public final class ConfigurationHistory {
    /** How many are kept. */
    public static final int KEPT = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationHistory.class);
    private static final String ENDING = ".yaml";

    private final RingsideHome home;

    public ConfigurationHistory(RingsideHome home) {
        this.home = home;
    }

    /** Newest first. A file that cannot be read is left out. */
    public List<ConfigurationVersion> read(ClusterName cluster, DataCenterName dataCenter)
            throws ProvisioningException {
        List<ConfigurationVersion> versions = new ArrayList<>();
        for (Path file : files(cluster, dataCenter)) {
            try {
                versions.add(StateMapper.yaml().readValue(Files.readAllBytes(file), ConfigurationVersion.class));
            } catch (NoSuchFileException e) {
                LOG.debug("{} has gone meanwhile", file);
            } catch (IOException e) {
                LOG.warn("{} cannot be read and is left out: {}", file, e.getMessage());
            }
        }
        versions.sort(Comparator.comparingInt(ConfigurationVersion::number).reversed());
        return List.copyOf(versions);
    }

    /** Keeps a version, in the place of the one with its number if there is one, and forgets the oldest beyond {@link #KEPT}. */
    public void save(ClusterName cluster, DataCenterName dataCenter, ConfigurationVersion version)
            throws ProvisioningException {
        Path folder = folder(cluster, dataCenter);
        try {
            AtomicFiles.createOwnerOnlyFolder(folder);
            AtomicFiles.write(
                    folder.resolve(String.format(Locale.ROOT, "%06d", version.number()) + ENDING),
                    StateMapper.yaml().writeValueAsBytes(version),
                    false);
            List<Path> files = files(cluster, dataCenter);
            for (Path old : files.subList(0, Math.max(0, files.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(folder, e), e);
        }
    }

    /** Oldest first. */
    private List<Path> files(ClusterName cluster, DataCenterName dataCenter) throws ProvisioningException {
        Path folder = folder(cluster, dataCenter);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(folder, e), e);
        }
    }

    private Path folder(ClusterName cluster, DataCenterName dataCenter) {
        return home.cluster(cluster).resolve("configuration").resolve(dataCenter.value());
    }
}
