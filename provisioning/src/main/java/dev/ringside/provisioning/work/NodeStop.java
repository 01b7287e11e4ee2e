package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.StopNode;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ReplacementPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops one node for as long as a person wants, its disk kept: that it is wanted so is saved before it is touched. */
final class NodeStop implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(NodeStop.class);

    private final ClusterSite site;
    private final StopNode change;
    private final ClusterSpec before;

    NodeStop(ClusterSite site, StopNode change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ReplacementPlans.stop(change.node());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<NodeSpec> found = node();
        if (found.isEmpty()) {
            return List.of(ChangeRules.noNode(site, change.node()));
        }
        if (before.deallocated()) {
            return List.of(ChangeRules.deallocated(before.name()));
        }
        if (site.isStopped(found.get()) && !site.isRunning(found.get())) {
            return List.of(new Problem.NotAllowed(
                    "Node " + change.node() + " is stopped already.",
                    "Start it again: `ringside node start -c " + before.name() + " --node " + change.node() + "`."));
        }
        return List.of();
    }

    /** Nothing forbids to see what a cluster does without some of its nodes, but nobody should be surprised. */
    @Override
    public List<String> warnings() throws ProvisioningException {
        List<String> down = new ArrayList<>();
        for (NodeSpec other : site.nodes()) {
            if (!other.name().equals(change.node()) && !site.isRunning(other)) {
                down.add(other.name().value());
            }
        }
        return down.isEmpty()
                ? List.of()
                : List.of("Not running already: " + String.join(", ", down)
                        + ". Statements fail whose consistency level needs more replicas than are left.");
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> check();
            case ChangePlans.SAVE -> save();
            case ChangePlans.DRAIN -> drain(context);
            case ChangePlans.STOP -> stop(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult check() throws ProvisioningException, InterruptedException {
        return ChangeRules.check(this);
    }

    private StepResult save() throws ProvisioningException {
        site.stopped(change.node());
        return new StepResult.Done("Noted");
    }

    private StepResult drain(StepContext context) throws ProvisioningException, InterruptedException {
        NodeSpec node = node().orElseThrow();
        if (site.isRunning(node)) {
            context.node(node.name(), "Draining");
            try {
                site.link().drain(node);
            } catch (IOException e) {
                // Stopping drains, too; what could not be flushed is in the commit log.
                LOG.info("Node {} could not be drained: {}", node.name(), e.getMessage());
            }
        }
        context.node(node.name(), "Drained");
        return new StepResult.Done("Drained");
    }

    private StepResult stop(StepContext context) throws ProvisioningException, InterruptedException {
        site.runtime().stop(change.node(), RollingRestart.GRACE);
        context.node(change.node(), "Stopped");
        return new StepResult.Done("Stopped, disk kept");
    }

    /** A node that still runs is not wanted stopped any more. */
    @Override
    public void canceled() {
        try {
            if (site.isRunning(node().orElseThrow())) {
                site.started(List.of(change.node()));
            }
        } catch (ProvisioningException e) {
            LOG.warn("That node {} is to run again could not be noted: {}", change.node(), e.getMessage());
        }
    }

    private Optional<NodeSpec> node() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> node.name().equals(change.node()))
                .findFirst();
    }
}
