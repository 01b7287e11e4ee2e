package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Operations at the instants a test needs. */
public final class Operations {
    private static final int[] SECONDS_OF_SCALE_OUT = {2, 1, 110, 110, 15, 40, 10};

    private Operations() {}

    /** Running: two steps done, the third at work on three nodes, two to come. */
    public static OperationSnapshot running(OperationId id, OperationKind kind, ClusterName target) {
        return operation(id, kind, target, OperationState.RUNNING, Optional.empty(), 2, StepState.RUNNING);
    }

    /** Running creation of this cluster; the id is that of {@link Snapshots#creating(String)}. */
    public static OperationSnapshot createRunning(String cluster) {
        return running(new OperationId("create-" + cluster), OperationKind.CREATE_CLUSTER, new ClusterName(cluster));
    }

    /** A version update under way. */
    public static OperationSnapshot updateRunning(String cluster) {
        return running(new OperationId("update-" + cluster), OperationKind.UPDATE_VERSION, new ClusterName(cluster));
    }

    /** The same operation once it has ended in this state; a failure is {@link Snapshots#NODE_FAILED}. */
    public static OperationSnapshot ended(OperationSnapshot operation, OperationState state) {
        boolean succeeded = state == OperationState.SUCCEEDED;
        return operation(
                operation.id(),
                operation.kind(),
                operation.target(),
                state,
                state == OperationState.FAILED ? Optional.of(Snapshots.NODE_FAILED) : Optional.empty(),
                succeeded ? 5 : 2,
                state == OperationState.FAILED ? StepState.FAILED : StepState.RUNNING);
    }

    public static OperationSnapshot createSucceeded(String cluster) {
        return create(cluster, OperationState.SUCCEEDED, Optional.empty(), 5, StepState.SUCCEEDED);
    }

    /** Failed in its third step with {@link Snapshots#NODE_FAILED}. */
    public static OperationSnapshot createFailed(String cluster) {
        return create(cluster, OperationState.FAILED, Optional.of(Snapshots.NODE_FAILED), 2, StepState.FAILED);
    }

    public static OperationSnapshot createCanceled(String cluster) {
        return create(
                cluster,
                OperationState.CANCELED,
                Optional.of(new Problem.CanceledByUser(
                        "You canceled the operation while it started the nodes.", "Resume it, or delete the cluster.")),
                2,
                StepState.PENDING);
    }

    /** Its process is gone. */
    public static OperationSnapshot createInterrupted(String cluster) {
        return create(cluster, OperationState.INTERRUPTED, Optional.empty(), 2, StepState.RUNNING);
    }

    /** Stopped by a person between two steps. */
    public static OperationSnapshot createPaused(String cluster) {
        return create(cluster, OperationState.PAUSED, Optional.empty(), 2, StepState.PENDING);
    }

    /** A data center that grows from three to five nodes: the first has joined, the second is joining. */
    public static OperationSnapshot scaleOut(String cluster) {
        return scaleOut(new OperationId("scale-" + cluster), cluster, 3, Snapshots.NOW.minusSeconds(160));
    }

    /** The same, of an hour ago and done. */
    public static OperationSnapshot earlierScaleOut(String cluster) {
        return scaleOut(new OperationId("earlier-" + cluster), cluster, 7, Snapshots.NOW.minusSeconds(3600));
    }

