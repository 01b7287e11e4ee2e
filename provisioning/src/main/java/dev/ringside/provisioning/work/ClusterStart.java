package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.MemoryBudget;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.ArrayList;
import java.util.List;

/** Starts a deallocated cluster: the first seed, then all others together. A node whose disk is lost is never started empty. */
final class ClusterStart implements ChangeWork {
    private final ClusterSite site;
    private final ClusterSpec before;

    ClusterStart(ClusterSite site, RequestedChange requested) {
        this.site = site;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() {
        return ChangePlans.start();
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        if (!before.deallocated()) {
            return List.of(new Problem.NotAllowed(
                    "Cluster " + before.name() + " is not deallocated.",
                    "Nothing is to be started: crashed nodes are started again by themselves while the portal runs."));
        }
        List<Problem> problems = new ArrayList<>();
        MemoryBudget.of(before, site.catalog(), site.runtime().subscription())
                .shortage(before, site.catalog(), site.runtime().subscription())
                .ifPresent(problems::add);
        problems.addAll(lostDisks());
        List<NodeSpec> toStart = stopped();
        List<String> owners = toStart.isEmpty() ? List.of() : site.runtime().conflicts(toStart);
        if (!owners.isEmpty()) {
            problems.add(new Problem.AddressInUse(
                    owners,
                    "Addresses the nodes need are taken: " + String.join(" ", owners),
                    "End what holds them, then start the cluster again."));
        }
        return problems;
    }

    private List<NodeSpec> stopped() throws ProvisioningException {
        List<NodeSpec> stopped = new ArrayList<>();
        for (NodeSpec node : site.nodes()) {
            if (!site.isRunning(node)) {
                stopped.add(node);
            }
        }
        return stopped;
    }

    private List<Problem> lostDisks() throws ProvisioningException {
        List<Problem> problems = new ArrayList<>();
        for (NodeSpec node : site.nodes()) {
            int disks = before.dataCenter(node.dataCenter()).orElseThrow().diskCapacity();
            List<String> lost = site.runtime().lostDisks(node.name(), disks);
            if (!lost.isEmpty()) {
                problems.add(new Problem.DiskLost(
                        node.name().value(),
                        "Node " + node.name() + " has lost its data: " + String.join(", ", lost) + ".",
                        "It is not started, as an empty node in its place would answer as if it had no data. Restore the"
                                + " disk from a copy, then start the cluster."));
            }
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        List<NodeSpec> nodes = site.nodes();
        List<NodeSpec> first = NodePlacement.seeds(nodes).subList(0, 1);
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.START_SEED -> start(first, context);
            case ChangePlans.START_OTHERS -> start(nodes, context);
            case ChangePlans.VERIFY -> verify(context);
            case ChangePlans.SAVE -> save();
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult start(List<NodeSpec> nodes, StepContext context)
            throws ProvisioningException, InterruptedException {
        List<Problem> lost = lostDisks();
        if (!lost.isEmpty()) {
            return new StepResult.Failed(lost.get(0));
        }
        NodeBlueprints blueprints = site.blueprints(before);
        NodeThreads.each(nodes, node -> {
            context.node(node.name(), "Starting");
            if (!site.isRunning(node)) {
                // What was removed by hand is made again around the disks, which are there.
                site.runtime().create(blueprints.ordinary(node));
            }
            site.runtime().start(node.name());
        });
        site.startWait(context).untilAllServe(nodes);
        return new StepResult.Done(nodes.size() + " of " + site.nodes().size() + " nodes serve");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }

    private StepResult save() throws ProvisioningException {
        site.started(site.nodes().stream().map(NodeSpec::name).toList());
        site.desire(before.withDeallocated(false));
        return new StepResult.Done("Running");
    }
}
