package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Scale in: nodes hand over their data and leave, one at a time; then they are stopped and removed. */
final class ScaleIn implements ChangeWork {
    private static final double MIB = 1024.0 * 1024;

    private final ClusterSite site;
    private final ScaleDataCenter change;
    private final ClusterSpec before;

    ScaleIn(ClusterSite site, ScaleDataCenter change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ScalePlans.in(leaving());
    }

    private List<NodeSpec> leaving() throws ProvisioningException {
        return ScalePlans.leaving(change.dataCenter(), site.nodes(), change.nodeCount());
    }

    private LeavingNodes leavingNodes() {
        return new LeavingNodes(site, change.dataCenter());
    }

    private FewerReplicas replicas() {
        return new FewerReplicas(
                before.withDataCenter(
                        before.dataCenter(change.dataCenter()).orElseThrow().withNodeCount(change.nodeCount())),
                change.dataCenter());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        Optional<Problem> rule = ScaleRules.problem(change, before);
        if (rule.isPresent()) {
            return List.of(rule.get());
        }
        List<Problem> problems = new ArrayList<>(new Preflight(site).problems());
        if (problems.isEmpty()) {
            try {
                OneRelease.problem(site).ifPresent(problems::add);
                replicas().problem(site.link().keyspaces()).ifPresent(problems::add);
                problems.addAll(diskRoom());
            } catch (IOException e) {
                problems.add(ChangeRules.unanswered("The keyspaces and the nodes' data cannot be read", e));
            }
        }
        return problems;
    }

    /** In the worst case one node is handed all that those who leave have. */
    private List<Problem> diskRoom() throws ProvisioningException, IOException {
        List<NodeSpec> leaving = leaving();
        Map<String, Long> loads = site.link().ring(site.nodes().get(0)).loads();
        long load = 0;
        for (NodeSpec node : leaving) {
            load += loads.getOrDefault(site.ringAddress(node), 0L);
        }
        List<Problem> problems = new ArrayList<>();
        for (NodeSpec node : ChangePlans.of(change.dataCenter(), site.nodes())) {
            long free = site.runtime().disk(node.name()).free().orElse(Long.MAX_VALUE);
            if (!leaving.contains(node) && free < load) {
                problems.add(new Problem.DiskFull(
                        String.format(
                                Locale.ROOT,
                                "Node %s has %.0f MiB of disk free, but the nodes that would leave hold %.0f MiB.",
                                node.name(),
                                free / MIB,
                                load / MIB),
                        "Free some space, then try again."));
            }
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ScalePlans.SYSTEM_KEYSPACES -> replicateSystemKeyspaces();
            case ScalePlans.DECOMMISSION ->
                leavingNodes().decommission(new NodeName(step.subject()), List.of("decommission"), context);
            case ScalePlans.REMOVE -> leavingNodes().remove(new NodeName(step.subject()), context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult replicateSystemKeyspaces() throws ProvisioningException, InterruptedException {
        try {
            Map<String, Map<String, Integer>> fewer =
                    replicas().system(site.link().keyspaces());
            for (Map.Entry<String, Map<String, Integer>> each : fewer.entrySet()) {
                site.link().replicate(each.getKey(), each.getValue());
            }
            return new StepResult.Done(fewer.isEmpty() ? "They fit already" : fewer.toString());
        } catch (IOException e) {
            return new StepResult.Failed(
                    ChangeRules.unanswered("The system keyspaces could not be replicated for fewer nodes", e));
        }
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        // Seeds may be among those that left.
        new NodePlaces(site).configureAll();
        new Settling(site, context).untilAtRest();
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All " + site.nodes().size() + " nodes healthy");
    }
}
