package dev.ringside.portal.gallery;

import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationKind;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepSnapshot;
import dev.ringside.provisioning.operation.StepState;
import dev.ringside.provisioning.plan.ClusterPlans;
import dev.ringside.provisioning.plan.RepairPlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.testing.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was and is done to the clusters of the gallery, with the product's own plans. */
final class GalleryOperations {
    static final OperationId SCALING = new OperationId("20261121-085410-204-7c1e");
    static final OperationId CREATION = new OperationId("20261118-081530-118-02af");
    static final OperationId FAILED_CREATION = new OperationId("20261121-072233-871-b3d0");
    private static final OperationId EARLIER = new OperationId("20261120-140012-655-91aa");
    private static final OperationId REPAIR = new OperationId("20261120-090000-001-4e55");
    static final Problem PORT_TAKEN = new Problem.NodeFailed(
            "analytics_datacenter-1_2",
            List.of(
                    "INFO  [main] 2026-11-21 07:23:01,114 StorageService.java:877 - Starting up server gossip",
                    "ERROR [main] 2026-11-21 07:23:01,882 CassandraDaemon.java:887 - Address already in use:"
                            + " /127.5.1.12:7000 is in use by another process",
                    "INFO  [StorageServiceShutdownHook] 2026-11-21 07:23:01,901 HintsService.java:235 - Paused hints"
                            + " dispatch"),
            "Node analytics_datacenter-1_2 stopped with exit code 3 before it joined the ring: its storage port 7000 was in"
                    + " use.",
            "End what holds 127.5.1.12:7000 and resume the operation, or delete the cluster.");

    private GalleryOperations() {}

    static List<OperationSnapshot> all() {
        DataCenterName first = new DataCenterName("datacenter-1");
        List<NodeSpec> three = nodes(GalleryClusters.ORDERS).subList(0, 3);
        return List.of(
                operation(
                        SCALING,
                        OperationKind.SCALE_DATA_CENTER,
                        GalleryClusters.ORDERS,
                        "Scale out datacenter-1 of orders to 5 nodes",
                        ScalePlans.out(first, three, 5),
                        Duration.ofSeconds(205),
                        OperationState.RUNNING,
                        2),
                operation(
                        FAILED_CREATION,
                        OperationKind.CREATE_CLUSTER,
                        GalleryClusters.ANALYTICS,
                        "Create cluster analytics",
                        ClusterPlans.create(spec(GalleryClusters.ANALYTICS)),
                        Duration.ofMinutes(97),
                        OperationState.FAILED,
                        4),
                operation(
                        EARLIER,
                        OperationKind.SCALE_DATA_CENTER,
                        GalleryClusters.SHOP,
                        "Scale out dc-westeurope of webshop to 6 nodes",
                        ScalePlans.out(
                                GalleryClusters.WEST_EUROPE,
                                nodes(GalleryClusters.SHOP).subList(0, 4),
                                6),
                        Duration.ofHours(19),
                        OperationState.SUCCEEDED,
                        Integer.MAX_VALUE),
                operation(
                        REPAIR,
                        OperationKind.REPAIR_CLUSTER,
                        GalleryClusters.SHOP,
                        "Repair cluster webshop",
                        RepairPlans.repair(Optional.empty()),
                        Duration.ofHours(24),
                        OperationState.SUCCEEDED,
                        Integer.MAX_VALUE),
                operation(
                        CREATION,
                        OperationKind.CREATE_CLUSTER,
                        GalleryClusters.SHOP,
                        "Create cluster webshop",
                        ClusterPlans.create(GalleryClusters.shopSpec()),
                        Duration.ofDays(3),
                        OperationState.SUCCEEDED,
                        Integer.MAX_VALUE));
    }

