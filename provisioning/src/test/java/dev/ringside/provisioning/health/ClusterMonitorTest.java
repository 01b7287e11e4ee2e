package dev.ringside.provisioning.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.NodeEndpoints;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterMonitorTest {
    private static final ClusterName CLUSTER = new ClusterName("demo");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T10:00:00Z");

    private final List<NodeSpec> nodes = List.of(node(1), node(2), node(3));
    private final Map<NodeName, Integer> ringsAsked = new HashMap<>();
    private final Map<NodeName, Integer> checks = new HashMap<>();
    private final Map<NodeName, Integer> activitiesAsked = new HashMap<>();
    private final Set<NodeName> silent = new HashSet<>();
    private final Set<NodeName> busy = new HashSet<>();
    private final ExecutorService probes = Executors.newSingleThreadExecutor();
    private final StatusBoard board = new StatusBoard(() -> {});
    private final ClusterMonitor monitor = new ClusterMonitor(
            new WatchedCluster(CLUSTER, nodes, runtime(), this::link, Map.of(), false), board, probes);

    @AfterEach
    void end() {
        probes.shutdownNow();
    }

    @Test
    void asksNodesAtRestForTheRingOnlyEverySecondTime() throws Exception {
        lookAfter(0);
        assertThat(board.status(CLUSTER, nodes.get(0).name()).orElseThrow().health())
                .isEqualTo(NodeHealth.HEALTHY);

        lookAfter(3);

        assertThat(checks.values()).containsExactly(2, 2, 2);
        assertThat(ringsAsked.values()).containsExactly(1, 1, 1);
    }

    @Test
    void asksEveryNodeForTheRingWhileOneIsNotAtRest() throws Exception {
        lookAfter(0);
        silent.add(nodes.get(0).name());
        lookAfter(3);
        assertThat(board.status(CLUSTER, nodes.get(0).name()).orElseThrow().health())
                .isEqualTo(NodeHealth.UNHEALTHY);
        ringsAsked.clear();

        lookAfter(3);

        assertThat(ringsAsked.values()).containsExactly(1, 1, 1);
    }

    @Test
    void tellsWhatANodeIsBusyWithAtEveryLookAndAsksIdleOnesRarely() throws Exception {
        busy.add(nodes.get(0).name());
        for (int seconds : new int[] {0, 4, 4}) {
            lookAfter(seconds);
        }

        assertThat(activitiesAsked.get(nodes.get(0).name())).isEqualTo(3);
        assertThat(activitiesAsked.get(nodes.get(1).name())).isEqualTo(1);
        assertThat(board.status(CLUSTER, nodes.get(0).name())
                        .orElseThrow()
                        .activity()
                        .streamedBytes())
                .isEqualTo(41);
    }

    /** Returns when all nodes that are due so many seconds from now were looked at. */
    private void lookAfter(int seconds) throws Exception {
        monitor.tick(Instant.now().plusSeconds(seconds));
        probes.submit(() -> {}).get();
    }

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

    private static NodeRuntime runtime() {
        return (NodeRuntime) Proxy.newProxyInstance(
                NodeRuntime.class.getClassLoader(),
                new Class<?>[] {NodeRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "endpoints" -> endpoints((NodeSpec) arguments[0]);
                    case "inspect" -> Optional.of(running((NodeName) arguments[0]));
                    case "disk" -> DiskUsage.UNKNOWN;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private ClusterLink link() {
        return (ClusterLink) Proxy.newProxyInstance(
                ClusterLink.class.getClassLoader(),
                new Class<?>[] {ClusterLink.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "checkCql" -> checked((NodeSpec) arguments[0]);
                    case "ring" -> {
                        ringsAsked.merge(((NodeSpec) arguments[0]).name(), 1, Integer::sum);
                        yield view();
                    }
                    case "activity" -> activity((NodeSpec) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private NodeActivity activity(NodeSpec node) {
        activitiesAsked.merge(node.name(), 1, Integer::sum);
        return busy.contains(node.name())
                ? new NodeActivity(List.of(), List.of(new NodeActivity.Stream("Rebuild", 41, 120, 0, 0)), Set.of())
                : NodeActivity.NONE;
    }

    private Optional<String> checked(NodeSpec node) throws IOException {
        checks.merge(node.name(), 1, Integer::sum);
        if (silent.contains(node.name())) {
            throw new IOException("no answer");
        }
        return Optional.empty();
    }

    private static NodeEndpoints endpoints(NodeSpec node) {
        String address = node.internalAddress();
        return new NodeEndpoints(address, 7000, address, address, node.cqlPort(), address, 7199, address);
    }

    private static NodeProcess running(NodeName node) {
        return new NodeProcess(
                CLUSTER, node, true, "1", Optional.of(LONG_AGO), OptionalInt.empty(), false, OptionalLong.empty());
    }

    private RingView view() {
        return new RingView(
                "NORMAL",
                true,
                Set.of("127.20.1.11", "127.20.1.12", "127.20.1.13"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
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
}
