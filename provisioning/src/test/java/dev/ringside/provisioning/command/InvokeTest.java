package dev.ringside.provisioning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import dev.ringside.provisioning.runtime.CollectedOutput;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokeTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName NODE = new NodeName("demo_datacenter-1_2");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private final CollectedOutput output = new CollectedOutput();
    private final CountDownLatch gate = new CountDownLatch(1);

    @TempDir
    Path home;

    private ProvisioningEngine engine;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(
                                SimulatedEngines.request("demo", RuntimeKind.SIMULATED, "5.0", 3, "Standard_D8s_v4")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static CommandRequest nodetool(String word) {
        return new CommandRequest(
                NODE.value(), "nodetool", List.of(new CommandRequest.Argument(word, "")), false, false);
    }

    private static CommandRequest offline(String command) {
        return new CommandRequest(
                NODE.value(), command, List.of(new CommandRequest.Argument("shop", "orders")), true, true);
    }

    private int invoke(CommandRequest request) throws Exception {
        return engine.invoke(DEMO, request, output);
    }

    private Problem refusal(CommandRequest request) {
        Problem[] found = new Problem[1];
        assertThatThrownBy(() -> invoke(request))
                .isInstanceOfSatisfying(ProvisioningException.class, failure -> found[0] = failure.problem());
        return found[0];
    }

    private OperationSnapshot lastOperation() {
        return engine.snapshot().operations().get(0);
    }

    /** Begins an offline command and waits until the tool has said something. */
    private CompletableFuture<Throwable> begun(Thread[] caller) throws Exception {
        world.tools.holdUntil(gate);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        caller[0] = new Thread(() -> {
            try {
                invoke(offline("sstableverify"));
                end.complete(new AssertionError("it ended"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        caller[0].start();
        Eventually.that(
                "the tool runs", Duration.ofSeconds(20), () -> !output.output().isEmpty());
        return end;
    }

    @Test
    void runsNodetoolWithoutAnOperation() throws Exception {
        assertThat(invoke(nodetool("version"))).isZero();

        assertThat(output.output()).isEqualTo("ReleaseVersion: 5.0.9\n");
        assertThat(world.tools.runs()).containsExactly(NODE + ": nodetool version");
        assertThat(engine.snapshot().operations()).hasSize(1);
    }

    @Test
    void findsTheNodeByItsAddress() throws Exception {
        String address = engine.snapshot()
                .cluster(DEMO)
                .orElseThrow()
                .nodes()
                .filter(node -> node.spec().name().equals(NODE))
                .findFirst()
                .orElseThrow()
                .spec()
                .cqlAddress();

        engine.invoke(
                DEMO,
                new CommandRequest(address, "nodetool", List.of(new CommandRequest.Argument("info", "")), false, false),
                output);

        assertThat(world.tools.runs()).containsExactly(NODE + ": nodetool info");
    }

    @Test
    void namesTheNodesWhenThereIsNoSuchHost() {
        Problem refusal = refusal(new CommandRequest(
                "10.0.0.1", "nodetool", List.of(new CommandRequest.Argument("info", "")), false, false));

        assertThat(refusal).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal.message()).isEqualTo("The cluster has no node '10.0.0.1'.");
        assertThat(refusal.remedy()).contains("demo_datacenter-1_1", "demo_datacenter-1_3");
    }

    @Test
    void keepsTheExitCode() throws Exception {
        world.tools.exitCode = 2;

        assertThat(invoke(nodetool("status"))).isEqualTo(2);
        assertThat(output.errors()).isEqualTo("error: simulated\n");
    }

    @Test
    void runsNothingThatIsRefused() {
        assertThat(refusal(nodetool("repair")).message()).startsWith("The service refuses nodetool repair");
        assertThat(world.tools.runs()).isEmpty();
    }

    @Test
    void changesNothingWhileAnOperationHoldsTheCluster() throws Exception {
        try (ClusterLock held = ClusterLock.take(new RingsideHome(home).locks(), DEMO, "Scale data center")) {
            assertThat(held).isNotNull();
            assertThat(refusal(nodetool("compact"))).isInstanceOf(Problem.ClusterBusy.class);
            assertThat(invoke(nodetool("status"))).isZero();
        }
    }

    @Test
    void saysHowToStartADeallocatedCluster() throws Exception {
        engine.await(engine.submit(DEMO, new ClusterChange.Deallocate(false)));

        assertThat(refusal(nodetool("status")).remedy()).contains("ringside cluster start -c demo");
    }

    @Test
    void stopsTheNodeForAToolThatWorksOnItsFilesAndStartsItAgain() throws Exception {
        assertThat(invoke(offline("sstableutil"))).isZero();

        assertThat(output.output()).isEqualTo("/simulated/" + NODE + "/shop/nb-1-big-Data.db\n");
        OperationSnapshot operation = lastOperation();
        assertThat(operation.kind()).isEqualTo(OperationKind.INVOKE_COMMAND);
        assertThat(operation.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(operation.title()).isEqualTo("Run sstableutil on node " + NODE + " of demo");
        assertThat(operation.steps())
                .extracting(StepSnapshot::id)
                .containsExactly("check", "stop/" + NODE, "command/" + NODE, "start/" + NODE, "report");
        assertThat(operation.steps().get(2).commands()).containsExactly("sstableutil shop orders");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
    }

    @Test
    void keepsTheExitCodeOfAToolThatFailsAndTheClusterIsWell() throws Exception {
        world.tools.exitCode = 1;

        assertThat(invoke(offline("sstableverify"))).isEqualTo(1);
        assertThat(lastOperation().steps().get(4).detail()).isEqualTo("Ended with exit code 1");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().provisioningState())
                .isEqualTo(ProvisioningState.SUCCEEDED);
    }

    @Test
    void stopsNoNodeWhileAnotherOneIsDown() {
        world.crash(new NodeName("demo_datacenter-1_3"));

        Problem refusal = refusal(offline("sstableverify"));

        assertThat(refusal).isInstanceOf(Problem.NodesNotReady.class);
        assertThat(refusal.message()).contains("demo_datacenter-1_3");
        assertThat(world.isRunning(NODE)).isTrue();
    }

    @Test
    void endsTheToolAndStartsTheNodeWhenTheCallerIsInterrupted() throws Exception {
        Thread[] caller = new Thread[1];
        CompletableFuture<Throwable> end = begun(caller);

        caller[0].interrupt();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        OperationSnapshot ended = engine.await(lastOperation().id());
        assertThat(world.tools.ended()).containsExactly(NODE + ": sstableverify shop orders");
        assertThat(ended.state()).isEqualTo(OperationState.FAILED);
        assertThat(ended.failure().orElseThrow().message()).contains("was broken off", "started again");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
    }

    @Test
    void startsTheNodeWhenTheOperationIsCanceled() throws Exception {
        CompletableFuture<Throwable> end = begun(new Thread[1]);

        engine.cancel(lastOperation().id());

        assertThat(end.get()).isInstanceOf(ProvisioningException.class);
        assertThat(world.tools.ended()).hasSize(1);
        Eventually.that("the node runs again", Duration.ofSeconds(20), () -> world.isRunning(NODE));
    }

    @Test
    void startsTheNodeWithoutRunningTheToolAgainWhenTheProcessHadDied() throws Exception {
        CompletableFuture<Throwable> end = begun(new Thread[1]);
        var id = lastOperation().id();
        engine.close();
        end.get();
        assertThat(world.isRunning(NODE)).isFalse();

        engine = SimulatedEngines.open(home, world);
        engine.resume(id);
        OperationSnapshot ended = engine.await(id);

        assertThat(world.tools.runs()).hasSize(1);
        assertThat(ended.undone()).isTrue();
        assertThat(ended.failure().orElseThrow().message())
                .contains("The process that ran sstableverify ended", "started again");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().isHealthy()).isTrue();
    }
}