    private static OperationSnapshot scaleOut(OperationId id, String cluster, int done, Instant start) {
        NodeName fourth = NodeName.of(cluster, "datacenter-1", 4);
        NodeName fifth = NodeName.of(cluster, "datacenter-1", 5);
        List<Step> plan = List.of(
                new Step("check", "Check that datacenter-1 can be scaled out"),
                new Step("save", "Save the new node count"),
                join(fourth),
                join(fifth),
                new Step(
                        "replicate",
                        "Raise the replicas of system_auth to five",
                        List.of("ALTER KEYSPACE system_auth WITH replication = {'class': 'NetworkTopologyStrategy',"
                                + " 'datacenter-1': 5}")),
                new Step("cleanup", "Remove from the other nodes what they no longer own", List.of("nodetool cleanup")),
                new Step("verify", "Check that every node is healthy"));
        List<StepSnapshot> steps = new ArrayList<>();
        Instant at = start;
        for (int i = 0; i < plan.size(); i++) {
            Step step = plan.get(i);
            Instant end = at.plusSeconds(SECONDS_OF_SCALE_OUT[i]);
            StepState state = i < done ? StepState.SUCCEEDED : i == done ? StepState.RUNNING : StepState.PENDING;
            SortedMap<String, String> nodes = new TreeMap<>();
            if (step.verb().equals("join") && i <= done) {
                nodes.put(step.subject(), i < done ? "Joined, answers CQL" : "Joining: 41 MiB of 120 MiB streamed");
            }
            steps.add(new StepSnapshot(
                    step.id(),
                    step.title(),
                    step.commands(),
                    state,
                    i == done ? "Copying data" : "",
                    nodes,
                    i <= done ? Optional.of(at) : Optional.empty(),
                    i < done ? Optional.of(end) : Optional.empty()));
            at = end;
        }
        boolean ended = done == plan.size();
        return new OperationSnapshot(
                id,
                OperationKind.SCALE_DATA_CENTER,
                new ClusterName(cluster),
                "Scale datacenter-1 of cluster " + cluster + " from 3 to 5 nodes",
                ended ? OperationState.SUCCEEDED : OperationState.RUNNING,
                steps,
                start,
                ended ? Optional.of(at) : Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Step join(NodeName node) {
        return Step.of(
                "join",
                node,
                "Join " + node + " into the ring, which copies its share of the data from the nodes that own it now",
                "nodetool netstats",
                "nodetool status");
    }

    private static OperationSnapshot create(
            String cluster, OperationState state, Optional<Problem> failure, int done, StepState current) {
        return operation(
                new OperationId("create-" + cluster),
                OperationKind.CREATE_CLUSTER,
                new ClusterName(cluster),
                state,
                failure,
                done,
                current);
    }

    private static OperationSnapshot operation(
            OperationId id,
            OperationKind kind,
            ClusterName target,
            OperationState state,
            Optional<Problem> failure,
            int done,
            StepState current) {
        List<String> titles = List.of(
                "Reserve addresses", "Prepare Cassandra 5.0", "Start the nodes", "Secure the cluster", "Check health");
        List<StepSnapshot> steps = new ArrayList<>();
        Instant start = Snapshots.NOW.minusSeconds(40);
        for (int i = 0; i < titles.size(); i++) {
            StepState stepState = i < done ? StepState.SUCCEEDED : i == done ? current : StepState.PENDING;
            steps.add(step(
                    titles.get(i),
                    stepState,
                    start.plusSeconds(i * 8L),
                    i == 2 ? nodeLines(target, stepState) : Map.of()));
        }
        Optional<Instant> finished = state.isTerminal() ? Optional.of(Snapshots.NOW) : Optional.empty();
        return new OperationSnapshot(
                id, kind, target, title(kind) + target, state, steps, start, finished, failure, false, false);
    }

    private static StepSnapshot step(String title, StepState state, Instant startedAt, Map<String, String> lines) {
        boolean begun = state != StepState.PENDING;
        boolean ended = state == StepState.SUCCEEDED || state == StepState.FAILED;
        SortedMap<String, String> nodes = new TreeMap<>(begun ? lines : Map.of());
        String detail = !begun || lines.isEmpty()
                ? ""
                : state == StepState.SUCCEEDED ? "3 of 3 nodes answer CQL" : "2 of 3 nodes answer CQL";
        return new StepSnapshot(
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                title,
                List.of(),
                state,
                detail,
                nodes,
                begun ? Optional.of(startedAt) : Optional.empty(),
                ended ? Optional.of(startedAt.plusSeconds(8)) : Optional.empty());
    }

    private static Map<String, String> nodeLines(ClusterName cluster, StepState state) {
        String second = state == StepState.FAILED ? "Stopped with exit code 3" : "Answers CQL";
        String third = state == StepState.SUCCEEDED ? "Answers CQL" : "Starting";
        return Map.of(
                cluster + "_datacenter-1_1", "Answers CQL",
                cluster + "_datacenter-1_2", second,
                cluster + "_datacenter-1_3", third);
    }

    private static String title(OperationKind kind) {
        return kind == OperationKind.CREATE_CLUSTER ? "Create cluster " : kind.wireName() + " ";
    }
}
