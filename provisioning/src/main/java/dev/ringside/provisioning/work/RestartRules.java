package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.List;

/** Whether the nodes can be restarted as the cluster's scheduled event strategy says while clients are served. */
final class RestartRules {
    private final ClusterSite site;

    RestartRules(ClusterSite site) {
        this.site = site;
    }

    /** Restarting a whole rack is sound only where replicas are spread over racks. */
    List<Problem> problems() throws ProvisioningException {
        if (site.spec().scheduledEventStrategy() != ScheduledEventStrategy.STOP_BY_RACK) {
            return List.of();
        }
        List<String> unspread;
        try {
            unspread = site.link().keyspaces().stream()
                    .filter(keyspace -> !keyspace.isLocal() && !spread(keyspace))
                    .map(KeyspaceReplication::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(new Problem.NodesNotReady(
                    List.of(),
                    "The keyspaces cannot be read: " + e.getMessage() + ".",
                    "Wait until every node is healthy, then try again."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        return unspread.isEmpty()
                ? List.of()
                : List.of(new Problem.ReplicationForbids(
                        unspread,
                        "With the scheduled event strategy StopByRack a whole rack stops at once, and the replicas of "
                                + String.join(", ", unspread)
                                + " are not spread over racks: several could stop together.",
                        "Use NetworkTopologyStrategy with at most " + NodePlacement.RACKS
                                + " replicas per data center, or choose the strategy StopAny."));
    }

    private static boolean spread(KeyspaceReplication keyspace) {
        return keyspace.isByDataCenter()
                && keyspace.factors().values().stream().allMatch(factor -> factor <= NodePlacement.RACKS);
    }
}
