package dev.ringside.provisioning.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.ActivityLog;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.store.AttentionNotes;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.store.StateMapper;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfHealingTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName TWO = new NodeName("demo_datacenter-1_2");

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();
    private final SimulatedNodeRuntime runtime = new SimulatedNodeRuntime(world);
    private final List<NodeName> replaced = new ArrayList<>();
    private Optional<Problem> refusal = Optional.empty();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private ProvisioningEngine engine;
    private AttentionNotes attention;
    private ActivityLog activity;
    private SelfHealing healing;

    @BeforeEach
    void createACluster() throws Exception {
        RingsideHome home = new RingsideHome(folder);
        engine = SimulatedEngines.open(folder, world);
        engine.await(engine.createCluster(SimulatedEngines.request("demo")));
        attention = new AttentionNotes(home);
        activity = new ActivityLog(folder.resolve("healing.jsonl"), StateMapper.json());
        healing = new SelfHealing(home.locks(), activity, attention, (cluster, node) -> {
            if (refusal.isPresent()) {
                throw new ProvisioningException(refusal.get());
            }
            replaced.add(node);
        });
    }

    @AfterEach
    void close() {
        engine.close();
        runtime.close();
    }

    /** A look at all nodes, {@code seconds} after the last. */
    private void lookAfter(long seconds) throws Exception {
        now = now.plusSeconds(seconds);
        List<NodeSnapshot> nodes =
                engine.refresh().cluster(DEMO).orElseThrow().nodes().toList();
        List<NodeSpec> specs = nodes.stream().map(NodeSnapshot::spec).toList();
        WatchedCluster watched = new WatchedCluster(
                DEMO,
                specs,
                runtime,
                () -> {
                    throw new IllegalStateException("healing asks no node");
                },
                Map.of(),
                false);
        nodes.forEach(node -> healing.lookAfter(watched, node.spec(), 1, node.status(), now));
    }

    private List<String> told() {
        return activity.read().stream().map(ActivityEntry::event).toList();
    }

    @Test
    void startsACrashedNodeAgain() throws Exception {
        world.crash(TWO);

        lookAfter(0);

        assertThat(world.isRunning(TWO)).isTrue();
        lookAfter(10);
        assertThat(told()).containsExactly("Node healthy", "Node down");
    }

    @Test
    void leavesANodeThatKeepsCrashingAloneAndSaysWhy() throws Exception {
        world.unstartable = (node, blueprint) -> node.equals(TWO);
        world.crash(TWO);

        for (int look = 0; look < 60; look++) {
            lookAfter(10);
        }

        assertThat(told().stream().filter("Node down"::equals)).hasSize(5);
        assertThat(told().get(0)).isEqualTo("Needs attention");
        assertThat(attention.of(DEMO, TWO).orElseThrow())
                .contains("crashed 5 times within 10 minutes", "Cassandra refused its configuration")
                .contains("then start it again: `ringside node restart -c demo --node demo_datacenter-1_2`.");
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().nodes())
                .filteredOn(node -> node.spec().name().equals(TWO))
                .allSatisfy(node -> assertThat(node.status().detail()).contains("crashed 5 times"));
    }

    @Test
    void forgetsItAllOnceTheNodeIsHealthyAgain() throws Exception {
        world.unstartable = (node, blueprint) -> node.equals(TWO);
        world.crash(TWO);
        for (int look = 0; look < 60; look++) {
            lookAfter(10);
        }
        world.unstartable = (node, blueprint) -> false;
        runtime.start(TWO);

        lookAfter(10);

        assertThat(attention.of(DEMO, TWO)).isEmpty();
        world.crash(TWO);
        lookAfter(600);
        assertThat(world.isRunning(TWO)).isTrue();
    }

    @Test
    void hasANodeWhoseDiskIsLostReplacedInsteadOfStartingItEmpty() throws Exception {
        world.crash(TWO);
        world.loseDisk(TWO);

        lookAfter(0);

        assertThat(replaced).containsExactly(TWO);
        assertThat(world.isRunning(TWO)).isFalse();
        assertThat(told()).containsExactly("Disk lost");
    }

    @Test
    void reportsOnceWhyALostNodeIsNotReplacedAndTriesAgainLater() throws Exception {
        world.crash(TWO);
        world.loseDisk(TWO);
        refusal = Optional.of(new Problem.NotAllowed("Rows would be lost.", "Accept it."));

        for (int look = 0; look < 4; look++) {
            lookAfter(60);
        }
        assertThat(told()).containsExactly("Disk lost");
        lookAfter(60);
        lookAfter(60);

        assertThat(told()).containsExactly("Needs attention", "Disk lost");
        assertThat(attention.of(DEMO, TWO).orElseThrow())
                .contains("its disks are gone", "It is not replaced by itself: Rows would be lost. Accept it.")
                .contains("`ringside node replace -c demo --node demo_datacenter-1_2 --plan`");
        refusal = Optional.empty();
        lookAfter(100);
        assertThat(replaced).containsExactly(TWO);
    }

    @Test
    void waitsWithoutAWordWhileSomethingElseHoldsTheCluster() throws Exception {
        world.crash(TWO);
        world.loseDisk(TWO);
        refusal = Optional.of(new Problem.ClusterBusy("Busy.", "Wait."));

        lookAfter(0);

        assertThat(attention.of(DEMO, TWO)).isEmpty();
    }
}
