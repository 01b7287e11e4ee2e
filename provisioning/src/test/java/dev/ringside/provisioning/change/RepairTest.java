package dev.ringside.provisioning.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.ChangePlan;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.Repair;
import dev.ringside.provisioning.cluster.RepairRecord;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.store.RepairRecords;
import dev.ringside.provisioning.store.RingsideHome;
import dev.ringside.provisioning.testing.SimulatedEngines;
import dev.ringside.provisioning.testing.SimulatedNodeRuntime;
import dev.ringside.provisioning.testing.SimulatedRing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private static final NodeName THREE = new NodeName("demo_datacenter-1_3");
    private static final Repair SHOP = new Repair(Optional.of("shop"));
    private static final int SEGMENTS = 48;

    private final SimulatedNodeRuntime.World world = new SimulatedNodeRuntime.World();

    @TempDir
    Path home;

    private ProvisioningEngine engine;
    private SimulatedRing ring;

    @BeforeEach
    void create() throws Exception {
        engine = SimulatedEngines.open(home, world);
        assertThat(engine.await(engine.createCluster(SimulatedEngines.request("demo")))
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
        ring = world.ring(DEMO);
        ring.replicate("shop", Map.of("datacenter-1", 3));
        ring.replicate("alone", Map.of("datacenter-1", 1));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private RepairRecord record() {
        return new RepairRecords(new RingsideHome(home)).read(DEMO);
    }

    private void assertRepairedOnceEach(int count) {
        assertThat(ring.repaired).doesNotHaveDuplicates().hasSize(count);
    }

    @Test
    void repairsEverySegmentOfTheRingOfOneKeyspace() throws Exception {
        OperationSnapshot ended = engine.await(engine.submit(DEMO, SHOP));

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(ended.title()).isEqualTo("Repair keyspace shop of demo");
        assertThat(ended.steps().get(1).detail()).isEqualTo("48 segments repaired");
        assertRepairedOnceEach(SEGMENTS);
        assertThat(ring.repaired).allMatch(part -> part.startsWith("shop "));
        assertThat(record().runs()).isEmpty();
    }

    @Test
    void repairsAllKeyspacesThatHaveReplicasToCompare() throws Exception {
        engine.await(engine.submit(DEMO, new Repair(Optional.empty())));

        assertRepairedOnceEach(2 * SEGMENTS);
        assertThat(ring.repaired).allMatch(part -> part.startsWith("shop ") || part.startsWith("system_auth "));
    }

    @Test
    void showsWhatItWouldDo() throws Exception {
        ChangePlan plan = engine.plan(DEMO, SHOP);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.steps().get(1).title()).isEqualTo("Repair keyspace shop, segment by segment");
        assertThat(plan.steps().get(1).commands()).containsExactly("nodetool repair -full -st START -et END shop");
    }

    @Test
    void goesOnAtTheSegmentWhereANodeThatDiedStoppedIt() throws Exception {
        AtomicInteger segments = new AtomicInteger();
        ring.beforeRepair = () -> {
            if (segments.incrementAndGet() == 12) {
                world.crash(THREE);
            }
        };
        OperationId id = engine.submit(DEMO, SHOP);
        OperationSnapshot failed = engine.await(id);

        assertThat(failed.failure().orElseThrow().text())
                .contains("Segment 12 of 48 could not be repaired: Endpoint not alive", "goes on at that segment");
        assertThat(ring.repaired).hasSize(11);
        new SimulatedNodeRuntime(world).start(THREE);

        engine.resume(id);

        assertThat(engine.await(id).state()).isEqualTo(OperationState.SUCCEEDED);
        assertRepairedOnceEach(SEGMENTS);
    }

    @Test
    void refusesWhileANodeIsDown() throws Exception {
        world.crash(THREE);

        assertThat(engine.plan(DEMO, SHOP).problems())
                .extracting(Problem::message)
                .containsExactly("Not every node answers: demo_datacenter-1_3 (connection refused).");
    }

    @Test
    void refusesAKeyspaceThatIsNone() throws Exception {
        assertThat(engine.plan(DEMO, new Repair(Optional.of("carts"))).problems())
                .extracting(Problem::text)
                .containsExactly(
                        "There is no keyspace carts that could be repaired. Choose of alone, shop, system_auth.");
    }

    private List<String> told() {
        return engine.snapshot().activity().stream().map(ActivityEntry::event).toList();
    }

    /** As if half a week's repair had been done by a portal that was closed. */
    private void weeklyRepairWasBegun(Optional<String> upTo) throws Exception {
        new RepairRecords(new RingsideHome(home))
                .save(DEMO, RepairRecord.NONE.with("weekly", new RepairRecord.Run(Instant.now(), upTo, 0, SEGMENTS)));
    }

    @Test
    void theWeeklyRepairGoesOnWhereAnotherPortalLeftItAndIsNotDueForAWeek() throws Exception {
        ring.replicate("system_auth", Map.of("datacenter-1", 1));
        weeklyRepairWasBegun(Optional.of("0"));
        assertThat(engine.refresh().cluster(DEMO).orElseThrow().repairs().runs())
                .containsKey("weekly");

        engine.startMonitoring();

        Eventually.that("the repair ends", Duration.ofSeconds(30), () -> told().contains("Repair ended"));
        assertThat(told()).contains("Repair continued");
        assertThat(ring.repaired).doesNotHaveDuplicates().hasSizeBetween(1, SEGMENTS - 1);
        assertThat(record().runs()).isEmpty();
        assertThat(record().lastCompleted()).isPresent();
    }

    @Test
    void theWeeklyRepairGivesWayToAnOperationAndThenGoesOn() throws Exception {
        ring.replicate("system_auth", Map.of("datacenter-1", 1));
        AtomicInteger segments = new AtomicInteger();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ring.beforeRepair = () -> {
            if (segments.incrementAndGet() == 12) {
                reached.countDown();
                never.await();
            }
        };
        weeklyRepairWasBegun(Optional.empty());
        engine.startMonitoring();
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        OperationSnapshot ended = engine.await(engine.submit(
                DEMO,
                new ClusterChange.ScaleDataCenter(
                        new dev.ringside.provisioning.resource.DataCenterName("datacenter-1"), 4)));

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        Eventually.that("the repair ends", Duration.ofSeconds(30), () -> told().contains("Repair ended"));
        assertThat(Set.copyOf(ring.repaired)).hasSize(ring.repaired.size());
    }
}
