package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.link.ClusterLink;
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

/** Watches a node that was just started with something new: it stays the same process, answers, and logs no error. */
final class CanaryWatch {
    private static final long PAUSE_MILLIS = 500;
    private static final int LOG_LINES = 2_000;
    /** A busy computer may make a node late once. */
    private static final int SILENCES = 3;

    /** Every version logs this early in each start, and never again. */
    private static final String START = "JVM vendor/version";

    /** What 4.0 calls an error where, as here, the JDK's own agent serves JMX instead of Cassandra (CASSANDRA-11725). */
    private static final String NO_JMX_OF_ITS_OWN = "unable to start local JMX service";

    private final ClusterSite site;
    private final StepContext context;

    CanaryWatch(ClusterSite site, StepContext context) {
        this.site = site;
        this.context = context;
    }

    /** Returns when {@code time} has passed and all was well; looks at least once. */
    void watch(NodeSpec node, Duration time) throws ProvisioningException, InterruptedException {
        NodeRuntime runtime = site.runtime();
        ClusterLink link = site.link();
        String process = process(runtime, node);
        long end = System.nanoTime() + time.toNanos();
        int silences = 0;
        while (true) {
            context.node(node.name(), "Watched");
            if (!process(runtime, node).equals(process)) {
                throw failed(node, List.of(), "it was restarted meanwhile");
            }
            List<String> errors = errors(runtime.logs(node.name(), LOG_LINES));
            if (!errors.isEmpty()) {
                throw failed(node, errors, "it logs errors: " + errors.get(0));
            }
            try {
                link.checkCql(node);
                link.ring(node);
                silences = 0;
            } catch (IOException e) {
                if (++silences == SILENCES) {
                    throw failed(
                            node,
                            runtime.logs(node.name(), 40),
                            "it does not answer any more (" + e.getMessage() + ")");
                }
            }
            if (System.nanoTime() - end >= 0 && silences == 0) {
                context.node(node.name(), "Up and normal");
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static String process(NodeRuntime runtime, NodeSpec node) throws ProvisioningException {
        Optional<NodeProcess> process = runtime.inspect(node.name());
        if (process.isEmpty() || !process.get().running()) {
            throw new ProvisioningException(NodeFailureDiagnosis.of(
                    node.name(), process, runtime.logs(node.name(), 40), NodeFailureDiagnosis.RESUME));
        }
        return process.get().id();
    }

    /** The errors of the node's present start that say that something is wrong with it. */
    static List<String> errors(List<String> log) {
        int start = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).contains(START)) {
                start = i;
            }
        }
        return log.subList(start, log.size()).stream()
                .filter(line -> line.startsWith("ERROR") && !line.contains(NO_JMX_OF_ITS_OWN))
                .toList();
    }

    private static ProvisioningException failed(NodeSpec node, List<String> log, String what) {
        return new ProvisioningException(new Problem.NodeFailed(
                node.name().value(),
                log,
                "Node " + node.name() + " did not stay well: " + what + ".",
                "The log's lines name what it could not do; correct the setting and ask again."));
    }
}
