package dev.ringside.provisioning.bench;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long changes take that restart three nodes one by one, against the bare sum of three restarts until CQL answers. */
@Tag("bench")
class RollingBenchIT {
    @TempDir
    Path home;

    @Test
    void configurationOfThreeNodes() throws Exception {
        measure(
                "rolling configuration change of 3, Cassandra 5.0 (60 s of it watching the first node)",
                "5.0",
                new ConfigureDataCenter(new DataCenterName("datacenter-1"), Optional.of("concurrent_reads: 24")));
    }

    @Test
    void versionOfThreeNodes() throws Exception {
        measure("version update of 3, Cassandra 4.1 to 5.0", "4.1", new UpdateVersion("5.0"));
    }

    private void measure(String what, String version, ClusterChange change) throws Exception {
        try (BenchCluster cluster = BenchCluster.create("rolling-bench", home, version)) {
            BenchCluster.Timed timed = cluster.time(change);
            double floor = 0;
            for (NodeSpec node : cluster.nodes()) {
                floor += cluster.bareRestart(node);
            }
            System.out.printf(
                    Locale.ROOT,
                    """

                    | %s, 20 MB at RF 3, embedded | seconds | ratio |
                    |---|---|---|
                    | bare sum: three restarts, one after the other, until CQL answers | %.1f | 1.00 |
                    | the whole operation | %.1f | %.2f |
                    %n""",
                    what,
                    floor,
                    timed.seconds(),
                    timed.seconds() / floor);
        }
    }
}
