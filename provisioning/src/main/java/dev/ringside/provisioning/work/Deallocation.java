package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.Deallocate;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ClusterType;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deallocates a cluster: its nodes are drained and stopped together, their disks kept. */
final class Deallocation implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(Deallocation.class);
    private static final Duration GRACE = Duration.ofSeconds(120);

    private final ClusterSite site;
    private final Deallocate change;
    private final ClusterSpec before;

    Deallocation(ClusterSite site, Deallocate change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ChangePlans.deallocate();
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        if (before.deallocated()) {
            return List.of(new Problem.NotAllowed(
                    "Cluster " + before.name() + " is deallocated already.", "There is nothing to do."));
        }
        if (before.clusterType() == ClusterType.PRODUCTION && !change.force()) {
            return List.of(new Problem.NotAllowed(
                    "Cluster " + before.name()
                            + " is of type Production; the service deallocates NonProduction clusters" + " only.",
                    "Change its cluster type to NonProduction first, or force it: `ringside cluster deallocate -c "
                            + before.name() + " --force`."));
        }
        // Who forces it takes it as it is, nodes that are down included.
        return change.force() ? List.of() : new Preflight(site).problems();
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.AWAIT_HINTS -> awaitHints(context);
            case ChangePlans.SAVE -> save();
            case ChangePlans.DRAIN -> drain(context);
            case ChangePlans.STOP -> stop(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    /** A hint is on one disk only: while it is undelivered, that disk holds the one copy of a write some replica lacks. */
    private StepResult awaitHints(StepContext context) throws ProvisioningException, InterruptedException {
        if (change.force()) {
            return new StepResult.Done("Not waited for: forced");
        }
        new HintDelivery(site, context).untilDelivered(site.nodes());
        return new StepResult.Done("No node keeps any");
    }

    private StepResult save() throws ProvisioningException {
        site.desire(before.withDeallocated(true));
        return new StepResult.Done("Marked");
    }

    private StepResult drain(StepContext context) throws ProvisioningException, InterruptedException {
        NodeThreads.each(site.nodes(), node -> {
            if (site.isRunning(node)) {
                context.node(node.name(), "Draining");
                try {
                    site.link().drain(node);
                    context.node(node.name(), "Drained");
                } catch (IOException e) {
                    // Stopping drains, too; what could not be flushed is in the commit log.
                    LOG.info("Node {} could not be drained: {}", node.name(), e.getMessage());
                    context.node(node.name(), "Not drained: " + e.getMessage());
                }
            }
        });
        return new StepResult.Done("Drained");
    }

    private StepResult stop(StepContext context) throws ProvisioningException, InterruptedException {
        NodeThreads.each(site.nodes(), node -> {
            site.runtime().stop(node.name(), GRACE);
            context.node(node.name(), "Stopped");
        });
        return new StepResult.Done(site.nodes().size() + " nodes stopped, disks kept");
    }
}
