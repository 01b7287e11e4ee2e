package dev.ringside.provisioning.work;

import dev.ringside.provisioning.link.KeyspaceReplication;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives the system keyspaces their usual replicas in a data center that has grown, and has the new replicas filled: until then a role that
 * is asked for on one of them does not exist there.
 */
final class MoreReplicas {
    private final ClusterSite site;
    private final StepContext context;

    MoreReplicas(ClusterSite site, StepContext context) {
        this.site = site;
        this.context = context;
    }

    /** Can be run again: what has its replicas already is repaired once more, which finds nothing to do. */
    StepResult inDataCenter(DataCenterName dataCenter, int nodes) throws ProvisioningException, InterruptedException {
        int wanted = Math.min(ScalePlans.SYSTEM_REPLICATION, nodes);
        List<String> raised = new ArrayList<>();
        try {
            for (KeyspaceReplication keyspace : site.link().keyspaces()) {
                if (keyspace.isSystem() && keyspace.isByDataCenter()) {
                    raised.add(keyspace.name());
                    if (keyspace.factorIn(dataCenter.value()) < wanted) {
                        Map<String, Integer> factors = new TreeMap<>(keyspace.factors());
                        factors.put(dataCenter.value(), wanted);
                        site.link().replicate(keyspace.name(), factors);
                    }
                }
            }
        } catch (IOException e) {
            return new StepResult.Failed(new Problem.NodesNotReady(
                    List.of(),
                    "The system keyspaces could not be replicated for more nodes: " + e.getMessage() + ".",
                    "Wait until every node is healthy, then resume the operation."));
        }
        Optional<Problem> failure = repair(raised);
        return failure.isPresent() ? new StepResult.Failed(failure.get()) : new StepResult.Done(wanted + " replicas");
    }

    private Optional<Problem> repair(List<String> keyspaces) throws ProvisioningException, InterruptedException {
        for (NodeSpec node : site.nodes()) {
            context.node(node.name(), "Repairing the system keyspaces");
            for (String keyspace : keyspaces) {
                Optional<String> refusal =
                        new NodeCommand(site, node.name()).refusal("repair", "-full", "-pr", keyspace);
                if (refusal.isPresent()) {
                    return Optional.of(new Problem.NotAllowed(
                            "Node " + node.name() + " could not repair " + keyspace + ": " + refusal.get(),
                            "Resume the operation to try again."));
                }
            }
            context.node(node.name(), "Repaired");
        }
        return Optional.empty();
    }
}
