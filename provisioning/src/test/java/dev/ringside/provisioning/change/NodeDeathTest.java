package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A node dies in the middle of each step of every change, and nobody starts it again: the change says so and waits to be resumed, or it
 * truly did what it was to do. It never reports a success that is none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class NodeDeathTest {
    @TempDir
    static Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(48);
    private final Map<String, Future<List<Future<Optional<OperationState>>>>> deaths = new LinkedHashMap<>();
    private final List<String> table = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();

    static Stream<CrashMatrixTest.Scenario> scenarios() {
        // Who stops or starts one node, or cuts some off, does not ask how the others are.
        return CrashMatrixTest.scenarios()
                .filter(scenario -> !(scenario.change() instanceof ClusterChange.StopNode)
                        && !(scenario.change() instanceof ClusterChange.StartNode)
                        && !(scenario.change() instanceof ClusterChange.UpdatePeering));
    }

    /** Kills a running node when a call to nodes is made for the {@code callOfStep}th time in {@code step}. */
    private final class Death {
        private final SimulatedNodeRuntime.World world;
        private final Path home;
        private final String step;
        private final int callOfStep;
        private final List<String> stepOfCall = new ArrayList<>();
        private @Nullable Optional<Path> before;
        private @Nullable NodeName victim;

        Death(SimulatedNodeRuntime.World world, String step, int callOfStep) {
            this.world = world;
            this.home = folder.resolve("home" + runs.incrementAndGet());
            this.step = step;
            this.callOfStep = callOfStep;
        }

        ProvisioningEngine open() {
            return WatchedEngine.open(home, world, this::beforeCall);
        }

        SimulatedNodeRuntime.World world() {
            return world;
        }

        synchronized void arm() {
            before = WatchedEngine.journal(home);
        }

        private synchronized void beforeCall() {
            // Until the change has a journal of its own it has not begun.
            if (before == null || victim != null || before.equals(WatchedEngine.journal(home))) {
                return;
            }
            String now = WatchedEngine.currentStep(home);
            stepOfCall.add(now);
            if (now.equals(step) && stepOfCall.stream().filter(step::equals).count() == callOfStep) {
                victim = candidates().filter(world::isRunning).findFirst().orElse(null);
                if (victim != null) {
                    world.crash(victim);
                }
            }
        }

        /** Rather the node the step is about, when it is about one; else any. */
        private Stream<NodeName> candidates() {
            Stream<NodeName> about = Stream.of(step.substring(step.indexOf('/') + 1))
                    .filter(subject -> subject.startsWith("demo_"))
                    .map(NodeName::new);
            return Stream.concat(
                    about,
                    Stream.of(2, 3, 1).map(index -> NodeName.of("demo", CrashMatrixTest.DATA_CENTER.value(), index)));
        }

        synchronized List<String> stepOfCall() {
            return List.copyOf(stepOfCall);
        }

        synchronized Optional<NodeName> victim() {
            return Optional.ofNullable(victim);
        }
    }

    /** All at once: most of the time each waits for something that does not happen. */
    @BeforeAll
    void letNodesDie() {
        scenarios().forEach(scenario -> deaths.put(scenario.name(), threads.submit(() -> deaths(scenario))));
    }

    @AfterAll
    void print() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        System.out.printf("%-24s %10s %10s %10s%n", "operation", "deaths", "went on", "paused");
        table.forEach(System.out::println);
    }

    private List<Future<Optional<OperationState>>> deaths(CrashMatrixTest.Scenario scenario) throws Exception {
        List<String> calls = undisturbed(scenario);
        List<Future<Optional<OperationState>>> ends = new ArrayList<>();
        for (String step : untilVerified(
                calls.stream().filter(step -> !step.isEmpty()).distinct().toList())) {
            int times = (int) calls.stream().filter(step::equals).count();
            ends.add(threads.submit(() -> dieIn(scenario, step, (times + 1) / 2)));
        }
        return ends;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void isNeverTakenForSuccess(CrashMatrixTest.Scenario scenario) throws Exception {
        int wentOn = 0;
        int paused = 0;
        for (Future<Optional<OperationState>> end :
                Objects.requireNonNull(deaths.get(scenario.name())).get()) {
            Optional<OperationState> state = end.get();
            wentOn += state.filter(OperationState.SUCCEEDED::equals).isPresent() ? 1 : 0;
            paused += state.filter(OperationState.FAILED::equals).isPresent() ? 1 : 0;
        }
        table.add(String.format("%-24s %10d %10d %10d", scenario, wentOn + paused, wentOn, paused));
    }

    /** What dies once everything was seen to be well is not the change's. */
    private static List<String> untilVerified(List<String> steps) {
        int verified = steps.indexOf(ChangePlans.VERIFY);
        return verified < 0 ? steps : steps.subList(0, verified + 1);
    }

    private List<String> undisturbed(CrashMatrixTest.Scenario scenario) throws Exception {
        Death none = new Death(new SimulatedNodeRuntime.World(), "", 0);
        try (ProvisioningEngine engine = none.open()) {
            engine.await(CrashMatrixTest.ask(engine, none.world(), none::arm, scenario));
            return none.stepOfCall();
        }
    }

    /** How the change ended when a node died; empty when none was running then. */
    private Optional<OperationState> dieIn(CrashMatrixTest.Scenario scenario, String step, int call) throws Exception {
        SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
        Death death = new Death(world, step, call);
        try (ProvisioningEngine engine = death.open()) {
            OperationId id = CrashMatrixTest.ask(engine, world, death::arm, scenario);
            OperationSnapshot ended = engine.await(id);
            if (death.victim().isEmpty()) {
                return Optional.empty();
            }
            NodeName victim = death.victim().get();
            String what = victim + " died in " + step + ": " + ended;
            if (ended.state() == OperationState.SUCCEEDED) {
                assertDone(engine, world, what);
                return Optional.of(OperationState.SUCCEEDED);
            }
            assertThat(ended.state()).as(what).isEqualTo(OperationState.FAILED);
            assertThat(ended.failure().orElseThrow().text()).as(what).contains(victim.value());
            startAgain(world, victim);
            if (ended.undone()) {
                assertDone(engine, world, what);
            } else if (scenario.endsAfterDeath() == OperationState.SUCCEEDED) {
                engine.resume(id);
                OperationSnapshot resumed = engine.await(id);
                // What was being taken back when the node died is taken back now.
                assertThat(resumed.state() == OperationState.SUCCEEDED || resumed.undone())
                        .as(what + ", resumed: " + resumed)
                        .isTrue();
                assertDone(engine, world, what);
            }
            return Optional.of(OperationState.FAILED);
        }
    }

    private static void startAgain(SimulatedNodeRuntime.World world, NodeName victim) throws Exception {
        try (SimulatedNodeRuntime runtime = new SimulatedNodeRuntime(world)) {
            if (runtime.inspect(victim).isPresent()) {
                runtime.start(victim);
            }
        }
    }

    private static void assertDone(ProvisioningEngine engine, SimulatedNodeRuntime.World world, String what)
            throws Exception {
        ClusterSnapshot cluster = engine.refresh().cluster(CrashMatrixTest.DEMO).orElseThrow();
        assertThat(cluster.nodes().map(node -> node.spec()).map(NodeSpec::name))
                .as(what)
                .allMatch(node -> world.isRunning(node) != cluster.spec().deallocated());
    }
}
