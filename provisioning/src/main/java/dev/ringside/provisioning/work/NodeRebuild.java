package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.DataCenterPlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has one node copy what it is to have from another data center. Done means that the node itself said so: a node that failed, died or was
 * left alone is asked again, and takes what it has already for copied.
 */
final class NodeRebuild {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 500;
    private static final int LOG_LINES = 40;
    private static final double MIB = 1024.0 * 1024;
    /** What the server says to who asks twice; whoever asked first may be dead. */
    private static final String ASKED_ALREADY = "still rebuilding";

    private final ClusterSite site;
    private final StepContext context;
    private final NodeSpec node;
    private long streamed;
    private final Stagnation stagnation = new Stagnation(PATIENCE);

    NodeRebuild(ClusterSite site, StepContext context, NodeSpec node) {
        this.site = site;
        this.context = context;
        this.node = node;
    }

    /** @param keyspace the only one to be copied; empty for all */
    StepResult from(DataCenterName source, String keyspace) throws ProvisioningException, InterruptedException {
        if (!site.isRunning(node)) {
            context.node(node.name(), "Starting again");
            site.runtime().start(node.name());
            site.startWait(context).untilAllServe(List.of(node));
        }
        while (true) {
            Optional<String> refusal = ask(source, keyspace);
            if (refusal.isEmpty()) {
                context.node(node.name(), "Rebuilt");
                return new StepResult.Done(
                        String.format(Locale.ROOT, "%s copied %.1f MiB from %s", node.name(), streamed / MIB, source));
            }
            if (!refusal.get().contains(ASKED_ALREADY)) {
                return new StepResult.Failed(new Problem.NotAllowed(
                        "Node " + node.name() + " did not copy its data from " + source + ": " + refusal.get(),
                        "It is up but lacks data: keep clients away from its data center. See that the nodes of "
                                + source
                                + " are healthy, then resume the operation; what it has is not copied twice."));
            }
            look();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Empty when the node has all, else what it said. */
    private Optional<String> ask(DataCenterName source, String keyspace)
            throws ProvisioningException, InterruptedException {
        String[] command = DataCenterPlans.rebuild(source, keyspace).toArray(String[]::new);
        try (RunningCommand asking = new RunningCommand(() -> new NodeCommand(site, node.name()).refusal(command))) {
            while (!asking.isAnswered()) {
                asking.pause();
                look();
            }
            return asking.refusal();
        }
    }

    /** Tells how far the node is; fails when it is dead or nothing has moved for too long. */
    private void look() throws ProvisioningException {
        Optional<NodeProcess> process = site.runtime().inspect(node.name());
        if (process.isEmpty() || !process.get().running()) {
            Problem cause = NodeFailureDiagnosis.of(
                    node.name(), process, site.runtime().logs(node.name(), LOG_LINES), NodeFailureDiagnosis.RESUME);
            throw new ProvisioningException(new Problem.NodeFailed(
                    node.name().value(),
                    cause instanceof Problem.NodeFailed failure ? failure.log() : List.of(),
                    cause.message() + " It had not copied all of its data.",
                    cause.remedy() + " What it has copied is not copied again."));
        }
        String now = progress();
        context.node(node.name(), now);
        context.report(node.name() + ": " + now.toLowerCase(Locale.ROOT));
        stagnation.isNew(now);
        if (stagnation.isTooLong()) {
            throw new ProvisioningException(new Problem.Stalled(
                    "Node " + node.name() + " made no progress for " + PATIENCE.toMinutes()
                            + " minutes while copying its data (" + now + ").",
                    "Look at the nodes' logs, then resume the operation."));
        }
    }

    private String progress() throws ProvisioningException {
        try {
            NodeActivity activity = site.link().activity(node);
            streamed = Math.max(streamed, activity.streamedBytes());
            return activity.streams().isEmpty()
                    ? "Rebuilding"
                    : String.format(
                            Locale.ROOT,
                            "Rebuilding, %.1f of %.1f MiB streamed",
                            activity.streamedBytes() / MIB,
                            activity.streamTotalBytes() / MIB);
        } catch (IOException e) {
            return "Rebuilding, not answering";
        }
    }
}
