package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.ScaleDataCenter;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.KeyspaceReplication;
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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scale out: nodes join one at a time, each an ordinary start that streams its share of the data; then the old ones drop what they no
 * longer own. A node that fails before it has joined is taken away again, with its name and address, which are not given to another.
 */
final class ScaleOut implements ChangeWork {
    private static final Logger LOG = LoggerFactory.getLogger(ScaleOut.class);
    private static final double MIB = 1024.0 * 1024;

    private final ClusterSite site;
    private final ScaleDataCenter change;
    private final ClusterSpec before;
    private final NodeArrival arrival;

    ScaleOut(ClusterSite site, ScaleDataCenter change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
        this.arrival = new NodeArrival(site);
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return ScalePlans.out(change.dataCenter(), site.nodes(), change.nodeCount());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        Optional<Problem> rule = ScaleRules.problem(change, before);
        if (rule.isPresent()) {
            return List.of(rule.get());
        }
        List<Problem> problems = new ArrayList<>(places());
        List<Problem> unready = new Preflight(site).problems();
        problems.addAll(unready);
        if (unready.isEmpty()) {
            OneRelease.problem(site).ifPresent(problems::add);
        }
        return problems;
    }

    private List<Problem> places() throws ProvisioningException {
        DataCenterSpec now = dataCenter();
        return new NodePlaces(site).problems(now, change.nodeCount() - now.nodeCount());
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case ScalePlans.JOIN -> join(Integer.parseInt(step.subject()), context);
            case ScalePlans.SYSTEM_KEYSPACES -> replicateSystemKeyspaces(context);
            case ScalePlans.CLEANUP -> cleanUp(new NodeName(step.subject()), context);
            case ScalePlans.CLEANUP_JOINED -> cleanUpJoined(context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return ChangePlans.of(change.dataCenter(), site.nodes());
    }

    /** Has the data center's {@code position}th node join, whichever it is. */
    private StepResult join(int position, StepContext context) throws ProvisioningException, InterruptedException {
        Optional<NodeSpec> placed =
                arrival.stillWanted(nodes().stream().skip(position - 1L).findFirst());
        if (placed.isEmpty()) {
            new Settling(site, context).untilAtRest();
            placed = Optional.of(new NodePlaces(site).take(change.dataCenter()));
        }
        NodeSpec node = placed.get();
        long streamed;
        try {
            streamed = arrival.join(
                    node, each -> site.blueprints(before).joining(each), new NodeJoin(site, context, node), context);
        } catch (ProvisioningException e) {
            throw new ProvisioningException(failed(node, position, e.problem()), e);
        }
        new Settling(site, context).untilAtRest();
        site.cleanupDue(losingRanges(node));
        site.desire(site.spec().withDataCenter(dataCenter().withNodeCount(position)));
        return new StepResult.Done(String.format(
                Locale.ROOT, "%s joined in %s, %.1f MiB streamed", node.name(), node.rack(), streamed / MIB));
    }

    private DataCenterSpec dataCenter() throws ProvisioningException {
        return site.spec().dataCenter(change.dataCenter()).orElseThrow();
    }

    private Problem failed(NodeSpec node, int position, Problem cause) throws ProvisioningException {
        boolean joined = nodes().contains(node);
        String remedy = joined
                ? "It is a member of the ring already and keeps its data. Resume the operation to go on."
                : "It has been removed again; nothing of it is left in the ring. Resume the operation to continue with another"
                        + " node, or stop here with " + (position - 1) + " nodes"
                        + (site.saved().placement().cleanupDue().isEmpty()
                                ? "."
                                : ": the nodes' status shows which are due for `nodetool cleanup` then.");
        String message = cause.message() + " It did not finish joining.";
        return cause instanceof Problem.NodeFailed failure
                ? new Problem.NodeFailed(failure.node(), failure.log(), message, cause.remedy() + " " + remedy)
                : new Problem.Stalled(message, cause.remedy() + " " + remedy);
    }

    private StepResult replicateSystemKeyspaces(StepContext context)
            throws ProvisioningException, InterruptedException {
        return new MoreReplicas(site, context).inDataCenter(change.dataCenter(), nodes().size());
    }

    private StepResult cleanUp(NodeName name, StepContext context) throws ProvisioningException, InterruptedException {
        if (!site.saved().placement().cleanupDue().contains(name)) {
            return new StepResult.Done("Nothing to clean up");
        }
        new Settling(site, context).untilAtRest();
        context.node(name, "Cleaning up");
        Optional<String> refusal = new NodeCommand(site, name).refusal("cleanup");
        if (refusal.isPresent()) {
            return new StepResult.Failed(
                    new Problem.NotAllowed(
                            "Node " + name + " could not clean up: " + refusal.get(),
                            "Resume the operation to try again; until then it keeps rows it no longer owns, which costs disk only."));
        }
        site.cleanedUp(name);
        context.node(name, "Cleaned up");
        return new StepResult.Done("Cleaned up");
    }

    private StepResult cleanUpJoined(StepContext context) throws ProvisioningException, InterruptedException {
        for (NodeName due : site.saved().placement().cleanupDue()) {
            if (cleanUp(due, context) instanceof StepResult.Failed failed) {
                return failed;
            }
        }
        return new StepResult.Done("Cleaned up");
    }

    /** Without regard to data centers, ranges move between all nodes; with it, between those of one. */
    private List<NodeSpec> losingRanges(NodeSpec joined) throws ProvisioningException, InterruptedException {
        boolean anywhere;
        try {
            anywhere = site.link().keyspaces().stream().anyMatch(KeyspaceReplication::isSimple);
        } catch (IOException e) {
            LOG.info("The keyspaces are unknown, every node is cleaned up for safety: {}", e.getMessage());
            anywhere = true;
        }
        List<NodeSpec> losing = new ArrayList<>(anywhere ? site.nodes() : nodes());
        losing.remove(joined);
        return losing;
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        // Who joined while there were few had seeds without itself.
        new NodePlaces(site).configureAll();
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All " + site.nodes().size() + " nodes healthy");
    }

    @Override
    public void canceled() {
        try {
            for (NodeSpec node : nodes().subList(Math.min(dataCenter().nodeCount(), nodes().size()), nodes().size())) {
                arrival.discardUnlessMember(node);
            }
        } catch (ProvisioningException e) {
            LOG.warn("A node that was joining could not be taken away: {}", e.getMessage());
        }
    }
}
