package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.change.ClusterChange.AddDataCenter;
import dev.ringside.provisioning.cluster.AutoReplicate;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.plan.AutoReplication;
import dev.ringside.provisioning.plan.DataCenterRules;
import dev.ringside.provisioning.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a cluster's next data center may be, and what its keyspaces must be for it. Pure. */
final class AdditionRules {
    private final AddDataCenter change;
    private final ClusterSpec cluster;

    /** @param cluster as it is without the new data center */
    AdditionRules(AddDataCenter change, ClusterSpec cluster) {
        this.change = change;
        this.cluster = cluster;
    }

    /** What the service forbids, whatever the nodes say. */
    List<Problem> problems(Catalog catalog) {
        DataCenterSpec added = change.dataCenter();
        List<Problem> problems = new ArrayList<>();
        if (cluster.dataCenter(change.source()).isEmpty()) {
            problems.add(ChangeRules.noDataCenter(cluster, change.source()));
        }
        for (DataCenterSpec other : cluster.dataCenters()) {
            // Some computers' folders do not tell them apart otherwise.
            if (other.name().value().equalsIgnoreCase(added.name().value())) {
                problems.add(new Problem.AlreadyExists(
                        "Cluster " + cluster.name() + " has a data center named " + other.name() + " already.",
                        "Choose another name; when adding it failed half-way, resume that operation."));
            }
            network(added, other).ifPresent(problems::add);
        }
        int minimum = cluster.clusterType() == ClusterType.PRODUCTION ? Catalog.MINIMUM_NODE_COUNT : 1;
        problems.addAll(DataCenterRules.problems(added, minimum, catalog));
        return problems;
    }

    private static Optional<Problem> network(DataCenterSpec added, DataCenterSpec other) {
        if (!added.virtualNetwork().equals(other.virtualNetwork())) {
            return Optional.empty();
        }
        if (!added.location().equals(other.location())) {
            return Optional.of(new Problem.InvalidSpec(
                    "delegatedSubnetId",
                    "Virtual network " + added.virtualNetwork() + " lies in " + other.location()
                            + ", but the data center" + " is to be in " + added.location() + ".",
                    "Choose a virtual network of its own for that region; it is peered with the others."));
        }
        return added.subnet().equals(other.subnet())
                ? Optional.of(new Problem.InvalidSpec(
                        "delegatedSubnetId",
                        "Subnet " + added.virtualNetwork() + "/" + added.subnet() + " is that of data center "
                                + other.name() + ".",
                        "Choose another subnet: each data center has one of its own."))
                : Optional.empty();
    }

    /** What the keyspaces forbid. */
    List<Problem> problems(List<KeyspaceReplication> keyspaces) {
        List<Problem> problems = new ArrayList<>();
        unaware(keyspaces).ifPresent(problems::add);
        if (cluster.autoReplicate() == AutoReplicate.ALL_KEYSPACES) {
            elsewhere(keyspaces).ifPresent(problems::add);
        }
        return problems;
    }

    /** As soon as the new nodes are members such a keyspace is read from them, too, which have none of it. */
    private Optional<Problem> unaware(List<KeyspaceReplication> keyspaces) {
        List<KeyspaceReplication> simple =
                sorted(keyspaces.stream().filter(KeyspaceReplication::isSimple).toList());
        return simple.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names(simple),
                        "SimpleStrategy knows no data centers and would spread these keyspaces over the new nodes, which"
                                + " have none of their data: " + String.join(", ", names(simple)) + ".",
                        "Replicate them by data center first: "
                                + statements(simple, this::simply)
                                + " Then run `nodetool repair -full` for each of them on every node, as replicas may lie on"
                                + " other nodes."));
    }

    private Map<String, Integer> simply(KeyspaceReplication keyspace) {
        Map<String, Integer> factors = new TreeMap<>();
        cluster.dataCenters()
                .forEach(each -> factors.put(
                        each.name().value(), Math.max(1, Math.min(keyspace.factorIn(""), each.nodeCount()))));
        return factors;
    }

    /** What the source does not have cannot be copied from it. */
    private Optional<Problem> elsewhere(List<KeyspaceReplication> keyspaces) {
        String source = change.source().value();
        int nodes = cluster.dataCenter(change.source())
                .map(DataCenterSpec::nodeCount)
                .orElse(0);
        List<KeyspaceReplication> missing = sorted(keyspaces.stream()
                .filter(keyspace -> keyspace.isByDataCenter() && !keyspace.isSystem() && keyspace.factorIn(source) == 0)
                .toList());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem.ReplicationForbids(
                        names(missing),
                        "Data center " + source + " has no replica of " + String.join(", ", names(missing))
                                + ", so nothing of them can be copied from it.",
                        "Copy from a data center that has all of them, or replicate them to " + source + " first: "
                                + statements(missing, keyspace -> {
                                    Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
                                    factors.put(source, Math.min(AutoReplication.REPLICAS, nodes));
                                    return factors;
                                })
                                + " and run `nodetool rebuild` on its nodes."));
    }

    private static List<KeyspaceReplication> sorted(List<KeyspaceReplication> keyspaces) {
        return keyspaces.stream()
                .sorted(Comparator.comparing(KeyspaceReplication::name))
                .toList();
    }

    private static List<String> names(List<KeyspaceReplication> keyspaces) {
        return keyspaces.stream().map(KeyspaceReplication::name).toList();
    }

    private static String statements(
            List<KeyspaceReplication> keyspaces, Function<KeyspaceReplication, Map<String, Integer>> factors) {
        return String.join(
                " ",
                keyspaces.stream()
                        .map(keyspace -> KeyspaceReplication.alter(keyspace.name(), factors.apply(keyspace)) + ";")
                        .toList());
    }
}
