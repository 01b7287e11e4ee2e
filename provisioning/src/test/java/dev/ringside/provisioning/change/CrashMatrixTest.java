package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ConfigureDataCenter;
import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.change.ClusterChange.ResizeDataCenter;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.ClusterChange.Start;
import dev.ringside.provisioning.change.ClusterChange.UpdateSettings;
import dev.ringside.provisioning.change.ClusterChange.UpdateVersion;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.security.Secret;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import dev.ringside.provisioning.testing.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change, killed at every boundary between its steps and at ten moments within them, is finished by the next process. */
@Execution(ExecutionMode.CONCURRENT)
class CrashMatrixTest {
    static final ClusterName DEMO = new ClusterName("demo");
    static final DataCenterName DATA_CENTER = new DataCenterName("datacenter-1");
    private static final CommandRequest VERIFY = new CommandRequest(
            "demo_datacenter-1_2", "sstableverify", List.of(new CommandRequest.Argument("shop", "orders")), true, true);
    private static final AddDataCenter ADD =
            new AddDataCenter(SimulatedEngines.dataCenter("dc-west", "westus2", 2), DATA_CENTER);
    private static final Peering PEERING =
            new Peering("demo-vnet", ADD.dataCenter().virtualNetwork());
    private static final int MOMENTS = 10;
    private static final List<String> TABLE = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private final AtomicInteger runs = new AtomicInteger();

