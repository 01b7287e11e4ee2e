package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ClusterPlans;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.ClusterStore;
import java.util.List;

/**
 * Deletes a cluster with everything made for it. Works from what the runtimes hold, so that it also cleans up after a creation that
 * failed half-way, and when the specification is gone already.
 */
public final class ClusterDeletion implements OperationWork {
    private final ClusterName cluster;
    private final List<NodeRuntime> runtimes;
    private final ClusterStore store;
    private final LinkPool links;

    /** {@code runtimes} are those that may hold nodes of the cluster. */
    public ClusterDeletion(ClusterName cluster, List<NodeRuntime> runtimes, ClusterStore store, LinkPool links) {
        this.cluster = cluster;
        this.runtimes = List.copyOf(runtimes);
        this.store = store;
        this.links = links;
    }

    @Override
    public List<Step> plan() {
        return ClusterPlans.delete();
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.id()) {
            case ClusterPlans.STOP_NODES -> stopNodes(context);
            case ClusterPlans.REMOVE_NODES -> removeNodes();
            case ClusterPlans.REMOVE_STATE -> removeState();
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult stopNodes(StepContext context) throws ProvisioningException, InterruptedException {
        links.close(cluster);
        int stopped = 0;
        for (NodeRuntime runtime : runtimes) {
            List<NodeName> running = runtime.list(cluster).stream()
                    .filter(NodeProcess::running)
                    .map(NodeProcess::node)
                    .toList();
            // Nothing of it is kept, so there is nothing to flush: a kill is as good as a drain, and at once.
            NodeThreads.each(running, node -> {
                runtime.kill(node);
                context.node(node, "Stopped");
            });
            stopped += running.size();
        }
        return new StepResult.Done(stopped + " nodes stopped");
    }

    private StepResult removeNodes() throws ProvisioningException {
        for (NodeRuntime runtime : runtimes) {
            runtime.removeAll(cluster);
        }
        return new StepResult.Done("Removed");
    }

    private StepResult removeState() throws ProvisioningException {
        store.remove(cluster);
        return new StepResult.Done("Removed");
    }
}
