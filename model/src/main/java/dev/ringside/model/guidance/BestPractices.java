package dev.ringside.model.guidance;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.NodeModel;
import dev.ringside.model.guidance.Finding.Verdict;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds a cluster against the service's advice on high availability. Pure. */
final class BestPractices {
    private static final int NODES = 3;
    private static final int RACKS = 3;
    private static final int REPLICAS = 3;

    private final ClusterModel cluster;
    private final ClusterSpec spec;
    private final Optional<List<KeyspaceReplication>> keyspaces;

    private BestPractices(ClusterModel cluster, Optional<List<KeyspaceReplication>> keyspaces) {
        this.cluster = cluster;
        this.spec = cluster.getSpec();
        this.keyspaces = keyspaces.map(all -> all.stream()
                .filter(each -> !each.isLocal())
                .filter(each -> each.isSystem() || !each.name().startsWith("system"))
                .toList());
    }

    /** One finding for each practice, in their order; {@code keyspaces} are empty while nobody knows them. */
    static List<Finding> of(ClusterModel cluster, Optional<List<KeyspaceReplication>> keyspaces) {
        BestPractices judge = new BestPractices(cluster, keyspaces);
        List<Finding> findings = new ArrayList<>();
        for (Practice practice : Practice.values()) {
            findings.add(judge.judge(practice));
        }
        return findings;
    }

    private Finding judge(Practice practice) {
        return switch (practice) {
            case NODES -> dataCenters(practice, dataCenter -> dataCenter.nodeCount() < NODES);
            case RACKS -> dataCenters(practice, dataCenter -> racks(dataCenter) < RACKS);
            case REGIONS -> plain(practice, regions() > 1);
            case CAPACITY -> dataCenters(practice, this::isSmaller);
            case TOPOLOGY -> keyspaces(practice, keyspace -> !keyspace.isByDataCenter());
            case REPLICAS -> keyspaces(practice, this::hasTooFew);
            case AUTO_REPLICATE ->
                plain(
                        practice,
                        spec.autoReplicate() == AutoReplicate.ALL_KEYSPACES
                                || spec.dataCenters().size() < 2);
            case CLUSTER_TYPE -> plain(practice, spec.clusterType() == ClusterType.PRODUCTION);
            case EVENTS -> plain(practice, spec.scheduledEventStrategy() == ScheduledEventStrategy.STOP_BY_RACK);
            case REPAIR -> plain(practice, spec.repairEnabled());
            case TLS -> plain(practice, spec.needsTls());
            case HEALTH -> health(practice);
        };
    }

    private static Finding plain(Practice practice, boolean good) {
        return new Finding(practice, good ? Verdict.GOOD : Verdict.ADVICE, List.of());
    }

    private static Finding of(Practice practice, List<String> fallShort) {
        return new Finding(practice, fallShort.isEmpty() ? Verdict.GOOD : Verdict.ADVICE, fallShort);
    }

    private Finding dataCenters(Practice practice, Predicate<DataCenterSpec> fallsShort) {
        return of(
                practice,
                spec.dataCenters().stream()
                        .filter(fallsShort)
                        .map(dataCenter -> dataCenter.name().value())
                        .toList());
    }

    private Finding keyspaces(Practice practice, Predicate<KeyspaceReplication> fallsShort) {
        return keyspaces
                .map(known -> of(
                        practice,
                        known.stream()
                                .filter(fallsShort)
                                .map(KeyspaceReplication::name)
                                .sorted()
                                .toList()))
                .orElseGet(() -> new Finding(practice, Verdict.UNKNOWN, List.of()));
    }

    private Finding health(Practice practice) {
        if (!cluster.observedProperty().get()) {
            return new Finding(practice, Verdict.UNKNOWN, List.of());
        }
        return of(
                practice,
                cluster.nodes().stream()
                        .filter(node -> node.getHealth() != NodeHealth.HEALTHY)
                        .map(node -> node.name().value())
                        .toList());
    }

    private long racks(DataCenterSpec dataCenter) {
        return nodes(dataCenter).map(node -> node.getSpec().rack()).distinct().count();
    }

    private Stream<NodeModel> nodes(DataCenterSpec dataCenter) {
        return cluster.nodes().stream()
                .filter(node -> node.getSpec().dataCenter().equals(dataCenter.name()));
    }

    private long regions() {
        return spec.dataCenters().stream()
                .map(DataCenterSpec::location)
                .distinct()
                .count();
    }

    /** Whether another data center has more nodes or, with as many, nodes of another size. */
    private boolean isSmaller(DataCenterSpec dataCenter) {
        return spec.dataCenters().stream()
                .anyMatch(other -> other.nodeCount() > dataCenter.nodeCount()
                        || (other.nodeCount() == dataCenter.nodeCount()
                                && !other.sku().equals(dataCenter.sku())));
    }

    /** Three everywhere, or as many as a smaller data center has nodes. */
    private boolean hasTooFew(KeyspaceReplication keyspace) {
        return spec.dataCenters().stream()
                .anyMatch(dataCenter ->
                        keyspace.factorIn(dataCenter.name().value()) < Math.min(REPLICAS, dataCenter.nodeCount()));
    }
}