    /**
     * A change to be killed.
     *
     * @param version of Cassandra
     * @param autoReplicate with {@code AllKeyspaces} there is a keyspace to be replicated
     * @param before changes that lead to where it is asked for
     */
    record Scenario(
            String name,
            String version,
            AutoReplicate autoReplicate,
            List<ClusterChange> before,
            ClusterChange change) {
        Scenario(String name, String version, List<ClusterChange> before, ClusterChange change) {
            this(name, version, AutoReplicate.NONE, before, change);
        }

        /** A command is not run twice: who has died cannot be told how it ended, but the node is up again. */
        OperationState endsAfterDeath() {
            return change instanceof ClusterChange.InvokeCommand ? OperationState.FAILED : OperationState.SUCCEEDED;
        }

        /** Whether every node runs and sees every other one when it is done. */
        boolean endsWhole() {
            return !(change instanceof Deallocate)
                    && !(change instanceof ClusterChange.StopNode)
                    && !(change instanceof ClusterChange.UpdatePeering peering && !peering.connected());
        }

        /** Makes a keyspace where keyspaces are the product's to replicate, and a node dead that is to be replaced, then does what comes {@code next}. */
        Runnable then(SimulatedNodeRuntime.World world, Runnable next) {
            Map<String, Integer> factors = new TreeMap<>(Map.of(DATA_CENTER.value(), 3));
            if (before.contains(ADD)) {
                factors.put(ADD.dataCenter().name().value(), 2);
            }
            return () -> {
                if (autoReplicate == AutoReplicate.ALL_KEYSPACES) {
                    world.ring(DEMO).replicate("shop", factors);
                } else if (change instanceof UpdateSettings) {
                    world.ring(DEMO).replicateSimply("shop", 1);
                }
                if (change instanceof ClusterChange.ReplaceNode replace) {
                    world.crash(replace.node());
                    world.loseDisk(replace.node());
                }
                next.run();
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scenario> scenarios() {
        return Stream.concat(ofNodes(), ofTheCluster());
    }

    private static Stream<Scenario> ofNodes() {
        return Stream.of(
                new Scenario(
                        "maintenance",
                        "5.0",
                        List.of(),
                        new ClusterChange.SimulateMaintenance(
                                List.of(new NodeName("demo_datacenter-1_1"), new NodeName("demo_datacenter-1_3")),
                                Duration.ZERO)),
                new Scenario("offline command", "5.0", List.of(), new ClusterChange.InvokeCommand(VERIFY)),
                new Scenario("scale up", "5.0", List.of(), new ResizeDataCenter(DATA_CENTER, "Standard_D16s_v4")),
                new Scenario("scale out", "5.0", List.of(), new ScaleDataCenter(DATA_CENTER, 5)),
                new Scenario(
                        "scale in",
                        "5.0",
                        List.of(new ScaleDataCenter(DATA_CENTER, 4)),
                        new ScaleDataCenter(DATA_CENTER, 2)),
                new Scenario(
                        "configure",
                        "5.0",
                        List.of(),
                        new ConfigureDataCenter(DATA_CENTER, Optional.of("concurrent_reads: 24"))),
                new Scenario(
                        "replace node",
                        "5.0",
                        List.of(),
                        new ClusterChange.ReplaceNode(new NodeName("demo_datacenter-1_2"), false)),
                new Scenario(
                        "restart node",
                        "5.0",
                        List.of(),
                        new ClusterChange.RestartNode(new NodeName("demo_datacenter-1_2"))),
                new Scenario(
                        "stop node", "5.0", List.of(), new ClusterChange.StopNode(new NodeName("demo_datacenter-1_2"))),
                new Scenario(
                        "start node",
                        "5.0",
                        List.of(new ClusterChange.StopNode(new NodeName("demo_datacenter-1_2"))),
                        new ClusterChange.StartNode(new NodeName("demo_datacenter-1_2"))),
                new Scenario("repair", "5.0", List.of(), new ClusterChange.Repair(Optional.empty())));
    }

    private static Stream<Scenario> ofTheCluster() {
        return Stream.of(
                new Scenario(
                        "reset password",
                        "5.0",
                        List.of(),
                        ClusterChange.ResetPassword.to(new Secret("An0ther-secret"))),
                new Scenario(
                        "client certificates",
                        "5.0",
                        List.of(),
                        new ClusterChange.UpdateClientCertificates(List.of(TestCertificates.AUTHORITY))),
                new Scenario(
                        "no client certificates",
                        "5.0",
                        List.of(new ClusterChange.UpdateClientCertificates(List.of(TestCertificates.AUTHORITY))),
                        new ClusterChange.UpdateClientCertificates(List.of())),
                new Scenario(
                        "extensions",
                        "3.11",
                        List.of(),
                        new ClusterChange.UpdateExtensions(List.of("cassandra-lucene-index"))),
                new Scenario("add data center", "5.0", AutoReplicate.ALL_KEYSPACES, List.of(), ADD),
                new Scenario(
                        "delete data center",
                        "5.0",
                        AutoReplicate.ALL_KEYSPACES,
                        List.of(ADD),
                        new ClusterChange.DeleteDataCenter(ADD.dataCenter().name())),
                new Scenario(
                        "remove peering",
                        "5.0",
                        AutoReplicate.ALL_KEYSPACES,
                        List.of(ADD),
                        new ClusterChange.UpdatePeering(PEERING, false)),
                new Scenario(
                        "add peering",
                        "5.0",
                        AutoReplicate.ALL_KEYSPACES,
                        List.of(ADD, new ClusterChange.UpdatePeering(PEERING, false)),
                        new ClusterChange.UpdatePeering(PEERING, true)),
                new Scenario(
                        "auto-replicate",
                        "5.0",
                        List.of(),
                        UpdateSettings.NOTHING.withAutoReplicate(AutoReplicate.ALL_KEYSPACES)),
                new Scenario("deallocate", "5.0", List.of(), new Deallocate(false)),
                new Scenario("start", "5.0", List.of(new Deallocate(false)), new Start()),
                new Scenario("update version", "4.1", List.of(), new UpdateVersion("5.0")));
    }

    @AfterAll
    static void print() {
        System.out.printf("%-24s %10s %8s%n", "operation", "boundaries", "moments");
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isFinishedByTheNextProcess(Scenario scenario) throws Exception {
        List<String> stepOfCall = undisturbed(scenario);
        List<Integer> boundaries = new ArrayList<>();
        for (int call = 1; call <= stepOfCall.size(); call++) {
            if (call == 1 || !stepOfCall.get(call - 1).equals(stepOfCall.get(call - 2))) {
                boundaries.add(call);
            }
        }
        // The first calls are the checks before the operation is journaled: a process killed there has asked for
        // nothing.
        int first = stepOfCall.indexOf("check") + 1;
        int between = 0;
        for (int call : boundaries) {
            if (call >= first && killAndResume(scenario, call, true)) {
                between++;
            }
        }
        Random random = new Random(scenario.name().hashCode());
        TreeSet<Integer> moments = new TreeSet<>();
        while (moments.size() < Math.min(MOMENTS, stepOfCall.size() - first)) {
            moments.add(first + random.nextInt(stepOfCall.size() - first + 1));
        }
        int within = 0;
        for (int call : moments) {
            if (killAndResume(scenario, call, false)) {
                within++;
            }
        }
        TABLE.add(String.format("%-24s %10d %8d", scenario, between, within));
    }

    private KillSwitch prepare(Scenario scenario, SimulatedNodeRuntime.World world, int killAt) {
        int run = runs.incrementAndGet();
        return new KillSwitch(world, folder.resolve("home" + run), folder.resolve("copy" + run), killAt);
    }

    /** Brings a cluster to where the change is asked for, and asks for it; {@code before} runs between the two. */
    static OperationId ask(
            ProvisioningEngine engine, SimulatedNodeRuntime.World world, Runnable before, Scenario scenario)
            throws Exception {
        OperationSnapshot created = engine.await(engine.createCluster(SimulatedEngines.request(
                "demo", RuntimeKind.SIMULATED, scenario.version(), 3, "Standard_D8s_v4", scenario.autoReplicate())));
        assertThat(created.state()).isEqualTo(OperationState.SUCCEEDED);
        for (ClusterChange change : scenario.before()) {
            assertThat(engine.await(engine.submit(DEMO, change)).state()).isEqualTo(OperationState.SUCCEEDED);
        }
        scenario.then(world, before).run();
        return engine.submit(DEMO, scenario.change());
    }

    private List<String> undisturbed(Scenario scenario) throws Exception {
        SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
        KillSwitch never = prepare(scenario, world, 0);
        try (ProvisioningEngine engine = never.open()) {
            OperationSnapshot ended = engine.await(ask(engine, never.world(), never::arm, scenario));
            assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
            return never.stepOfCall();
        }
    }

    /** Whether the process was killed at all: how often nodes are asked differs a little from run to run. */
    private boolean killAndResume(Scenario scenario, int call, boolean boundary) throws Exception {
        SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
        KillSwitch kill = prepare(scenario, world, call);
        OperationId id;
        try (ProvisioningEngine engine = kill.open()) {
            OperationId asked = ask(engine, world, kill::arm, scenario);
            id = asked;
            boolean dead = kill.awaitUnless(() -> engine.snapshot()
                    .operation(asked)
                    .map(now -> now.state().isTerminal())
                    .orElse(false));
            if (!dead) {
                assertThat(engine.await(asked).state()).isEqualTo(OperationState.SUCCEEDED);
                return false;
            }
        }
        if (boundary) {
            kill.beforeLastStep();
        }
        try (ProvisioningEngine next = SimulatedEngines.open(kill.copy(), world)) {
            next.resume(id);
            OperationSnapshot ended = next.await(id);
            assertThat(ended.state())
                    .as("killed at call " + call + ": " + ended)
                    .isEqualTo(scenario.endsAfterDeath());
            ClusterSnapshot cluster = next.refresh().cluster(DEMO).orElseThrow();
            if (scenario.change() instanceof ClusterChange.ResetPassword reset) {
                assertThat(next.connection(DEMO).password())
                        .isEqualTo(reset.password().orElseThrow())
                        .isEqualTo(world.ring(DEMO).password);
            }
            if (scenario.endsWhole()) {
                assertThat(cluster.isHealthy())
                        .as("killed at call " + call + ": " + cluster)
                        .isTrue();
            }
            assertThat(next.await(next.deleteCluster(DEMO)).state()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(world.isEmpty()).as("nothing is left").isTrue();
        }
        return true;
    }
}