    static List<ActivityEntry> activity() {
        return List.of(
                Snapshots.activity(
                        205,
                        ActivityEntry.Level.INFORMATIONAL,
                        "orders",
                        "Started",
                        "Scale out datacenter-1 of orders to 5 nodes"),
                Snapshots.activity(
                        1_260,
                        ActivityEntry.Level.ERROR,
                        "payments",
                        "Node left alone",
                        "Node payments_datacenter-1_3 crashed five times within ten minutes and is left alone: it was"
                                + " killed for lack of memory. Choose a larger SKU, then start it again."),
                Snapshots.activity(
                        1_430,
                        ActivityEntry.Level.WARNING,
                        "payments",
                        "Node down",
                        "Node payments_datacenter-1_3 was killed for lack of memory; starting it again (attempt 5)."),
                Snapshots.activity(
                        5_790,
                        ActivityEntry.Level.ERROR,
                        "analytics",
                        "Failed",
                        "Create cluster analytics: " + PORT_TAKEN.message()),
                Snapshots.activity(
                        5_820, ActivityEntry.Level.INFORMATIONAL, "analytics", "Started", "Create cluster analytics"),
                Snapshots.activity(
                        86_000, ActivityEntry.Level.INFORMATIONAL, "webshop", "Succeeded", "Repair cluster webshop"),
                Snapshots.activity(
                        86_400, ActivityEntry.Level.INFORMATIONAL, "webshop", "Started", "Repair cluster webshop"),
                Snapshots.activity(
                        259_000, ActivityEntry.Level.INFORMATIONAL, "webshop", "Succeeded", "Create cluster webshop"));
    }

    private static List<NodeSpec> nodes(ClusterName cluster) {
        return snapshot(cluster).nodes().map(NodeSnapshot::spec).toList();
    }

    private static ClusterSpec spec(ClusterName cluster) {
        return snapshot(cluster).spec();
    }

    private static ClusterSnapshot snapshot(ClusterName cluster) {
        return GalleryClusters.all().stream()
                .filter(each -> each.name().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private static OperationSnapshot operation(
            OperationId id,
            OperationKind kind,
            ClusterName cluster,
            String title,
            List<Step> plan,
            Duration ago,
            OperationState state,
            int done) {
        Instant start = Snapshots.NOW.minus(ago);
        List<StepSnapshot> steps = new ArrayList<>();
        Instant at = start;
        for (int i = 0; i < plan.size(); i++) {
            Step step = plan.get(i);
            Instant end = at.plusSeconds(seconds(step));
            StepState now = i < done
                    ? StepState.SUCCEEDED
                    : i > done
                            ? StepState.PENDING
                            : state == OperationState.FAILED ? StepState.FAILED : StepState.RUNNING;
            steps.add(new StepSnapshot(
                    step.id(),
                    step.title(),
                    step.commands(),
                    now,
                    detail(step, now),
                    new TreeMap<>(lines(cluster, step, now)),
                    now == StepState.PENDING ? Optional.empty() : Optional.of(at),
                    now == StepState.SUCCEEDED || now == StepState.FAILED ? Optional.of(end) : Optional.empty()));
            at = now == StepState.PENDING ? at : end;
        }
        return new OperationSnapshot(
                id,
                kind,
                cluster,
                title,
                state,
                steps,
                start,
                state.isTerminal() ? Optional.of(at) : Optional.empty(),
                state == OperationState.FAILED ? Optional.of(PORT_TAKEN) : Optional.empty(),
                false,
                false);
    }

    private static int seconds(Step step) {
        return switch (step.verb()) {
            case "join" -> 140;
            case "cleanup" -> 25;
            case "start-nodes" -> 38;
            case "repair" -> 400;
            default -> 4;
        };
    }

    private static String detail(Step step, StepState now) {
        return switch (now) {
            case PENDING -> "";
            case SUCCEEDED -> step.verb().equals("check") ? "Ready" : "";
            case RUNNING -> "41 MiB of 120 MiB streamed";
            case FAILED -> PORT_TAKEN.message();
        };
    }

    private static Map<String, String> lines(ClusterName cluster, Step step, StepState now) {
        if (now == StepState.RUNNING) {
            return Map.of(
                    NodeName.of(cluster.value(), "datacenter-1", 5).value(), "Joining: 41 MiB of 120 MiB streamed");
        }
        if (now == StepState.FAILED) {
            return Map.of(
                    NodeName.of(cluster.value(), "datacenter-1", 1).value(), "Up and normal",
                    NodeName.of(cluster.value(), "datacenter-1", 2).value(), "Stopped with exit code 3",
                    NodeName.of(cluster.value(), "datacenter-1", 3).value(), "Up and normal");
        }
        return step.verb().equals("join")
                ? Map.of(NodeName.of(cluster.value(), "datacenter-1", 4).value(), "Up and normal")
                : Map.of();
    }
}
