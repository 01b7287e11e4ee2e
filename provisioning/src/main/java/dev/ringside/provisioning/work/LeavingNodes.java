package dev.ringside.provisioning.work;

import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Nodes of a data center on their way out. All goes by their names, so that it is done to its end also when they are not saved any more. */
final class LeavingNodes {
    private static final Duration GRACE = Duration.ofSeconds(120);

    private final ClusterSite site;
    private final DataCenterName dataCenter;

    LeavingNodes(ClusterSite site, DataCenterName dataCenter) {
        this.site = site;
        this.dataCenter = dataCenter;
    }

    /** @param command what nodetool is told */
    StepResult decommission(NodeName name, List<String> command, StepContext context)
            throws ProvisioningException, InterruptedException {
        Optional<NodeSpec> node =
                site.nodes().stream().filter(each -> each.name().equals(name)).findFirst();
        return node.isEmpty()
                ? new StepResult.Done("It has left already")
                : new NodeLeave(site, context, node.get(), command).untilLeft();
    }

    /** Stops and removes one that has left; the data center has so many nodes less. */
    StepResult remove(NodeName name, StepContext context) throws ProvisioningException, InterruptedException {
        context.node(name, "Stopping");
        site.runtime().stop(name, GRACE);
        List<NodeSpec> staying =
                site.nodes().stream().filter(each -> !each.name().equals(name)).toList();
        site.have(staying);
        Optional<DataCenterSpec> spec = site.spec().dataCenter(dataCenter);
        if (spec.isPresent()) {
            site.desire(site.spec()
                    .withDataCenter(spec.get()
                            .withNodeCount(ChangePlans.of(dataCenter, staying).size())));
        }
        site.runtime().remove(site.name(), name);
        context.node(name, "Removed");
        return new StepResult.Done("Removed");
    }
}
