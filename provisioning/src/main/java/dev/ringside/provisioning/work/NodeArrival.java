package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.Optional;

/** How one new node joins, and how it is taken away again when it does not become a member. */
final class NodeArrival {
    private final ClusterSite site;
    private final NewNodes newNodes;

    NodeArrival(ClusterSite site) {
        this.site = site;
        this.newNodes = new NewNodes(site);
    }

    /** The node if there is still something to be made of it; one that died on its way is taken away. */
    Optional<NodeSpec> stillWanted(Optional<NodeSpec> placed) throws ProvisioningException {
        Optional<NodeSpec> wanted = placed;
        if (placed.isPresent() && isAbandoned(placed.get())) {
            newNodes.discard(placed.get());
            wanted = Optional.empty();
        }
        newNodes.sweep();
        return wanted;
    }

    /** It was made, is not running, and never became a member. Its half of a stream is worth nothing. */
    private boolean isAbandoned(NodeSpec node) throws ProvisioningException {
        return site.runtime().inspect(node.name()).isPresent()
                && !site.isRunning(node)
                && !NodeJoin.isMember(site, node);
    }

    /** Starts {@code node} as {@code drawing} says unless it runs, and waits until {@code join} has seen it join; else discards it. */
    long join(NodeSpec node, NewNodes.Drawing drawing, NodeJoin join, StepContext context)
            throws ProvisioningException, InterruptedException {
        try {
            newNodes.start(node, drawing, context);
            return join.untilJoined();
        } catch (ProvisioningException e) {
            discardUnlessMember(node);
            throw e;
        }
    }

    void discardUnlessMember(NodeSpec node) throws ProvisioningException {
        if (!NodeJoin.isMember(site, node)) {
            newNodes.discard(node);
        }
    }
}
