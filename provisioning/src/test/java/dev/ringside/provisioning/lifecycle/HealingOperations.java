package dev.ringside.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.runtime.Eventually;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A portal is open: a node loses its disk, and one cannot start any more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HealingOperations extends ClusterOperations {
    HealingOperations(Place place, String name, String version) {
        super(place, name, version);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Duration patience, Condition condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private NodeName node(int index) {
        return NodeName.of(name.value(), DATA_CENTER.value(), index);
    }

    private NodeSnapshot snapshot(NodeName node) {
        return engine.snapshot()
                .cluster(name)
                .orElseThrow()
                .nodes()
                .filter(each -> each.spec().name().equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** How often people were told of such an event of the node. */
    private long told(String event, NodeName node) {
        return engine.snapshot().activity().stream()
                .filter(entry -> entry.event().equals(event) && entry.message().contains(node.value()))
                .count();
    }

    @BeforeAll
    void openThePortal() {
        engine.startMonitoring();
    }

    @Test
    @Order(1)
    void aNodeThatLostItsDiskIsReplacedWhileClientsAreServed() throws Exception {
        await(
                "healthy",
                Duration.ofMinutes(1),
                () -> engine.snapshot().cluster(name).orElseThrow().isHealthy());
        NodeSnapshot dead = snapshot(node(2));
        try (Load load = Load.on(connect(), TABLE)) {
            place.loseDisk(home, node(2));
            await("the node is replaced", Duration.ofMinutes(5), () -> engine.snapshot().operations().stream()
                    .anyMatch(operation -> operation.kind() == OperationKind.REPLACE_NODE
                            && operation.state().isTerminal()));
            assertThat(load.failures()).isEmpty();
        }
        assertThat(engine.snapshot().operations().get(0).state())
                .as(engine.snapshot().operations().get(0).toString())
                .isEqualTo(OperationState.SUCCEEDED);
        assertHealthyWithEveryRow();
        assertThat(cluster().nodes().map(node -> node.spec().index())).containsExactly(1, 3, 4);
        NodeSnapshot successor = snapshot(node(4));
        assertThat(successor.spec().rack()).isEqualTo(dead.spec().rack());
        assertThat(successor.status().tokens())
                .hasSize(16)
                .isEqualTo(dead.status().tokens());
        assertThat(place.leftovers(name)).noneMatch(left -> left.contains(node(2).value()));
        assertNoGhostOf(dead.spec());
        assertThat(told("Disk lost", dead.spec().name())).isOne();
        assertThat(told("Needs attention", dead.spec().name())).isZero();
    }

    private void assertNoGhostOf(NodeSpec dead) throws Exception {
        try (NodeRuntime runtime = place.open(home)) {
            assertThat(runtime.inspect(dead.name())).isEmpty();
            for (NodeSnapshot node : cluster().nodes().toList()) {
                NodeName name = node.spec().name();
                // Gossip speaks for about a minute of who has been replaced.
                Eventually.that(
                        name + " forgets " + dead.internalAddress(), Duration.ofMinutes(3), () -> runtime.nodetool(
                                        name, List.of("gossipinfo"))
                                .output()
                                .lines()
                                .noneMatch(("/" + dead.internalAddress())::equals));
            }
        }
    }

    @Test
    @Order(2)
    void aNodeThatCannotStartIsLeftAloneAndReportedUntilItIsRestarted() throws Exception {
        NodeName broken = node(3);
        place.breakConfiguration(home, broken);
        place.killFromOutside(broken);

        await("the node is reported", Duration.ofMinutes(5), () -> told("Needs attention", broken) > 0);

        assertThat(told("Node down", broken)).isEqualTo(5);
        NodeSnapshot reported = cluster()
                .nodes()
                .filter(each -> each.spec().name().equals(broken))
                .findFirst()
                .orElseThrow();
        assertThat(reported.status().health()).isEqualTo(NodeHealth.DOWN);
        assertThat(reported.status().detail())
                .contains("crashed 5 times", "Cassandra refused its configuration", "`ringside node restart");

        succeed(new ClusterChange.RestartNode(broken));

        assertHealthyWithEveryRow();
        await(
                "the report is taken back",
                Duration.ofSeconds(30),
                () -> snapshot(broken).status().detail().isEmpty());
    }
}
