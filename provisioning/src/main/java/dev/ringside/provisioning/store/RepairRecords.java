package dev.ringside.provisioning.store;

import dev.ringside.provisioning.cluster.RepairRecord;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each cluster's {@link RepairRecord}. Only the holder of the cluster's lock writes; anybody may read. */
public final class RepairRecords {
    private static final Logger LOG = LoggerFactory.getLogger(RepairRecords.class);

    private final RingsideHome home;
    private final Map<ClusterName, Cached> cache = new HashMap<>();

    private record Cached(FileTime time, RepairRecord record) {}

    public RepairRecords(RingsideHome home) {
        this.home = home;
    }

    private Path file(ClusterName cluster) {
        return home.cluster(cluster).resolve("repair.yaml");
    }

    /** What is known; of a file that cannot be read, nothing, so that the repair begins anew. */
    public synchronized RepairRecord read(ClusterName cluster) {
        try {
            FileTime time = Files.getLastModifiedTime(file(cluster));
            Cached cached = cache.get(cluster);
            if (cached == null || !cached.time().equals(time)) {
                cached = new Cached(
                        time, StateMapper.yaml().readValue(Files.readAllBytes(file(cluster)), RepairRecord.class));
                cache.put(cluster, cached);
            }
            return cached.record();
        } catch (NoSuchFileException e) {
            return RepairRecord.NONE;
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file(cluster), e.getMessage());
            return RepairRecord.NONE;
        }
    }

    public synchronized void save(ClusterName cluster, RepairRecord record) throws ProvisioningException {
        try {
            AtomicFiles.write(file(cluster), StateMapper.yaml().writeValueAsBytes(record), false);
            cache.remove(cluster);
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(file(cluster), e), e);
        }
    }
}
