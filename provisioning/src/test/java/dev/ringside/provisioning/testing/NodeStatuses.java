package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.node.NodeView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Observed states of single nodes. All instants follow from {@link Snapshots#NOW}. */
public final class NodeStatuses {
    private static final long MIB = 1024L * 1024;
    private static final String SCHEMA = "59adb24e-f3cd-3e02-97f0-5b395827453f";

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
                Optional.of(
                        new NodeView("NORMAL", Optional.of(SCHEMA), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())),
                NodeActivity.NONE,
                Snapshots.NOW);
    }

    /** {@code status}, but it says this about the others. */
    public static NodeStatus saying(NodeStatus status, NodeView view) {
        return with(status, Optional.of(view), status.activity());
    }

    /** {@code status}, but it is busy with this. */
    public static NodeStatus busy(NodeStatus status, NodeActivity activity) {
        return with(status, status.view(), activity);
    }

    private static NodeStatus with(NodeStatus status, Optional<NodeView> view, NodeActivity activity) {
        return new NodeStatus(
                status.health(),
                status.state(),
                status.up(),
                status.processRunning(),
                status.answersCql(),
                status.detail(),
                status.hostId(),
                status.releaseVersion(),
                status.load(),
                status.tokens(),
                status.owns(),
                status.cpuUsage(),
                status.memoryUsed(),
                status.memoryLimit(),
                status.heapUsed(),
                status.heapMax(),
                status.diskUsed(),
                status.diskFree(),
                status.startedAt(),
                view,
                activity,
                status.observedAt());
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
                unknown.view(),
                unknown.activity(),
                Snapshots.NOW);
    }
}
