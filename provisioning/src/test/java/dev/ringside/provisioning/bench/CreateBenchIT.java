package dev.ringside.provisioning.bench;

import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.docker.DockerNodeRuntime;
import dev.ringside.provisioning.runtime.process.EmbeddedNodeRuntime;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a three-node cluster takes, against the bare floor: the same three JVMs with the same flags started at once, until CQL
 * answers on all.
 */
@Tag("bench")
class CreateBenchIT {
    private static final int RUNS = Integer.getInteger("ringside.bench.runs", 3);
    private static final String SKU = "Standard_D8s_v4";
    private static final long MIB = 1024 * 1024;

    @TempDir
    Path home;

    private record Sample(double create, double floor, long memory) {}

    @Test
    void threeNodes() throws Exception {
        List<Sample> embedded = new ArrayList<>();
        List<Sample> docker = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            embedded.add(sample(RuntimeKind.EMBEDDED, EmbeddedNodeRuntime::new, "embedded-" + run));
            docker.add(sample(RuntimeKind.DOCKER, DockerNodeRuntime::of, "docker-" + run));
        }
        double floor = median(embedded, Sample::floor);
        double create = median(embedded, Sample::create);
        double inDocker = median(docker, Sample::create);
        System.out.printf(
                Locale.ROOT,
                """

                | three nodes, Cassandra 5.0, %s, median of %d | seconds | ratio | must reach |
                |---|---|---|---|
                | bare floor: three JVMs, same flags, until CQL answers | %.1f | 1.00 | |
                | create, embedded, until healthy and the password works | %.1f | %.2f | at most 1.4 x the floor |
                | create, Docker | %.1f | %.2f | at most 1.5 x embedded |
                | resident memory per node, embedded, largest seen | %d MiB | | at most 600 MB |
                %n""",
                SKU,
                RUNS,
                floor,
                create,
                create / floor,
                inDocker,
                inDocker / create,
                embedded.stream().mapToLong(Sample::memory).max().orElse(0) / MIB);
    }

    private static double median(List<Sample> samples, Function<Sample, Double> figure) {
        List<Double> sorted = samples.stream().map(figure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private Sample sample(RuntimeKind kind, Function<Path, NodeRuntime> runtimes, String name) throws Exception {
        Path folder = home.resolve(name);
        CreateClusterRequest request = SimulatedEngines.request(name, kind, "5.0", 3, SKU);
        try (ProvisioningEngine engine = LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(folder), () -> List.of(runtimes.apply(folder)), new NodeLinks()))) {
            long start = System.nanoTime();
            var operation = engine.await(engine.createCluster(request));
            double create = seconds(start);
            if (operation.state() != OperationState.SUCCEEDED) {
                throw new IllegalStateException(operation.toString());
            }
            operation
                    .steps()
                    .forEach(step -> System.out.printf(
                            Locale.ROOT,
                            "%s %s %.2f s%n",
                            name,
                            step.id(),
                            java.time.Duration.between(
                                                    step.startedAt().orElseThrow(),
                                                    step.finishedAt().orElseThrow())
                                            .toMillis()
                                    / 1000.0));
            ClusterSnapshot cluster =
                    engine.refresh().cluster(new ClusterName(name)).orElseThrow();
            long memory = cluster.nodes()
                    .mapToLong(node -> node.status().memoryUsed().orElse(0))
                    .max()
                    .orElse(0);
            double floor = floor(engine, request, runtimes, folder);
            engine.await(engine.deleteCluster(new ClusterName(name)));
            return new Sample(create, floor, memory);
        }
    }

    /**
     * The same nodes from empty disks with the flags of their first start, started at once by the runtime alone. Their blueprints are
     * those the engine made: creating is stopped before the nodes start.
     */
    private static double floor(
            ProvisioningEngine engine, CreateClusterRequest request, Function<Path, NodeRuntime> runtimes, Path folder)
            throws Exception {
        ClusterName name = request.spec().name();
        engine.await(engine.deleteCluster(name));
        var id = engine.createCluster(request);
        while (engine.snapshot().operation(id).stream()
                .flatMap(operation -> operation.steps().stream())
                .noneMatch(step ->
                        step.id().equals("start-nodes") && step.startedAt().isPresent())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        engine.cancel(id);
        engine.await(id);
        List<NodeSpec> nodes = engine.snapshot()
                .cluster(name)
                .orElseThrow()
                .nodes()
                .map(node -> node.spec())
                .toList();
        try (NodeRuntime runtime = runtimes.apply(folder)) {
            for (NodeSpec node : nodes) {
                runtime.kill(node.name());
            }
            long start = System.nanoTime();
            nodes.parallelStream().forEach(node -> start(runtime, node.name()));
            for (NodeSpec node : nodes) {
                untilCqlAnswers(node);
            }
            return seconds(start);
        }
    }

    private static void start(NodeRuntime runtime, NodeName node) {
        try {
            runtime.start(node);
        } catch (dev.ringside.provisioning.problem.ProvisioningException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for the supported options, the first frame of every CQL connection, and waits for an answer. */
    private static void untilCqlAnswers(NodeSpec node) throws Exception {
        byte[] options = {4, 0, 0, 0, 5, 0, 0, 0, 0};
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(node.cqlAddress(), node.cqlPort()), 1000);
                socket.setSoTimeout(1000);
                socket.getOutputStream().write(options);
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
