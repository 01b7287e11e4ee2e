package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.util.List;

/** Nodes on their way into the ring: started, and taken away again while the ring does not know them. */
final class NewNodes {
    private final ClusterSite site;

    NewNodes(ClusterSite site) {
        this.site = site;
    }

    /** Draws a node, if it is to be started at all. */
    @FunctionalInterface
    interface Drawing {
        NodeBlueprint of(NodeSpec node) throws ProvisioningException;
    }

    /** Creates and starts the node, unless it runs. */
    void start(NodeSpec node, Drawing drawing, StepContext context) throws ProvisioningException {
        if (!site.isRunning(node)) {
            context.node(node.name(), "Starting");
            site.runtime().create(drawing.of(node));
            site.runtime().start(node.name());
        }
    }

    /** Killed, not stopped: a node that says goodbye is remembered longer by the others. Its index stays taken. */
    void discard(NodeSpec node) throws ProvisioningException {
        site.runtime().kill(node.name());
        site.have(site.nodes().stream().filter(each -> !each.equals(node)).toList());
        site.runtime().remove(site.name(), node.name());
    }

    /** Removes what a process that died while discarding left behind. */
    void sweep() throws ProvisioningException {
        List<NodeName> known = site.nodes().stream().map(NodeSpec::name).toList();
        for (NodeProcess process : site.runtime().list(site.name())) {
            if (!known.contains(process.node())) {
                site.runtime().remove(site.name(), process.node());
            }
        }
    }
}
