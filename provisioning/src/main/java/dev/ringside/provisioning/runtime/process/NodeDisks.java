package dev.ringside.provisioning.runtime.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a node still has the disks it had. */
final class NodeDisks {
    /** Cassandra makes this folder on every disk at its first start. */
    private static final String MARK = "system";

    private NodeDisks() {}

    /** The folders that hold no data any more. A node that never ran has lost nothing. */
    static List<String> lost(NodeFolder folder, int disks) {
        if (!Files.exists(folder.process()) && Files.isDirectory(folder.path())) {
            return List.of();
        }
        return folder.layout(disks).dataDirectories().stream()
                .filter(disk -> !Files.isDirectory(Path.of(disk).resolve(MARK)))
                .map(disk -> Files.isDirectory(Path.of(disk)) ? disk + " is empty" : disk + " is gone")
                .toList();
    }
}
