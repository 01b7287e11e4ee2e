package dev.ringside.provisioning.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.node.NodeView;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusFoldTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(3600);
    private static final Set<String> ALL = Set.of("127.20.1.11", "127.20.1.12", "127.20.1.13");

    private static final DiskUsage DISK = new DiskUsage(OptionalLong.of(7), OptionalLong.of(8));

    private final List<NodeSpec> nodes = List.of(node(1), node(2), node(3));
    private final Map<NodeName, Observation> seen = new HashMap<>();

    private static NodeSpec node(int index) {
        String address = "127.20.1." + (10 + index);
        return new NodeSpec(
                NodeName.of("demo", "dc", index),
                new DataCenterName("dc"),
                index,
                "rack" + index,
                address,
                9042,
                address);
    }

    private static RingView view(String mode, Set<String> live, Set<String> joining) {
        return new RingView(
                mode,
                true,
                live,
                Set.of(),
                joining,
                Set.of(),
                Set.of(),
                Map.of("127.20.1.11", 42L),
                Map.of(),
                Map.of(),
                Map.of(),
                "5.0.9",
                "one",
                1,
                2,
                OptionalDouble.empty(),
                LONG_AGO);
    }

    private static Optional<NodeProcess> process(int index, boolean running, Instant startedAt) {
        return Optional.of(new NodeProcess(
                new ClusterName("demo"),
                node(index).name(),
                running,
                "1",
                Optional.of(startedAt),
                running ? OptionalInt.empty() : OptionalInt.of(137),
                false,
                OptionalLong.empty()));
    }

    private void running(int index, RingView view) {
        seen.put(
                node(index).name(),
                new Observation(
                        process(index, true, LONG_AGO), Optional.of(view), NodeActivity.NONE, Optional.empty(), NOW));
    }

    private NodeStatus status(int index) {
        return status(nodes.get(index - 1), nodes);
    }

    private NodeStatus status(NodeSpec node, List<NodeSpec> all) {
        RingAddresses ring = RingAddresses.of(all, StatusFoldTest::endpoints);
        return Objects.requireNonNull(StatusFold.fold(all, ring, seen, Map.of(), false, unused -> DISK)
                .get(node.name()));
    }

    /** Nodes that share an address are told apart by their ports. */
    private static NodeEndpoints endpoints(NodeSpec node) {
        String address = node.internalAddress();
        return new NodeEndpoints(
                address, 10_000 + node.cqlPort(), address, address, node.cqlPort(), address, 7199, address);
    }

    @Test
    void isHealthyWhenEveryoneSeesItAndItAnswers() {
        nodes.forEach(node -> running(node.index(), view("NORMAL", ALL, Set.of())));

        assertThat(status(1).health()).isEqualTo(NodeHealth.HEALTHY);
        assertThat(status(1).state()).isEqualTo(NodeState.NORMAL);
        assertThat(status(1).up()).isTrue();
        assertThat(status(1).detail()).isEmpty();
        assertThat(status(1).load()).hasValue(42L);
        assertThat(status(1).diskUsed()).hasValue(7L);
        assertThat(status(1).diskFree()).hasValue(8L);
    }

    @Test
    void tellsNodesApartThatShareAnAddress() {
        List<NodeSpec> sharing = nodes.stream()
                .map(node -> new NodeSpec(
                        node.name(),
                        node.dataCenter(),
                        node.index(),
                        node.rack(),
                        "127.0.0.1",
                        node.index(),
                        "127.0.0.1"))
                .toList();
        Set<String> live = Set.of("127.0.0.1:10001", "127.0.0.1:10003");
        running(1, view("NORMAL", live, Set.of("127.0.0.1:10003")));
        running(2, view("NORMAL", live, Set.of()));
        running(3, view("NORMAL", live, Set.of()));

        assertThat(status(sharing.get(0), sharing).health()).isEqualTo(NodeHealth.HEALTHY);
        assertThat(status(sharing.get(1), sharing).up()).isFalse();
        assertThat(status(sharing.get(2), sharing).state()).isEqualTo(NodeState.JOINING);
    }

    @Test
    void isDownAtOnceWhenItsProcessIsDeadWhateverTheOthersStillBelieve() {
        nodes.forEach(node -> running(node.index(), view("NORMAL", ALL, Set.of())));
        seen.put(node(2).name(), Observation.dead(process(2, false, LONG_AGO), NOW));

        assertThat(status(2).health()).isEqualTo(NodeHealth.DOWN);
        assertThat(status(2).state()).isEqualTo(NodeState.STOPPED);
        assertThat(status(2).detail()).isEqualTo("Its process ended with exit code 137.");
        assertThat(status(1).health()).isEqualTo(NodeHealth.HEALTHY);
    }

    @Test
    void isUnhealthyWhenOneLiveNodeDoesNotSeeIt() {
        nodes.forEach(node -> running(node.index(), view("NORMAL", ALL, Set.of())));
        running(3, view("NORMAL", Set.of("127.20.1.12", "127.20.1.13"), Set.of()));

        assertThat(status(1).health()).isEqualTo(NodeHealth.UNHEALTHY);
        assertThat(status(1).up()).isFalse();
        assertThat(status(1).detail()).isEqualTo("Not seen up by 127.20.1.13.");
    }

    @Test
    void isJoiningAsTheOthersSay() {
        nodes.forEach(node -> running(node.index(), view("NORMAL", ALL, Set.of("127.20.1.12"))));

        assertThat(status(2).state()).isEqualTo(NodeState.JOINING);
        assertThat(status(2).health()).isEqualTo(NodeHealth.UNHEALTHY);
    }

    @Test
    void isStartingWhileItsProcessIsYoung() {
        seen.put(
                node(1).name(),
                new Observation(
                        process(1, true, NOW.minusSeconds(3)),
                        Optional.empty(),
                        NodeActivity.NONE,
                        Optional.of("connection refused"),
                        NOW));

        assertThat(status(1).health()).isEqualTo(NodeHealth.STARTING);
        assertThat(status(1).detail()).isEqualTo("It does not answer CQL: connection refused.");
    }

    @Test
    void isNotUpWhileItComesBackWhateverTheOthersStillBelieve() {
        nodes.forEach(node -> running(node.index(), view("NORMAL", ALL, Set.of())));
        seen.put(
                node(2).name(),
                new Observation(
                        process(2, true, NOW.minusSeconds(1)),
                        Optional.empty(),
                        NodeActivity.NONE,
                        Optional.of("connection refused"),
                        NOW));

        assertThat(status(2).up()).isFalse();
        assertThat(status(2).health()).isEqualTo(NodeHealth.STARTING);
    }

    @Test
    void tellsWhatEachNodeSaysAboutTheOthersSoThatASplitIsSeen() {
        running(1, view("NORMAL", Set.of("127.20.1.11"), Set.of()));
        running(2, view("NORMAL", ALL, Set.of("127.20.1.13")));

        NodeView alone = status(1).view().orElseThrow();
        assertThat(alone.seesUp(node(1).name())).isTrue();
        assertThat(alone.seesUp(node(2).name())).isFalse();
        assertThat(alone.unknown()).containsExactlyInAnyOrder(node(2).name(), node(3).name());
        assertThat(alone.stateOf(node(2).name())).isEmpty();
        assertThat(status(2).view().orElseThrow().stateOf(node(3).name())).contains(NodeState.JOINING);
        assertThat(status(2).view().orElseThrow().schemaVersion()).contains("one");
    }
}
