package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;

/** Observed states of single nodes. All instants follow from {@link Snapshots#NOW}. */
public final class NodeStatuses {
    private static final long MIB = 1024L * 1024;

    private NodeStatuses() {}

    /** Up, Normal, answering; its figures follow from its index, so no two rows look the same. */
    public static NodeStatus healthy(NodeSpec node) {
        int i = node.index();
        return new NodeStatus(
                NodeHealth.HEALTHY,
                NodeState.NORMAL,
                true,
                true,
                true,
                "",
                Optional.of(UUID.nameUUIDFromBytes(node.name().value().getBytes(StandardCharsets.UTF_8))
                        .toString()),
                Optional.of("5.0.9"),
                OptionalLong.of(80 * MIB + i * MIB / 3),
                LongStream.range(0, 16)
                        .mapToObj(n -> Long.toString((n - 8) * 1_000_000_000_000_000_000L + i))
                        .toList(),
                OptionalDouble.of(1.0),
                OptionalDouble.of(2 + i % 7),
                OptionalLong.of(540 * MIB + i % 50 * MIB),
                OptionalLong.of(1280 * MIB),
                OptionalLong.of(210 * MIB + i % 90 * MIB),
                OptionalLong.of(512 * MIB),
                OptionalLong.of(96 * MIB),
                OptionalLong.of(200 * 1024 * MIB),
                Optional.of(Snapshots.NOW.minus(Duration.ofHours(1))),
                Snapshots.NOW);
    }

    /** Its process is dead although it should run. */
    public static NodeStatus down(String detail) {
        return with(NodeHealth.DOWN, false, detail);
    }

    /** Its process comes up. */
    public static NodeStatus starting() {
        return with(NodeHealth.STARTING, true, "Starting");
    }

    private static NodeStatus with(NodeHealth health, boolean processRunning, String detail) {
        NodeStatus unknown = NodeStatus.unknown(Snapshots.NOW);
        return new NodeStatus(
                health,
                processRunning ? NodeState.JOINING : NodeState.STOPPED,
                false,
                processRunning,
                false,
                detail,
                unknown.hostId(),
                unknown.releaseVersion(),
                unknown.load(),
                unknown.tokens(),
                unknown.owns(),
                unknown.cpuUsage(),
                unknown.memoryUsed(),
                OptionalLong.of(1280 * MIB),
                unknown.heapUsed(),
                unknown.heapMax(),
                unknown.diskUsed(),
                unknown.diskFree(),
                unknown.startedAt(),
                Snapshots.NOW);
    }
}
