package dev.ringside.provisioning.runtime.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory this computer has and how much of it new nodes may take. */
final class MemoryProbe {
    /** Left to everything else: the portal, the file cache, other programs. */
    private static final long RESERVE = 512L * 1024 * 1024;

    private final Path memoryInfo;

    MemoryProbe() {
        this(Path.of("/proc/meminfo"));
    }

    MemoryProbe(Path memoryInfo) {
        this.memoryInfo = memoryInfo;
    }

    /** Bytes; never more than a container this process runs in may use. */
    long total() {
        return bean().getTotalMemorySize();
    }

    /** Bytes for new nodes: what the system could give without swapping, less a reserve. */
    long available() {
        long free = entry("MemAvailable:").orElseGet(() -> bean().getFreeMemorySize());
        return Math.max(0, Math.min(free, total()) - RESERVE);
    }

    private OptionalLong entry(String name) {
        try {
            return Files.readAllLines(memoryInfo).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OperatingSystemMXBean bean() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
