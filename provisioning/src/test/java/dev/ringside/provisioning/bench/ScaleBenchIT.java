package dev.ringside.provisioning.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.CqlPort;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a fourth node takes to join three, against the bare sum of what it cannot do without: one JVM's start and the streaming. */
@Tag("bench")
class ScaleBenchIT {
    private static final ClusterName NAME = new ClusterName("scale-bench");
    private static final int ROWS = 20_000;
    private static final String ITEM = "x".repeat(1_000);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d,\\d{3}");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);

    @TempDir
    Path home;

    @Test
    void threeNodesBecomeFour() throws Exception {
        try (ProvisioningEngine engine = LocalProvisioningEngine.open(new EngineSettings(
                        new RingsideHome(home), () -> List.of(new EmbeddedNodeRuntime(home)), new NodeLinks()));
                NodeRuntime bare = new EmbeddedNodeRuntime(home)) {
            succeed(engine.await(engine.createCluster(
                    SimulatedEngines.request(NAME.value(), RuntimeKind.EMBEDDED, "5.0", 3, "Standard_D8s_v4"))));
            fill(engine.connection(NAME));
            long start = System.nanoTime();
            OperationSnapshot scaled =
                    engine.await(engine.submit(NAME, new ScaleDataCenter(new DataCenterName("datacenter-1"), 4)));
            double scaleOut = seconds(start);
            succeed(scaled);
            double joining = scaled.steps().stream()
                    .filter(step -> step.id().equals("join/4"))
                    .mapToDouble(step -> Duration.between(
                                            step.startedAt().orElseThrow(),
                                            step.finishedAt().orElseThrow())
                                    .toMillis()
                            / 1000.0)
                    .sum();
            NodeSpec fourth = engine.snapshot()
                    .cluster(NAME)
                    .orElseThrow()
                    .nodes()
                    .map(node -> node.spec())
                    .reduce((one, other) -> other)
                    .orElseThrow();
            double streaming = streaming(bare.logs(fourth.name(), 2_000));
            double jvm = bareStart(bare, fourth);
            print(scaleOut, joining, jvm, streaming);
            engine.await(engine.deleteCluster(NAME));
        }
    }

    private static void print(double scaleOut, double joining, double jvm, double streaming) {
        double floor = jvm + streaming;
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
                scaleOut,
                scaleOut / floor);
    }

    private static void succeed(OperationSnapshot operation) {
        if (operation.state() != OperationState.SUCCEEDED) {
            throw new IllegalStateException(operation.toString());
        }
    }

    private static void fill(ConnectionDetails details) {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(details.contactPoints().get(0))
                .withLocalDatacenter(details.localDataCenter())
                .withAuthCredentials(details.userName(), details.password().reveal())
                .build()) {
            session.execute(
                    "CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter-1': 3}");
            session.execute("CREATE TABLE shop.orders (id int PRIMARY KEY, item text)");
            PreparedStatement insert = session.prepare("INSERT INTO shop.orders (id, item) VALUES (?, ?)");
            for (int id = 0; id < ROWS; id++) {
                session.execute(insert.bind(id, ITEM));
            }
        }
    }

    /** From the first word of the streaming plan to the last, by the node's own clock. */
    private static double streaming(List<String> log) {
        List<LocalDateTime> times = log.stream()
                .filter(line -> line.contains("StreamResultFuture") || line.contains("StreamCoordinator"))
                .map(TIME::matcher)
                .filter(Matcher::find)
                .map(found -> LocalDateTime.parse(found.group().replace('T', ' '), FORMAT))
                .sorted()
                .toList();
        return times.isEmpty()
                ? 0
                : Duration.between(times.get(0), times.get(times.size() - 1)).toMillis() / 1000.0;
    }

    private static double bareStart(NodeRuntime runtime, NodeSpec node) throws Exception {
        runtime.stop(node.name(), Duration.ofMinutes(2));
        long start = System.nanoTime();
        runtime.start(node.name());
        while (!CqlPort.answers(node)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
