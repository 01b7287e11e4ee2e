package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.RestartNode;
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

/** Restarts one node, dead or alive, with the configuration it should have; the others serve meanwhile. */
final class NodeRestart implements ChangeWork {
    private final ClusterSite site;
    private final RestartNode change;
    private final ClusterSpec before;

    NodeRestart(ClusterSite site, RestartNode change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ReplacementPlans.restart(change.node());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<NodeSpec> found = site.nodes().stream()
                .filter(node -> node.name().equals(change.node()))
                .findFirst();
        if (found.isEmpty()) {
            return List.of(ChangeRules.noNode(site, change.node()));
        }
        if (before.deallocated()) {
            return List.of(ChangeRules.deallocated(before.name()));
        }
        Optional<Problem> partitioned = PeeringUpdate.problem(site);
        if (partitioned.isPresent()) {
            return List.of(partitioned.get());
        }
        List<Problem> problems = new ArrayList<>(ChangeRules.lostDisk(site, found.get()));
        List<String> down = new ArrayList<>();
        for (NodeSpec other : site.nodes()) {
            if (!other.equals(found.get())) {
                try {
                    site.link().checkCql(other);
                } catch (IOException e) {
                    down.add(other.name() + " (" + e.getMessage() + ")");
                }
            }
        }
        if (!down.isEmpty()) {
            problems.add(ChangeRules.unanswered(down));
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.RESTART -> restart(step, context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult restart(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        site.started(List.of(change.node()));
        new RollingRestart(site, context)
                .restart(List.of(site.node(step.subject())), site.blueprints(before)::ordinary);
        return new StepResult.Done("Restarted");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }
}
