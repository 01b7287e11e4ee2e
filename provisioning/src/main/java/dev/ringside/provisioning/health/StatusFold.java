package dev.ringside.provisioning.health;

import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeHealth;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.node.NodeState;
import dev.ringside.provisioning.node.NodeStatus;
import dev.ringside.provisioning.node.NodeView;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.DiskUsage;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts what was observed of all nodes together into one status each. A node is healthy when its process runs, every live node sees it up
 * and normal, and it answers CQL. Pure.
 */
public final class StatusFold {
    /** A node that has just started is given this long before it is called unhealthy. */
    private static final Duration START_GRACE = Duration.ofSeconds(60);

    private final RingAddresses ring;
    private final Map<DataCenterName, Long> memoryLimits;
    private final boolean deallocated;
    private final Function<NodeName, DiskUsage> disks;
    private final Map<String, RingView> viewsByAddress = new HashMap<>();
    private final Map<String, NodeName> names = new LinkedHashMap<>();

    private StatusFold(
            List<NodeSpec> nodes,
            RingAddresses ring,
            Map<NodeName, Observation> observations,
            Map<DataCenterName, Long> memoryLimits,
            boolean deallocated,
            Function<NodeName, DiskUsage> disks) {
        this.ring = ring;
        this.memoryLimits = memoryLimits;
        this.deallocated = deallocated;
        this.disks = disks;
        for (NodeSpec node : nodes) {
            names.put(ring.of(node), node.name());
            Observation observation = observations.get(node.name());
            if (observation != null && observation.running()) {
                observation.ring().ifPresent(view -> viewsByAddress.put(ring.of(node), view));
            }
        }
    }

    /**
     * The status of every node that was looked at.
     *
     * @param memoryLimits of a node by data center, bytes
     * @param deallocated whether nodes are stopped on purpose
     */
    public static Map<NodeName, NodeStatus> fold(
            List<NodeSpec> nodes,
            RingAddresses ring,
            Map<NodeName, Observation> observations,
            Map<DataCenterName, Long> memoryLimits,
            boolean deallocated,
            Function<NodeName, DiskUsage> disks) {
        StatusFold fold = new StatusFold(nodes, ring, observations, memoryLimits, deallocated, disks);
        Map<NodeName, NodeStatus> statuses = new HashMap<>();
        for (NodeSpec node : nodes) {
            Observation observation = observations.get(node.name());
            if (observation != null) {
                statuses.put(node.name(), fold.status(node, observation));
            }
        }
        return statuses;
    }

    private NodeStatus status(NodeSpec node, Observation seen) {
        String address = ring.of(node);
        DiskUsage disk = disks.apply(node.name());
        Optional<RingView> own = seen.ring();
        Optional<RingView> any =
                own.isPresent() ? own : viewsByAddress.values().stream().findFirst();
        List<String> disagreeing = viewsByAddress.entrySet().stream()
                .filter(view -> !view.getValue().live().contains(address))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        boolean running = seen.running();
        // The others go on believing in a node for seconds after it died; a node that has no view itself is not up.
        boolean up = running && own.isPresent() && disagreeing.isEmpty();
        boolean answers = running && seen.cqlFailure().isEmpty();
        NodeState state = running ? ringState(address, own) : NodeState.STOPPED;
        Optional<Instant> startedAt = seen.process().flatMap(NodeProcess::startedAt);
        NodeHealth health = health(running, up, answers, state, startedAt, seen.at());
        return new NodeStatus(
                health,
                state,
                up,
                running,
                answers,
                explained(health, seen, own, disagreeing, state),
                any.flatMap(view -> Optional.ofNullable(view.hostIds().get(address))),
                own.map(RingView::releaseVersion),
                any.flatMap(view -> Optional.ofNullable(view.loads().get(address)))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                any.flatMap(view -> Optional.ofNullable(view.tokens().get(address)))
                        .orElse(List.of()),
                any.flatMap(view -> Optional.ofNullable(view.owns().get(address)))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                own.map(RingView::processCpu).orElse(OptionalDouble.empty()),
                seen.process().map(NodeProcess::memoryUsed).orElse(OptionalLong.empty()),
                Optional.ofNullable(memoryLimits.get(node.dataCenter()))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                own.map(view -> OptionalLong.of(view.heapUsed())).orElse(OptionalLong.empty()),
                own.map(view -> OptionalLong.of(view.heapMax())).orElse(OptionalLong.empty()),
                disk.used(),
                disk.free(),
                running ? startedAt : Optional.empty(),
                own.map(this::view),
                seen.activity(),
                seen.at());
    }

