package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has one node leave the ring. It is asked to only when it does not do so already: the server goes on when whoever asked it has died, and
 * cannot be stopped. Left means that no other node knows it as a member.
 */
final class NodeLeave {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOG_LINES = 40;
    private static final double MIB = 1024.0 * 1024;
    private static final String LEFT = "DECOMMISSIONED";
    /** What the server says to who asks twice. */
    private static final String ASKED_ALREADY = "still decommissioning";

    private final ClusterSite site;
    private final StepContext context;
    private final NodeSpec node;
    private final List<String> command;

    /** @param command what nodetool is told */
    NodeLeave(ClusterSite site, StepContext context, NodeSpec node, List<String> command) {
        this.site = site;
        this.context = context;
        this.node = node;
        this.command = List.copyOf(command);
    }

    StepResult untilLeft() throws ProvisioningException, InterruptedException {
        if (hasLeft()) {
            return done();
        }
        if (!site.isRunning(node)) {
            // It died before it had left. Only itself can hand over what it has.
            context.node(node.name(), "Starting again");
            site.runtime().start(node.name());
            site.startWait(context).untilAllServe(List.of(node));
        }
        // It may have been asked by who died, and begin to leave only now: then the ring is not at rest before it is
        // gone.
        new Settling(site, context).untilAtRestOr(() -> !mode().equals("NORMAL"));
        String mode = mode();
        try (RunningCommand asking = new RunningCommand(() -> mode.equals(LEFT)
                ? Optional.empty()
                : new NodeCommand(site, node.name()).refusal(command.toArray(String[]::new)))) {
            return watch(asking);
        }
    }

    private StepResult watch(RunningCommand asking) throws ProvisioningException, InterruptedException {
        Stagnation stagnation = new Stagnation(PATIENCE);
        DeathWatch deaths = new DeathWatch(site);
        while (true) {
            asking.pause();
            Optional<String> refusal = asking.refusal();
            if (hasLeft()) {
                return done();
            }
            if (refusal.isPresent() && !refusal.get().contains(ASKED_ALREADY)) {
                return new StepResult.Failed(
                        new Problem.NotAllowed(
                                "Node " + node.name() + " did not leave: " + refusal.get(),
                                "It still has all its data and serves. Resume the operation to ask it again, or leave it as it is."));
            }
            refuseDead();
            deaths.check();
            String now = progress();
            context.node(node.name(), now);
            context.report(node.name() + ": " + now.toLowerCase(Locale.ROOT));
            stagnation.isNew(now);
            if (stagnation.isTooLong()) {
                return new StepResult.Failed(new Problem.Stalled(
                        "Node " + node.name() + " made no progress for " + PATIENCE.toMinutes()
                                + " minutes while leaving (" + now + ").",
                        "Look at the nodes' logs. Resume the operation to go on; do not restart the node meanwhile."));
            }
        }
    }

    private StepResult done() {
        context.node(node.name(), "Left");
        return new StepResult.Done("Its data is with the others");
    }

    private String mode() throws ProvisioningException {
        try {
            return site.link().ring(node).operationMode();
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.NodesNotReady(
                            List.of(node.name().value()),
                            "Node " + node.name() + " does not answer: " + e.getMessage() + ".",
                            "Resume the operation when it does."),
                    e);
        }
    }

    private String progress() throws ProvisioningException {
        ClusterLink link = site.link();
        try {
            RingView view = link.ring(node);
            if (view.operationMode().equals(LEFT)) {
                return "Left, still known to others";
            }
            NodeActivity activity = link.activity(node);
            return activity.streams().isEmpty()
                    ? "Leaving"
                    : String.format(
                            Locale.ROOT,
                            "Leaving, %.0f of %.0f MiB streamed",
                            activity.streamedBytes() / MIB,
                            activity.streamTotalBytes() / MIB);
        } catch (IOException e) {
            return "Leaving, not answering";
        }
    }

    /** Whether every other node answers and knows it no more. */
    private boolean hasLeft() throws ProvisioningException {
        String address = site.ringAddress(node);
        for (NodeSpec other : site.nodes()) {
            if (!other.equals(node)) {
                try {
                    RingView view = site.link().ring(other);
                    // It may yet be among the unreachable: gossip speaks of it for three days.
                    if (view.tokens().containsKey(address) || view.live().contains(address)) {
                        return false;
                    }
                } catch (IOException e) {
                    return false;
                }
            }
        }
        return true;
    }

    private void refuseDead() throws ProvisioningException {
        Optional<NodeProcess> process = site.runtime().inspect(node.name());
        if (process.isEmpty() || !process.get().running()) {
            throw new ProvisioningException(NodeFailureDiagnosis.of(
                    node.name(), process, site.runtime().logs(node.name(), LOG_LINES), NodeFailureDiagnosis.RESUME));
        }
    }
}
