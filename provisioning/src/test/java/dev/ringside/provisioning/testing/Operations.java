package dev.ringside.provisioning.testing;

import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
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
