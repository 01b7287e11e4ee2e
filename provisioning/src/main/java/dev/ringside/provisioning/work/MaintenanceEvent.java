package dev.ringside.provisioning.work;

import dev.ringside.provisioning.change.ClusterChange.SimulateMaintenance;
import dev.ringside.provisioning.change.RequestedChange;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.ScheduledEventStrategy;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.MaintenancePlans;
import dev.ringside.provisioning.plan.NodePlacement;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A maintenance event of the platform on chosen nodes. What the service does about it is what the cluster's strategy says: nothing, so that
 * the nodes die together, or a drain before the event, node by node or rack by rack.
 */
final class MaintenanceEvent implements ChangeWork {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long PAUSE_MILLIS = 200;

    private final ClusterSite site;
    private final SimulateMaintenance change;
    private final ClusterSpec before;

    MaintenanceEvent(ClusterSite site, SimulateMaintenance change, RequestedChange requested) {
        this.site = site;
        this.change = change;
        this.before = requested.before();
    }

    private List<NodeSpec> nodes() throws ProvisioningException {
        return site.nodes().stream()
                .filter(node -> change.nodes().contains(node.name()))
                .toList();
    }

    private List<NodeSpec> batch(Step step) throws ProvisioningException {
        return MaintenancePlans.batches(before, nodes()).getOrDefault(step.subject(), List.of());
    }

    @Override
    public List<Step> plan() throws ProvisioningException {
        return MaintenancePlans.event(before, nodes());
    }

    @Override
    public List<Problem> problems() throws ProvisioningException {
        List<Problem> problems = new ArrayList<>(rules());
        if (problems.isEmpty()) {
            problems.addAll(new Preflight(site).problems());
        }
        if (problems.isEmpty()) {
            problems.addAll(new RestartRules(site).problems());
        }
        return problems;
    }

    private List<Problem> rules() throws ProvisioningException {
        List<NodeName> known = site.nodes().stream().map(NodeSpec::name).toList();
        List<NodeName> strangers =
                change.nodes().stream().filter(node -> !known.contains(node)).toList();
        List<Problem> problems = new ArrayList<>();
        if (change.nodes().isEmpty() || !strangers.isEmpty()) {
            problems.add(new Problem.NotFound(
                    strangers.isEmpty()
                            ? "The event is for no node."
                            : "Cluster " + before.name() + " has no node " + strangers.get(0) + ".",
                    "Choose of " + known.stream().map(NodeName::value).collect(Collectors.joining(", ")) + "."));
        }
        if (change.down().isNegative() || change.down().compareTo(LONGEST) > 0) {
            problems.add(new Problem.InvalidSpec(
                    "duration",
                    "An event lasts from 0 to " + LONGEST.toSeconds() + " seconds, not "
                            + change.down().toSeconds() + ".",
                    "Give another duration."));
        }
        return problems;
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        return switch (step.verb()) {
            case ChangePlans.CHECK -> ChangeRules.check(this);
            case MaintenancePlans.STOP -> stop(batch(step), context);
            case MaintenancePlans.HOLD -> hold(batch(step), context);
            case MaintenancePlans.START -> start(batch(step), context);
            case ChangePlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private StepResult stop(List<NodeSpec> batch, StepContext context)
            throws ProvisioningException, InterruptedException {
        if (before.scheduledEventStrategy() != ScheduledEventStrategy.IGNORE) {
            new RollingRestart(site, context).stop(batch);
            return new StepResult.Done("Stopped before the event");
        }
        NodeThreads.each(batch, node -> {
            site.runtime().kill(node.name());
            context.node(node.name(), "Stopped by the event");
        });
        return new StepResult.Done("Stopped by the event");
    }

    /** Ends early for nobody: an event that is over is not known to be over by those it holds. */
    private StepResult hold(List<NodeSpec> batch, StepContext context) throws InterruptedException {
        batch.forEach(node -> context.node(node.name(), "Held by the event"));
        long end = System.nanoTime() + change.down().toNanos();
        long left = end - System.nanoTime();
        while (left > 0) {
            context.report(TimeUnit.NANOSECONDS.toSeconds(left) + 1 + " s of the event left");
            TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MILLIS, TimeUnit.NANOSECONDS.toMillis(left) + 1));
            left = end - System.nanoTime();
        }
        return new StepResult.Done("Down for " + change.down().toSeconds() + " s");
    }

    private StepResult start(List<NodeSpec> batch, StepContext context)
            throws ProvisioningException, InterruptedException {
        RollingRestart restart = new RollingRestart(site, context);
        if (batch.size() == site.nodes().size()) {
            // Where no node is left to tell of the ring, a seed must be there before the others ask for it.
            NodeSpec seed = NodePlacement.seeds(site.nodes()).get(0);
            context.node(seed.name(), "Starting");
            site.runtime().start(seed.name());
            site.startWait(context).untilAllServe(List.of(seed));
        }
        restart.start(batch, site.blueprints(before)::ordinary);
        return new StepResult.Done("Serves again");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        site.startWait(context).untilAllServe(site.nodes());
        return new StepResult.Done("All nodes healthy");
    }
}
