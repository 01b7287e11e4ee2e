package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.StartNode;
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
import java.util.List;
import java.util.Optional;

/** Starts one node that was stopped, whatever the others do. */
final class NodeStart implements ChangeWork {
    private final ClusterSite site;
    private final StartNode change;
    private final ClusterSpec before;

    NodeStart(ClusterSite site, StartNode change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ReplacementPlans.start(change.node());
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
        if (site.isRunning(found.get())) {
            return List.of(new Problem.NotAllowed(
                    "Node " + change.node() + " runs already.",
                    "There is nothing to start; `ringside node restart` restarts it."));
        }
        return ChangeRules.lostDisk(site, found.get());
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.SAVE -> save();
            case ChangePlans.START -> start(context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult save() throws ProvisioningException {
        site.started(List.of(change.node()));
        return new StepResult.Done("Noted");
    }

    private StepResult start(StepContext context) throws ProvisioningException, InterruptedException {
        NodeSpec node = node().orElseThrow();
        List<Problem> lost = ChangeRules.lostDisk(site, node);
        if (!lost.isEmpty()) {
            return new StepResult.Failed(lost.get(0));
        }
        context.node(node.name(), "Starting");
        if (!site.isRunning(node)) {
            // What changed while it was stopped is in its configuration, too.
            site.runtime().create(site.blueprints(before).ordinary(node));
        }
        site.runtime().start(node.name());
        return new StepResult.Done("Started");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(List.of(node().orElseThrow()));
        return new StepResult.Done("Up and normal");
    }

    private Optional<NodeSpec> node() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> node.name().equals(change.node()))
                .findFirst();
    }
}
