package dev.ringside.provisioning.bench;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
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

/** Three embedded nodes with 20 MB at RF 3, on which changes are timed, and what they cannot do without is timed bare. */
final class BenchCluster implements AutoCloseable {
    static final String SKU = "Standard_D8s_v4";

    private static final int ROWS = 20_000;
    private static final String ITEM = "x".repeat(1_000);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d,\\d{3}");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final ClusterName name;
    private final ProvisioningEngine engine;
    private final NodeRuntime bare;

    private BenchCluster(ClusterName name, Path home) {
        this.name = name;
        engine = LocalProvisioningEngine.open(new EngineSettings(
                new RingsideHome(home), () -> List.of(new EmbeddedNodeRuntime(home)), new NodeLinks()));
        bare = new EmbeddedNodeRuntime(home);
    }

    static BenchCluster create(String name, Path home, String version) throws Exception {
        BenchCluster cluster = new BenchCluster(new ClusterName(name), home);
        try {
            succeed(cluster.engine.await(cluster.engine.createCluster(SimulatedEngines.request(
                    name, RuntimeKind.EMBEDDED, version, 3, SKU, AutoReplicate.ALL_KEYSPACES))));
            cluster.fill();
            return cluster;
        } catch (Exception e) {
            cluster.close();
            throw e;
        }
    }

    private void fill() throws Exception {
        ConnectionDetails details = engine.connection(name);
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(details.contactPoints().get(0))
                .withLocalDatacenter(details.localDataCenter())
                .withAuthCredentials(details.userName(), details.password().reveal())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .build())
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

    /** A change that succeeded, and how long it took from its submission. */
    record Timed(OperationSnapshot operation, double seconds) {

        /** How long the steps whose id begins so took together. */
        double steps(String prefix) {
            return operation.steps().stream()
                    .filter(step -> step.id().startsWith(prefix))
                    .mapToDouble(step -> Duration.between(
                                            step.startedAt().orElseThrow(),
                                            step.finishedAt().orElseThrow())
                                    .toMillis()
                            / 1000.0)
                    .sum();
        }
    }

    Timed time(ClusterChange change) throws Exception {
        long start = System.nanoTime();
        OperationSnapshot ended = engine.await(engine.submit(name, change));
        double seconds = seconds(start);
        succeed(ended);
        return new Timed(ended, seconds);
    }

    private static void succeed(OperationSnapshot operation) {
        if (operation.state() != OperationState.SUCCEEDED) {
            throw new IllegalStateException(operation.toString());
        }
    }

    List<NodeSpec> nodes() {
        return engine.snapshot()
                .cluster(name)
                .orElseThrow()
                .nodes()
                .map(node -> node.spec())
                .toList();
    }

    /** From a node's stop to its answer to CQL, both by the runtime alone. */
    double bareRestart(NodeSpec node) throws Exception {
        long start = System.nanoTime();
        bare.stop(node.name(), GRACE);
        startAll(List.of(node));
        return seconds(start);
    }

    /** Until stopped nodes that are started at once all answer CQL. */
    double bareStart(List<NodeSpec> nodes) throws Exception {
        for (NodeSpec node : nodes) {
            bare.stop(node.name(), GRACE);
        }
        long start = System.nanoTime();
        startAll(nodes);
        return seconds(start);
    }

    private void startAll(List<NodeSpec> nodes) throws Exception {
        for (NodeSpec node : nodes) {
            bare.start(node.name());
        }
        for (NodeSpec node : nodes) {
            while (!CqlPort.answers(node)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** From the first word of the node's streaming plan to the last, by its own clock. */
    double streaming(NodeSpec node) throws Exception {
        List<LocalDateTime> times = bare.logs(node.name(), 2_000).stream()
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

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws Exception {
        engine.await(engine.deleteCluster(name));
        bare.close();
        engine.close();
    }
}
