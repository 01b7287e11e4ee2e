package dev.ringside.provisioning.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was observed of a node at one instant; the fields of the service's status API plus what the portal adds. Byte counts are bytes.
 *
 * @param up whether the other live nodes see it up ({@code Up}/{@code Down} of the status API)
 * @param processRunning whether its process or container runs
 * @param answersCql whether it answered a CQL query lately
 * @param detail one sentence for people when it is not healthy or something is due, else empty
 * @param tokens those it owns, ascending; empty while not known
 * @param owns effective share of the data, 0 to 1
 * @param cpuUsage of the node's process, percent of one core
 * @param diskUsed bytes on its disks, up to a minute old as {@code diskFree}, what is left for it and whatever shares them
 * @param startedAt when its process started
 * @param view what it says about the others; empty while it does not answer
 * @param activity what it is busy with, up to some seconds old
 */
public record NodeStatus(
        NodeHealth health,
        NodeState state,
        boolean up,
        boolean processRunning,
        boolean answersCql,
        String detail,
        Optional<String> hostId,
        Optional<String> releaseVersion,
        OptionalLong load,
        List<String> tokens,
        OptionalDouble owns,
        OptionalDouble cpuUsage,
        OptionalLong memoryUsed,
        OptionalLong memoryLimit,
        OptionalLong heapUsed,
        OptionalLong heapMax,
        OptionalLong diskUsed,
        OptionalLong diskFree,
        Optional<Instant> startedAt,
        Optional<NodeView> view,
        NodeActivity activity,
        Instant observedAt) {

    public NodeStatus {
        tokens = List.copyOf(tokens);
    }

    /** Nothing known yet; {@code at} is {@link Instant#EPOCH} for a node nobody has looked at. */
    public static NodeStatus unknown(Instant at) {
        return new NodeStatus(
                NodeHealth.STARTING,
                NodeState.STOPPED,
                false,
                false,
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                NodeActivity.NONE,
                at);
    }

    /** Whether it was looked at, so that what is not known of it means something. */
    public boolean isObserved() {
        return !observedAt.equals(Instant.EPOCH);
    }

    /** The same with another sentence for people. */
    public NodeStatus withDetail(String sentence) {
        return with(health, sentence);
    }

    /** The same, but it is down on purpose, as {@code sentence} says. */
    public NodeStatus asStopped(String sentence) {
        return with(NodeHealth.STOPPED, sentence);
    }

    private NodeStatus with(NodeHealth other, String sentence) {
        return new NodeStatus(
                other,
                state,
                up,
                processRunning,
                answersCql,
                sentence,
                hostId,
                releaseVersion,
                load,
                tokens,
                owns,
                cpuUsage,
                memoryUsed,
                memoryLimit,
                heapUsed,
                heapMax,
                diskUsed,
                diskFree,
                startedAt,
                view,
                activity,
                observedAt);
    }

    /** How many tokens it owns; empty while not known. */
    public OptionalInt tokenCount() {
        return tokens.isEmpty() ? OptionalInt.empty() : OptionalInt.of(tokens.size());
    }
}
