package dev.ringside.provisioning.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which nodes need a person, and why: {@code clusters/<cluster>/attention.yaml}, so that every process can tell. Reads are cached by the
 * file's time. Thread-safe; never throws, as a note must not break the work.
 */
public final class AttentionNotes {
    private static final Logger LOG = LoggerFactory.getLogger(AttentionNotes.class);

    private final RingsideHome home;
    private final Map<ClusterName, Cached> cache = new HashMap<>();

    private record Cached(FileTime time, Map<String, String> notes) {}

    public AttentionNotes(RingsideHome home) {
        this.home = home;
    }

    private Path file(ClusterName cluster) {
        return home.cluster(cluster).resolve("attention.yaml");
    }

    /** What a person should know about the node; empty when it needs none. */
    public synchronized Optional<String> of(ClusterName cluster, NodeName node) {
        return Optional.ofNullable(read(cluster).get(node.value()));
    }

    /** Notes {@code text} about the node; false when that is noted already. */
    public synchronized boolean put(ClusterName cluster, NodeName node, String text) {
        Map<String, String> notes = new TreeMap<>(read(cluster));
        if (text.equals(notes.put(node.value(), text))) {
            return false;
        }
        write(cluster, notes);
        return true;
    }

    /** The node needs nobody any more. */
    public synchronized void clear(ClusterName cluster, NodeName node) {
        Map<String, String> notes = new TreeMap<>(read(cluster));
        if (notes.remove(node.value()) != null) {
            write(cluster, notes);
        }
    }

    private void write(ClusterName cluster, Map<String, String> notes) {
        try {
            AtomicFiles.write(file(cluster), StateMapper.yaml().writeValueAsBytes(notes), false);
            cache.remove(cluster);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file(cluster), e.getMessage());
        }
    }

    private Map<String, String> read(ClusterName cluster) {
        try {
            FileTime time = Files.getLastModifiedTime(file(cluster));
            Cached cached = cache.get(cluster);
            if (cached == null || !cached.time().equals(time)) {
                cached = new Cached(
                        time,
                        StateMapper.yaml()
                                .readValue(
                                        Files.readAllBytes(file(cluster)),
                                        new TypeReference<Map<String, String>>() {}));
                cache.put(cluster, cached);
            }
            return cached.notes();
        } catch (NoSuchFileException e) {
            cache.remove(cluster);
            return Map.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file(cluster), e.getMessage());
            return Map.of();
        }
    }
}
