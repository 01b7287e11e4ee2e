package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A fourth node joins and leaves again under load; another one is killed while it joins. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ScaleOperations extends ClusterOperations {
    ScaleOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private NodeName node(int index) {
        return NodeName.of(name.value(), DATA_CENTER.value(), index);
    }

    private void assertNodes(int... indexes) throws Exception {
        assertThat(cluster().nodes().map(node -> node.spec().index()))
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(indexes).boxed().toList());
        assertThat(cluster().nodes()).allSatisfy(node -> {
            assertThat(node.status().tokens()).as("tokens of " + node).hasSize(16);
            assertThat(node.status().load().orElse(0)).isPositive();
        });
        assertHealthyWithEveryRow();
    }

    @Test
    @Order(1)
    void aNodeJoinsWhileClientsAreServed() throws Exception {
        succeedUnderLoadOnChangingRing(new ScaleDataCenter(DATA_CENTER, 4));

        assertNodes(1, 2, 3, 4);
    }

    @Test
    @Order(2)
    void aNodeLeavesWhileClientsAreServed() throws Exception {
        succeedUnderLoadOnChangingRing(new ScaleDataCenter(DATA_CENTER, 3));

        assertNodes(1, 2, 3);
        assertThat(place.leftovers(name)).noneMatch(left -> left.contains(node(4).value()));
    }

    @Test
    @Order(3)
    void aNodeKilledWhileItJoinsIsReplacedByAnotherOnResume() throws Exception {
        try (Load load = Load.onChangingRing(connect(), TABLE)) {
            OperationId id = engine.submit(name, new ScaleDataCenter(DATA_CENTER, 4));
            awaitJoining(id);
            place.killFromOutside(node(5));
            OperationSnapshot failed = engine.await(id);
            assertThat(failed.state()).as(failed.toString()).isEqualTo(OperationState.FAILED);
            assertThat(failed.failure().orElseThrow().text())
                    .contains("nothing of it is left in the ring", "stop here with 3 nodes");
            assertThat(place.leftovers(name)).noneMatch(left -> left.contains(node(5).value()));

            engine.resume(id);
            OperationSnapshot resumed = engine.await(id);

            assertThat(resumed.state()).as(resumed.toString()).isEqualTo(OperationState.SUCCEEDED);
            assertThat(load.failures()).isEmpty();
            assertThat(load.lost()).isEmpty();
        }
        assertNodes(1, 2, 3, 6);
    }

    private void awaitJoining(OperationId id) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (engine.snapshot().operation(id).stream()
                .flatMap(operation -> operation.steps().stream())
                .flatMap(step -> step.nodes().values().stream())
                .noneMatch(text -> text.startsWith("Joining"))) {
            assertThat(System.nanoTime()).as("the node joins").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
