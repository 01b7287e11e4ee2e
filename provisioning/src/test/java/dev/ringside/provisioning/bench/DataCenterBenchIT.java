package dev.ringside.provisioning.bench;

import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a second data center of three takes, against the bare sum of what it cannot do without: three JVMs' start and the streaming. */
@Tag("bench")
class DataCenterBenchIT {
    private static final DataCenterName WEST = new DataCenterName("dc-west");

    @TempDir
    Path home;

    @Test
    void threeNodesInASecondDataCenter() throws Exception {
        try (BenchCluster cluster = BenchCluster.create("data-center-bench", home, "5.0")) {
            BenchCluster.Timed added = cluster.time(new AddDataCenter(
                    SimulatedEngines.dataCenter(WEST.value(), "westus2", 3), new DataCenterName("datacenter-1")));
            List<NodeSpec> west = cluster.nodes().stream()
                    .filter(node -> node.dataCenter().equals(WEST))
                    .toList();
            double streaming = 0;
            for (NodeSpec node : west) {
                streaming += cluster.streaming(node);
            }
            double jvms = cluster.bareStart(west);
            double floor = jvms + streaming;
            double starting = added.steps("start-nodes");
            System.out.printf(
                    Locale.ROOT,
                    """

                    | add a data center of 3 to one of 3, Cassandra 5.0, 20 MB at RF 3, embedded | seconds | ratio |
                    |---|---|---|
                    | bare sum: three JVMs started at once until CQL answers %.1f, streaming %.1f | %.1f | 1.00 |
                    | its nodes start without data | %.1f | |
                    | the whole operation: checks, start, settings, rebuild of three nodes, verify | %.1f | %.2f |
                    %n""",
                    jvms,
                    streaming,
                    floor,
                    starting,
                    added.seconds(),
                    added.seconds() / floor);
        }
    }
}