    /** What a node says about the others, by their names; those that are not the cluster's are left out. */
    private NodeView view(RingView seen) {
        Set<NodeName> down = new TreeSet<>();
        Set<NodeName> unknown = new TreeSet<>();
        names.forEach((address, name) -> {
            if (!seen.live().contains(address)) {
                boolean heardOf =
                        seen.unreachable().contains(address) || seen.tokens().containsKey(address);
                (heardOf ? down : unknown).add(name);
            }
        });
        return new NodeView(
                seen.operationMode(),
                Optional.of(seen.schemaVersion()).filter(version -> !version.isEmpty()),
                down,
                unknown,
                named(seen.joining()),
                named(seen.leaving()),
                named(seen.moving()));
    }

    private Set<NodeName> named(Set<String> addresses) {
        Set<NodeName> found = new TreeSet<>();
        addresses.forEach(address -> Optional.ofNullable(names.get(address)).ifPresent(found::add));
        return found;
    }

    private NodeState ringState(String address, Optional<RingView> own) {
        for (RingView view : viewsByAddress.values()) {
            if (view.joining().contains(address)) {
                return NodeState.JOINING;
            }
            if (view.leaving().contains(address)) {
                return NodeState.LEAVING;
            }
            if (view.moving().contains(address)) {
                return NodeState.MOVING;
            }
        }
        String mode = own.map(RingView::operationMode).orElse("STARTING");
        return switch (mode) {
            case "NORMAL" -> NodeState.NORMAL;
            case "LEAVING" -> NodeState.LEAVING;
            case "MOVING" -> NodeState.MOVING;
            case "DRAINING", "DRAINED", "DECOMMISSIONED" -> NodeState.STOPPED;
            default -> isMember(address) ? NodeState.STOPPED : NodeState.JOINING;
        };
    }

    /** Whether a live node knows tokens of it: then it is coming back, not joining. */
    private boolean isMember(String address) {
        return viewsByAddress.values().stream().anyMatch(view -> view.tokens().containsKey(address));
    }

    private NodeHealth health(
            boolean running, boolean up, boolean answers, NodeState state, Optional<Instant> startedAt, Instant now) {
        if (!running) {
            return deallocated ? NodeHealth.STOPPED : NodeHealth.DOWN;
        }
        if (up && answers && state == NodeState.NORMAL) {
            return NodeHealth.HEALTHY;
        }
        boolean young = startedAt
                .map(start -> Duration.between(start, now).compareTo(START_GRACE) < 0)
                .orElse(false);
        return young ? NodeHealth.STARTING : NodeHealth.UNHEALTHY;
    }

    private static String explained(
            NodeHealth health, Observation seen, Optional<RingView> own, List<String> disagreeing, NodeState state) {
        return switch (health) {
            case HEALTHY -> "";
            case STOPPED -> "Its cluster is deallocated; its disk is kept.";
            default -> detail(seen, own, disagreeing, state);
        };
    }

    private static String detail(Observation seen, Optional<RingView> own, List<String> disagreeing, NodeState state) {
        if (!seen.running()) {
            return seen.process()
                    .filter(process -> process.exitCode().isPresent())
                    .map(process -> "Its process ended with exit code "
                            + process.exitCode().getAsInt() + ".")
                    .orElse("Its process is not running.");
        }
        if (seen.cqlFailure().isPresent()) {
            return "It does not answer CQL: " + seen.cqlFailure().get() + ".";
        }
        if (!disagreeing.isEmpty()) {
            return "Not seen up by " + String.join(", ", disagreeing) + ".";
        }
        if (own.isEmpty()) {
            return "Its management port does not answer.";
        }
        return "It is " + state.wireName() + ", mode " + own.get().operationMode() + ".";
    }
}
