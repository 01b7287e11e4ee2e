package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits until started nodes serve: each answers a CQL query, and each sees all of them up and normal. Gives up when a node's process
 * dies or when nothing has moved (no new line in the node's log) for {@link #PATIENCE}; never on total time.
 */
final class NodeStartWait {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 50;
    private static final int LOG_LINES = 40;

    private final NodeRuntime runtime;
    private final ClusterLink link;
    private final RingAddresses ring;
    private final StepContext context;

    /** {@code ring} names every node of the cluster, more than are waited for perhaps. */
    NodeStartWait(NodeRuntime runtime, ClusterLink link, RingAddresses ring, StepContext context) {
        this.runtime = runtime;
        this.link = link;
        this.ring = ring;
        this.context = context;
    }

    void untilAllServe(List<NodeSpec> nodes) throws ProvisioningException, InterruptedException {
        AtomicInteger answering = new AtomicInteger();
        NodeThreads.each(nodes, node -> {
            untilAnswersCql(node);
            context.report(answering.incrementAndGet() + " of " + nodes.size() + " nodes answer CQL");
        });
        Set<String> addresses = new TreeSet<>();
        nodes.forEach(node -> addresses.add(ring.of(node)));
        NodeThreads.each(nodes, node -> untilSeesAll(node, addresses, nodes));
        context.report("All nodes see each other");
    }

    private void untilAnswersCql(NodeSpec node) throws ProvisioningException, InterruptedException {
        context.node(node.name(), "Waiting for CQL");
        waitFor(node, List.of(node), "it does not answer CQL", () -> {
            link.checkCql(node);
            return Optional.empty();
        });
        context.node(node.name(), "Answers CQL");
    }

    private void untilSeesAll(NodeSpec node, Set<String> addresses, List<NodeSpec> nodes)
            throws ProvisioningException, InterruptedException {
        // One that has died meanwhile will never be seen.
        waitFor(node, nodes, "it does not see the whole ring", () -> {
            RingView view = link.ring(node);
            Set<String> missing = new TreeSet<>(addresses);
            missing.removeAll(view.live());
            missing.addAll(view.joining());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("it does not see " + String.join(", ", missing) + " as up and normal");
        });
        context.node(node.name(), "Up and normal");
    }

    /** Empty when fulfilled, else what is missing. */
    @FunctionalInterface
    private interface Condition {
        Optional<String> missing() throws IOException;
    }

    /** Waits for what {@code node} is to show; no use once one of {@code needed} is dead. */
    private void waitFor(NodeSpec node, List<NodeSpec> needed, String what, Condition condition)
            throws ProvisioningException, InterruptedException {
        String lastLine = "";
        String reason = what;
        long lastMove = System.nanoTime();
        long lastLook = 0;
        while (true) {
            try {
                Optional<String> missing = condition.missing();
                if (missing.isEmpty()) {
                    return;
                }
                reason = missing.get();
            } catch (IOException e) {
                reason = what + " (" + e.getMessage() + ")";
            }
            if (System.nanoTime() - lastLook > Duration.ofMillis(500).toNanos()) {
                lastLook = System.nanoTime();
                for (NodeSpec each : needed) {
                    refuseDead(each);
                }
                String line = String.join("\n", runtime.logs(node.name(), 1));
                if (!line.equals(lastLine)) {
                    lastLine = line;
                    lastMove = lastLook;
                }
            }
            if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
                throw new ProvisioningException(new Problem.Stalled(
                        "Node " + node.name() + " made no progress for " + PATIENCE.toMinutes() + " minutes: " + reason
                                + ". Its last line: " + lastLine,
                        "Look at its log; when the computer was busy or asleep, resume the operation."));
            }
            // Until something tells us, ask often: the wait is what people feel.
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void refuseDead(NodeSpec node) throws ProvisioningException {
        Optional<NodeProcess> process = runtime.inspect(node.name());
        if (process.isEmpty() || !process.get().running()) {
            List<String> log = runtime.logs(node.name(), LOG_LINES);
            throw new ProvisioningException(
                    NodeFailureDiagnosis.of(node.name(), process, log, NodeFailureDiagnosis.RESUME));
        }
    }
}
