package dev.ringside.provisioning.runtime.docker;

import dev.ringside.provisioning.runtime.NodeLayout;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The folders of a node inside its container: those of the official image. */
final class NodeFolders {
    static final String CONFIGURATION = "/etc/cassandra";

    private static final String STORAGE = "/var/lib/cassandra";
    private static final String LOGS = "/var/log/cassandra";

    private NodeFolders() {}

    /** Where disk {@code disk}, counted from 1, is mounted. The first holds everything that is not data, too. */
    static String mountPoint(int disk) {
        return disk == 1 ? STORAGE : STORAGE + "/disk" + disk;
    }

    static NodeLayout layout(int disks) {
        List<String> data = Stream.concat(
                        Stream.of(STORAGE + "/data"),
                        IntStream.rangeClosed(2, disks).mapToObj(disk -> mountPoint(disk) + "/data"))
                .toList();
        return new NodeLayout(
                CONFIGURATION,
                data,
                STORAGE + "/commitlog",
                STORAGE + "/hints",
                STORAGE + "/saved_caches",
                STORAGE + "/cdc_raw",
                LOGS);
    }
}
