package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.plan.DataCenterRules;
import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;

/** What node counts a data center may be given. Pure. */
final class ScaleRules {
    private static final String FIELD = "nodeCount";

    private ScaleRules() {}

    static boolean isScaleIn(ScaleDataCenter change, ClusterSpec cluster) {
        return cluster.dataCenter(change.dataCenter())
                .map(dataCenter -> change.nodeCount() < dataCenter.nodeCount())
                .orElse(false);
    }

    static Optional<Problem> problem(ScaleDataCenter change, ClusterSpec cluster) {
        Optional<DataCenterSpec> found = cluster.dataCenter(change.dataCenter());
        if (found.isEmpty()) {
            return Optional.of(ChangeRules.noDataCenter(cluster, change.dataCenter()));
        }
        int now = found.get().nodeCount();
        if (change.nodeCount() == now) {
            return refusal(
                    "Data center " + change.dataCenter() + " has " + now + " nodes already.",
                    "Choose another number of nodes.");
        }
        if (change.nodeCount() > DataCenterRules.MAXIMUM_NODE_COUNT) {
            return refusal(
                    change.nodeCount() + " nodes are more than a subnet holds.",
                    "Choose at most " + DataCenterRules.MAXIMUM_NODE_COUNT + " nodes, or add a data center.");
        }
        if (change.nodeCount() < 1) {
            return refusal(
                    "A data center cannot have " + change.nodeCount() + " nodes.",
                    "Choose 1 or more nodes; to be rid of it, delete the data center.");
        }
        if (change.nodeCount() < Catalog.MINIMUM_NODE_COUNT && cluster.clusterType() == ClusterType.PRODUCTION) {
            return refusal(
                    "Node count cannot be less than " + Catalog.MINIMUM_NODE_COUNT + ": cluster " + cluster.name()
                            + " is of type Production.",
                    "Choose " + Catalog.MINIMUM_NODE_COUNT
                            + " or more nodes. A cluster of type NonProduction may go down" + " to 1 node.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(String message, String remedy) {
        return Optional.of(new Problem.InvalidSpec(FIELD, message, remedy));
    }
}
