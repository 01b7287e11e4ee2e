package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.Repair;
import dev.ringside.provisioning.link.NodeLinks;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.RepairRecords;
import dev.ringside.provisioning.store.RingsideHome;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A replica that missed rows gets them by a repair; a repair that is interrupted goes on where it was. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RepairOperations extends ClusterOperations {
    private static final int FIRST = 5_000;
    private static final int MISSED = 10;
    private static final int SEGMENTS = 48;

    RepairOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private NodeSpec third() throws Exception {
        return cluster().nodes().skip(2).findFirst().orElseThrow().spec();
    }

    private String nodetool(NodeName node, String... command) throws Exception {
        try (NodeRuntime runtime = place.open(home)) {
            CommandResult result = runtime.nodetool(node, List.of(command));
            assertThat(result.exitCode()).as(result.toString()).isZero();
            return result.output();
        }
    }

    /** How many of the rows are in the node's own files. A read does not tell: its coordinator asks whichever replica answers fastest. */
    private int rowsOf(NodeSpec node) throws Exception {
        nodetool(node.name(), "flush", "shop", "orders");
        int found = 0;
        for (int id = FIRST; id < FIRST + MISSED; id++) {
            found += nodetool(node.name(), "getsstables", "shop", "orders", Integer.toString(id))
                            .isBlank()
                    ? 0
                    : 1;
        }
        return found;
    }

    private List<NodeName> others(NodeSpec node) throws Exception {
        return cluster()
                .nodes()
                .map(each -> each.spec().name())
                .filter(each -> !each.equals(node.name()))
                .toList();
    }

    @Test
    @Order(1)
    void aReplicaThatMissedRowsHasThemAfterARepair() throws Exception {
        NodeSpec third = third();
        for (NodeName other : others(third)) {
            nodetool(other, "disablehandoff");
        }
        nodetool(third.name(), "disablegossip");
        NodeSpec coordinator = cluster().nodes().findFirst().orElseThrow().spec();
        // Another node may see it down earlier; the coordinator decides whether it gets the rows.
        Eventually.that(
                "the coordinator sees it down", Duration.ofMinutes(1), () -> nodetool(coordinator.name(), "status")
                        .lines()
                        .anyMatch(line -> line.startsWith("DN") && line.contains(third.internalAddress())));
        try (CqlSession session = connect()) {
            // The third node would not leave itself out.
            var first = session.getMetadata()
                    .findNode(new InetSocketAddress(coordinator.cqlAddress(), coordinator.cqlPort()))
                    .orElseThrow();
            for (int id = FIRST; id < FIRST + MISSED; id++) {
                session.execute(quorum(SimpleStatement.newInstance(
                                "INSERT INTO shop.orders (id, item) VALUES (?, ?)", id, "missed " + id))
                        .setNode(first));
            }
        }
        nodetool(third.name(), "enablegossip");
        Eventually.that("it is seen up", Duration.ofMinutes(1), () -> cluster().isHealthy());
        assertThat(rowsOf(third)).isZero();

        OperationSnapshot repair = succeed(new Repair(Optional.of("shop")));

        assertThat(repair.steps().get(1).detail()).isEqualTo(SEGMENTS + " segments repaired");
        assertThat(rowsOf(third)).isEqualTo(MISSED);
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(2)
    void aRepairThatIsInterruptedGoesOnAtItsSegment() throws Exception {
        OperationId id = engine.submit(name, new Repair(Optional.empty()));
        Eventually.that("some segments are repaired", Duration.ofMinutes(2), () -> done() >= 5);
        engine.close();
        int done = new RepairRecords(new RingsideHome(home))
                .read(name)
                .run(id.value())
                .orElseThrow()
                .done();
        assertThat(done).isBetween(5, SEGMENTS - 1);

        engine = LocalProvisioningEngine.open(
                new EngineSettings(new RingsideHome(home), () -> List.of(place.open(home)), new NodeLinks()));
        Queue<String> details = new ConcurrentLinkedQueue<>();
        String before = detail(engine.snapshot(), id);
        engine.resume(id);
        engine.observe(snapshot -> details.add(detail(snapshot, id)));
        OperationSnapshot ended = engine.await(id);

        assertThat(ended.state()).as(ended.toString()).isEqualTo(OperationState.SUCCEEDED);
        details.removeIf(before::equals);
        for (int segment = 1; segment < done; segment++) {
            assertThat(details).doesNotContain("Repairing segment " + segment + " of " + SEGMENTS);
        }
        assertHealthyWithEveryRow();
    }

    private static String detail(EngineSnapshot snapshot, OperationId id) {
        return snapshot.operation(id).orElseThrow().steps().get(1).detail();
    }

    private int done() throws Exception {
        return engine.refresh().cluster(name).orElseThrow().repairs().runs().values().stream()
                .mapToInt(run -> run.done())
                .max()
                .orElse(0);
    }
}
