package dev.ringside.cli.quickstart;

import dev.ringside.cli.output.StatusDocuments;
import dev.ringside.cli.output.TextTable;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.node.NodeHealth;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What quickstart says on standard output. */
final class QuickstartReport {
    private final PrintStream out;

    QuickstartReport(PrintStream out) {
        this.out = out;
    }

    /** The cluster in a sentence, and its nodes. */
    void cluster(ClusterSnapshot cluster, String verb) {
        long racks = cluster.nodes().map(node -> node.spec().rack()).distinct().count();
        long healthy = cluster.nodes()
                .filter(node -> node.status().health() == NodeHealth.HEALTHY)
                .count();
        int nodes = cluster.spec().nodeCount();
        out.println("Cluster " + cluster.name() + " " + verb + ": Cassandra "
                + cluster.spec().cassandraVersion() + ", " + nodes + " nodes in " + racks + " racks, "
                + (healthy == nodes ? "all" : healthy) + " healthy, on the "
                + cluster.spec().runtime().wireName() + " runtime.");
        out.println();
        print(StatusDocuments.shortNodeTable(cluster));
    }

    /** What was written and read back. */
    void sample(List<Map<String, String>> rows, int replicationFactor) {
        out.println("Written to " + SampleData.TABLE + " and read back at LOCAL_QUORUM (replication factor "
                + replicationFactor + "):");
        out.println();
        print(rows);
    }

    void connection(ClusterSnapshot cluster, ConnectionDetails connection) {
        ConnectionText.of(cluster.name(), connection).forEach(out::println);
        out.flush();
    }

    private void print(List<Map<String, String>> rows) {
        TextTable.of(rows).forEach(line -> out.println("  " + line));
        out.println();
    }
}
