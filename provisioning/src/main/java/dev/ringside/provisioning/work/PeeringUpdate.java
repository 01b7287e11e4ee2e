package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.PeeringPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Removes or adds the peering of two of the cluster's virtual networks: a real partition between its data centers, and its end. Only the
 * nodes' ways to each other are touched; this computer and its applications reach all of them all along.
 */
final class PeeringUpdate implements ChangeWork {
    /** Gossip takes a node for dead after some twenty seconds of silence. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long PAUSE_MILLIS = 200;

    private final ClusterSite site;
    private final UpdatePeering change;
    private final ClusterSpec before;

    PeeringUpdate(ClusterSite site, UpdatePeering change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        Map<NodeSpec, List<String>> routes = new LinkedHashMap<>();
        for (NodeSpec node : bothSides()) {
            String network = networkOf(node);
            routes.put(
                    node,
                    ranges(
                            network.equals(change.peering().virtualNetwork())
                                    ? change.peering().remoteVirtualNetwork()
                                    : change.peering().virtualNetwork()));
        }
        return PeeringPlans.update(change.peering(), change.connected(), routes);
    }

    @Override
    public List<String> warnings() {
        return change.connected()
                ? List.of()
                : List.of(
                        "Until the peering is added again, the nodes in " + change.peering()
                                + " take each other for down: statements that need replicas in both fail, writes for the other side"
                                + " are kept as hints for three hours only, and most other changes of the cluster are refused.",
                        "Role cassandra is let in only where a quorum of the replicas of all data centers together is reached."
                                + " Applications should have roles of their own, as on the real service.");
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<Problem> obstacle = site.runtime().peeringObstacle();
        if (obstacle.isPresent()) {
            return List.of(obstacle.get());
        }
        if (before.deallocated()) {
            return List.of(ChangeRules.deallocated(before.name()));
        }
        TreeSet<String> networks = new TreeSet<>();
        before.dataCenters().forEach(dataCenter -> networks.add(dataCenter.virtualNetwork()));
        for (String wanted :
                List.of(change.peering().virtualNetwork(), change.peering().remoteVirtualNetwork())) {
            if (!networks.contains(wanted)) {
                return List.of(new Problem.NotFound(
                        "Cluster " + before.name() + " has no data center in a virtual network named " + wanted + ".",
                        networks.size() > 1
                                ? "Choose two of " + String.join(", ", networks) + "."
                                : "Add a data center in a network of its own first."));
            }
        }
        return List.of();
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ChangePlans.SAVE -> save();
            case PeeringPlans.ROUTES -> route(site.node(step.subject()), context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult save() throws ProvisioningException {
        TreeSet<Peering> removed = new TreeSet<>(site.saved().placement().removedPeerings());
        if (change.connected()) {
            removed.remove(change.peering());
        } else {
            removed.add(change.peering());
        }
        site.keep(site.saved().placement().withRemovedPeerings(removed));
        return new StepResult.Done("Noted");
    }

    private StepResult route(NodeSpec node, StepContext context) throws ProvisioningException {
        site.runtime().configure(site.blueprints(before).ordinary(node));
        site.runtime().applyPeerings(node.name());
        context.node(node.name(), change.connected() ? "Peered" : "Cut off");
        return new StepResult.Done(change.connected() ? "Peered" : "Cut off");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        Stagnation stagnation = new Stagnation(PATIENCE);
        Optional<String> missing = missing();
        while (missing.isPresent()) {
            if (stagnation.isNew(missing.get())) {
                context.report("Waiting: " + missing.get());
            }
            if (stagnation.isTooLong()) {
                return new StepResult.Failed(new Problem.Stalled(
                        "The nodes did not notice within " + PATIENCE.toMinutes() + " minutes: " + missing.get() + ".",
                        "Look at the nodes, then resume the operation."));
            }
            Thread.sleep(PAUSE_MILLIS);
            missing = missing();
        }
        return new StepResult.Done(change.connected() ? "All see each other" : "Neither side sees the other");
    }

    /** Whom somebody sees, or does not see, against what the peering lets; only running nodes see and are seen. */
    private Optional<String> missing() throws ProvisioningException {
        List<NodeSpec> running = new ArrayList<>();
        for (NodeSpec node : bothSides()) {
            if (site.isRunning(node)) {
                running.add(node);
            }
        }
        for (NodeSpec node : running) {
            try {
                RingView view = site.link().ring(node);
                for (NodeSpec other : running) {
                    boolean isAcross = !networkOf(other).equals(networkOf(node));
                    if (isAcross && view.live().contains(site.ringAddress(other)) != change.connected()) {
                        return Optional.of(node.name()
                                + (change.connected() ? " does not see " : " still sees ")
                                + other.name()
                                + (change.connected() ? " yet" : ""));
                    }
                }
            } catch (IOException e) {
                return Optional.of(node.name() + " does not answer (" + e.getMessage() + ")");
            }
        }
        return Optional.empty();
    }

    private List<NodeSpec> bothSides() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> List.of(
                                change.peering().virtualNetwork(),
                                change.peering().remoteVirtualNetwork())
                        .contains(networkOf(node)))
                .toList();
    }

    private String networkOf(NodeSpec node) {
        return before.dataCenter(node.dataCenter())
                .map(DataCenterSpec::virtualNetwork)
                .orElse("");
    }

    private List<String> ranges(String network) throws ProvisioningException {
        return NodeBlueprints.ranges(before, site.saved().placement(), network);
    }

    /** The cluster's data centers do not all reach each other; empty when they do. */
    static Optional<Problem> problem(ClusterSite site) throws ProvisioningException {
        return site.saved().placement().removedPeerings().stream()
                .findFirst()
                .map(removed -> new Problem.NotAllowed(
                        "The peering of the virtual networks " + removed
                                + " is removed, so the nodes in them do not reach" + " each other.",
                        "Add it again: `ringside network vnet peering create -c " + site.name() + " --vnet-name "
                                + removed.virtualNetwork() + " --remote-vnet " + removed.remoteVirtualNetwork()
                                + "`."));
    }
}
