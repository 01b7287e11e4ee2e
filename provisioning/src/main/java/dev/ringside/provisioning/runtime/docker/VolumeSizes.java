package dev.ringside.provisioning.runtime.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How much lies in volumes, by the engine's own account ({@code docker system df}), for which it looks at every file of every volume it
 * has. One answer serves all nodes, and after one that took long the engine is left alone for long. Thread-safe.
 */
final class VolumeSizes {
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(20).toNanos();
    /** The engine may spend one part in so many of its time on this. */
    private static final int REST = 50;

    private static final JsonMapper JSON = new JsonMapper();

    private final DockerEngine engine;
    private Map<String, Long> sizes = Map.of();
    private long askAgainAt = System.nanoTime();

    VolumeSizes(DockerEngine engine) {
        this.engine = engine;
    }

    /** Bytes in the volumes whose names begin with {@code prefix}; empty when the engine knows none. */
    OptionalLong of(String prefix) throws ProvisioningException {
        return latest().entrySet().stream()
                .filter(volume -> volume.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .reduce(Long::sum);
    }

    private synchronized Map<String, Long> latest() throws ProvisioningException {
        long begin = System.nanoTime();
        if (begin - askAgainAt >= 0) {
            sizes = read(engine.get("measure its volumes", "/system/df?type=volume&verbose=1"));
            long end = System.nanoTime();
            askAgainAt = end + Math.max(MAX_AGE_NANOS, (end - begin) * REST);
        }
        return sizes;
    }

    /** Bytes by volume; what the engine could not measure is left out. Since API 1.52 the volumes are found in another place. */
    static Map<String, Long> read(byte[] answer) {
        try {
            JsonNode root = JSON.readTree(answer);
            JsonNode volumes = root.path("Volumes").isArray()
                    ? root.path("Volumes")
                    : root.path("VolumeUsage").path("Items");
            Map<String, Long> sizes = new HashMap<>();
            for (JsonNode volume : volumes) {
                long size = volume.path("UsageData").path("Size").asLong(-1);
                if (size >= 0) {
                    sizes.put(volume.path("Name").asText(), size);
                }
            }
            return Map.copyOf(sizes);
        } catch (IOException e) {
            throw new UncheckedIOException("The Docker engine's account of its volumes cannot be read", e);
        }
    }
}
