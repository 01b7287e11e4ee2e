package dev.ringside.provisioning.bench;

import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a fourth node takes to join three, against the bare sum of what it cannot do without: one JVM's start and the streaming. */
@Tag("bench")
class ScaleBenchIT {
    @TempDir
    Path home;

    @Test
    void threeNodesBecomeFour() throws Exception {
        try (BenchCluster cluster = BenchCluster.create("scale-bench", home, "5.0")) {
            BenchCluster.Timed scaled = cluster.time(new ScaleDataCenter(new DataCenterName("datacenter-1"), 4));
            NodeSpec fourth = cluster.nodes().get(3);
            double streaming = cluster.streaming(fourth);
            double jvm = cluster.bareStart(List.of(fourth));
            double floor = jvm + streaming;
            double joining = scaled.steps("join/");
            System.out.printf(
                    Locale.ROOT,
                    """

                    | scale out 3 to 4, Cassandra 5.0, 20 MB at RF 3, embedded | seconds | ratio |
                    |---|---|---|
                    | bare sum: one JVM's start until CQL answers %.1f, streaming %.1f | %.1f | 1.00 |
                    | the node joins, until all nodes see it (10 s of it the ring delay) | %.1f | %.2f |
                    | the whole operation: checks, join, cleanup of three nodes, verify | %.1f | %.2f |
                    %n""",
                    jvm,
                    streaming,
                    floor,
                    joining,
                    joining / floor,
                    scaled.seconds(),
                    scaled.seconds() / floor);
        }
    }
}
