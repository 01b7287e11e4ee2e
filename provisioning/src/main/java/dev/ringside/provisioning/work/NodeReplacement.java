package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ReplaceNode;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.RepairPlans;
import dev.ringside.provisioning.plan.ReplacementPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.store.RepairRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a dead node by a new one of its rack, which streams the dead one's share from the other replicas and takes over its tokens. It has a name and an address of its own: under the old address it would get no writes while it joins, and what is still on
 * its way to the dead node would reach it.
 */
final class NodeReplacement implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(NodeReplacement.class);
    /** Cassandra keeps the writes a dead node misses for three hours ({@code max_hint_window}); later ones only a repair brings together. */
    private static final Duration HINTS_KEPT = Duration.ofHours(3);

    /** Twice the longest quarantine of the product's nodes, and some. */
    private static final Duration FORGOTTEN_WITHIN = Duration.ofMinutes(2);

    private static final long PAUSE_MILLIS = 300;
    private static final double MIB = 1024.0 * 1024;

    private final ClusterSite site;
    private final RepairRecords repairs;
    private final ReplaceNode change;
    private final ClusterSpec before;
    private final NodeArrival arrival;

    NodeReplacement(ClusterSite site, RepairRecords repairs, ReplaceNode change, RequestedChange requested) {
        this.site = site;
        this.repairs = repairs;
        this.change = change;
        this.before = requested.before();
        this.arrival = new NodeArrival(site);
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        Optional<NodeSpec> dead = dead();
        return dead.isPresent()
                ? ReplacementPlans.replace(
                        dead.get(),
                        site.ringAddress(dead.get()),
                        downtime(dead.get()).compareTo(HINTS_KEPT) > 0)
                : List.of();
    }

    /** As the one who noticed first says; some may have been restarted since. */
    private Duration downtime(NodeSpec dead) throws ProvisioningException {
        Duration longest = Duration.ZERO;
        for (NodeSpec other : site.nodes()) {
            if (!other.equals(dead)) {
                try {
                    Duration seen = site.link().downtime(other, site.ringAddress(dead));
                    longest = seen.compareTo(longest) > 0 ? seen : longest;
                } catch (IOException e) {
                    LOG.debug("{} does not say for how long {} is down", other.name(), dead.name());
                }
            }
        }
        return longest;
    }

    @Override
    public List<Problem> problems() throws ProvisioningException, InterruptedException {
        return new ReplacementRules(site, change).problems();
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ReplacementPlans.JOIN -> replace(context);
            case ReplacementPlans.REMOVE -> remove(context);
            case RepairPlans.REPAIR -> repair(context);
            case ChangePlans.VERIFY -> verify(step.subject(), context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private Optional<NodeSpec> dead() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> node.name().equals(change.node()))
                .findFirst();
    }

    /** The node in its place: the youngest of a data center that has one more than it is to have. */
    private Optional<NodeSpec> successor(NodeSpec dead) throws ProvisioningException {
        List<NodeSpec> nodes = ChangePlans.of(dead.dataCenter(), site.nodes());
        int desired = before.dataCenter(dead.dataCenter()).orElseThrow().nodeCount();
        return nodes.size() > desired ? Optional.of(nodes.get(nodes.size() - 1)) : Optional.empty();
    }

    private StepResult replace(StepContext context) throws ProvisioningException, InterruptedException {
        Optional<NodeSpec> found = dead();
        if (found.isEmpty()) {
            return new StepResult.Done("It is replaced already");
        }
        NodeSpec dead = found.get();
        if (site.isRunning(dead)) {
            return new StepResult.Failed(ReplacementRules.alive(dead));
        }
        Optional<NodeSpec> placed = arrival.stillWanted(successor(dead));
        if (placed.isEmpty()) {
            new Settling(site, context, found).untilAtRest();
            placed = Optional.of(new NodePlaces(site).take(dead.dataCenter(), dead.rack()));
        }
        NodeSpec node = placed.get();
        String address = site.ringAddress(dead);
        long streamed;
        try {
            streamed = arrival.join(
                    node,
                    each -> site.blueprints(before).replacing(each, dead, address),
                    new NodeJoin(site, context, node, found),
                    context);
        } catch (ProvisioningException e) {
            throw new ProvisioningException(failed(node, e.problem()), e);
        }
        return new StepResult.Done(String.format(
                Locale.ROOT, "%s took over in %s, %.1f MiB streamed", node.name(), node.rack(), streamed / MIB));
    }

    private Problem failed(NodeSpec node, Problem cause) throws ProvisioningException {
        String remedy = site.nodes().contains(node)
                ? "It is a member of the ring already and keeps its data. Resume the operation to go on."
                : "It has been removed again; the ring still keeps the place of " + change.node()
                        + ". Resume the operation to try with another node.";
        String message = cause.message() + " It did not take over from " + change.node() + ".";
        return cause instanceof Problem.NodeFailed failure
                ? new Problem.NodeFailed(failure.node(), failure.log(), message, cause.remedy() + " " + remedy)
                : new Problem.Stalled(message, cause.remedy() + " " + remedy);
    }

    /** Everything goes by the name, so that it is done to its end also when the node is not the cluster's any more. */
    private StepResult remove(StepContext context) throws ProvisioningException {
        NodeName name = change.node();
        site.have(
                site.nodes().stream().filter(each -> !each.name().equals(name)).toList());
        site.runtime().remove(site.name(), name);
        context.node(name, "Removed");
        return new StepResult.Done("Removed");
    }

    private StepResult repair(StepContext context) throws ProvisioningException, InterruptedException {
        int segments = new RepairRun(site, repairs, context.operation().value(), Optional.empty())
                .toTheEnd(position -> context.report("Repairing " + position.position()));
        return new StepResult.Done(segments + " segments repaired");
    }

    private StepResult verify(String address, StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        new Settling(site, context).untilAtRest();
        Optional<NodeName> remembers = awaitForgotten(address, context);
        // The new node's option goes, and seeds may have changed.
        new NodePlaces(site).configureAll();
        return new StepResult.Done("All " + site.nodes().size() + " nodes healthy"
                + remembers
                        .map(node -> "; " + node + " still speaks of " + address + ", which does no harm")
                        .orElse(""));
    }

    /** Gossip drops who owns nothing after a while, in which it must not be mistaken for a node that is down. Who remembers it still. */
    private Optional<NodeName> awaitForgotten(String address, StepContext context)
            throws ProvisioningException, InterruptedException {
        long end = System.nanoTime() + FORGOTTEN_WITHIN.toNanos();
        DeathWatch deaths = new DeathWatch(site);
        Optional<NodeName> remembers = remembering(address);
        while (remembers.isPresent() && System.nanoTime() < end) {
            context.report("Waiting until " + remembers.get() + " forgets " + address);
            deaths.check();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            remembers = remembering(address);
        }
        return remembers;
    }

    private Optional<NodeName> remembering(String address) throws ProvisioningException {
        for (NodeSpec node : site.nodes()) {
            try {
                RingView view = site.link().ring(node);
                if (view.live().contains(address) || view.unreachable().contains(address)) {
                    return Optional.of(node.name());
                }
            } catch (IOException e) {
                return Optional.of(node.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public void canceled() {
        try {
            Optional<NodeSpec> dead = dead();
            Optional<NodeSpec> placed = dead.isPresent() ? successor(dead.get()) : Optional.empty();
            if (placed.isPresent()) {
                arrival.discardUnlessMember(placed.get());
            }
        } catch (ProvisioningException e) {
            LOG.warn("The node that was joining could not be taken away: {}", e.getMessage());
        }
    }
}
