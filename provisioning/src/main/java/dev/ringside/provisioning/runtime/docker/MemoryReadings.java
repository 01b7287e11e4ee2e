package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much memory containers use. Where their processes can be seen, as on Linux, that is read from {@code /proc} at once. Elsewhere the
 * engine is asked in the background, at most every five seconds per container, and the last answer is given.
 */
final class MemoryReadings {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryReadings.class);
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long KIB = 1024;

    private final DockerEngine engine;
    private final Path proc;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    private record Reading(OptionalLong bytes, long askedAtNanos) {}

    MemoryReadings(DockerEngine engine, Path proc) {
        this.engine = engine;
        this.proc = proc;
    }

    /** Resident bytes of a running container, as far as they are known without waiting. */
    OptionalLong of(String containerId, long pid) {
        Path process = proc.resolve(Long.toString(pid));
        try {
            // In a virtual machine's engine the same number would be another process.
            if (Files.readString(process.resolve("cgroup")).contains(containerId)) {
                return residentBytes(process);
            }
        } catch (IOException e) {
            LOG.trace("Process {} cannot be seen", pid, e);
        }
        return fromEngine(containerId);
    }

    private static OptionalLong residentBytes(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                .findFirst();
    }

    private OptionalLong fromEngine(String containerId) {
        long now = System.nanoTime();
        Reading known = readings.get(containerId);
        if (known == null || now - known.askedAtNanos > MAX_AGE_NANOS) {
            OptionalLong last = known == null ? OptionalLong.empty() : known.bytes;
            readings.put(containerId, new Reading(last, now));
            ask(containerId, now);
            return last;
        }
        return known.bytes;
    }

    private void ask(String containerId, long now) {
        try {
            engine.ask(
                    "measure container " + containerId,
                    docker -> docker.statsCmd(containerId).withNoStream(true).exec(new ResultCallback.Adapter<>() {
                        @Override
                        public void onNext(Statistics statistics) {
                            MemoryStatsConfig memory = statistics.getMemoryStats();
                            if (memory != null && memory.getUsage() != null) {
                                readings.put(containerId, new Reading(OptionalLong.of(memory.getUsage()), now));
                            }
                        }
                    }));
        } catch (ProvisioningException e) {
            LOG.debug("Memory of container {} is not known", containerId, e);
        }
    }
}
