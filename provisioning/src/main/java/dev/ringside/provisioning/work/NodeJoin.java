package dev.ringside.provisioning.work;

import dev.ringside.provisioning.health.NodeFailureDiagnosis;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeActivity;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Waits until one started node has joined: it streamed its share, answers CQL, and every other node sees it up, normal and with tokens.
 * Gives up when its process dies, when it says that streaming failed, or when nothing has moved for {@link #PATIENCE}.
 */
final class NodeJoin {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOG_INTERVAL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 200;
    private static final int LOG_LINES = 40;
    private static final double MIB = 1024.0 * 1024;
    /** After saying so it stays alive, joining for ever. */
    private static final String STREAMING_FAILED = "Some data streaming failed";

    private final ClusterSite site;
    private final StepContext context;
    private final NodeSpec node;
    private final DeathWatch deaths;
    private final Optional<NodeSpec> dead;
    private final Stagnation stagnation = new Stagnation(PATIENCE);
    private long lastLog;
    private long streamed;

    NodeJoin(ClusterSite site, StepContext context, NodeSpec node) {
        this(site, context, node, Optional.empty());
    }

    /** @param dead the node it takes the place of, which sees nothing any more */
    NodeJoin(ClusterSite site, StepContext context, NodeSpec node, Optional<NodeSpec> dead) {
        this.dead = dead;
        this.site = site;
        this.context = context;
        this.node = node;
        this.deaths = new DeathWatch(site, dead);
    }

    /** Whether it owns a part of the ring in the eyes of any other node; false for one that is on its way. */
    static boolean isMember(ClusterSite site, NodeSpec node) throws ProvisioningException {
        ClusterLink link = site.link();
        String address = site.ringAddress(node);
        for (NodeSpec other : site.nodes()) {
            if (!other.equals(node)) {
                try {
                    if (isMember(link.ring(other), address)) {
                        return true;
                    }
                } catch (IOException e) {
                    // Who does not answer knows nothing; the others do.
                    continue;
                }
            }
        }
        return false;
    }

    private static boolean isMember(RingView view, String address) {
        return view.tokens().containsKey(address)
                && !view.joining().contains(address)
                && (view.live().contains(address) || view.unreachable().contains(address));
    }

    /** Returns how many bytes were seen to be streamed to it. */
    long untilJoined() throws ProvisioningException, InterruptedException {
        while (true) {
            String look = look();
            if (look.isEmpty()) {
                context.node(node.name(), "Up and normal");
                return streamed;
            }
            if (System.nanoTime() - lastLog > LOG_INTERVAL.toNanos()) {
                lastLog = System.nanoTime();
                look += readLog();
            }
            deaths.check();
            stagnation.isNew(look);
            if (stagnation.isTooLong()) {
                throw new ProvisioningException(new Problem.Stalled(
                        "Node " + node.name() + " made no progress for " + PATIENCE.toMinutes()
                                + " minutes while joining.",
                        "Look at the nodes' logs."));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Empty once it has joined, else how far it is. */
    private String look() throws ProvisioningException {
        ClusterLink link = site.link();
        String now;
        try {
            RingView view = link.ring(node);
            if (view.operationMode().equals("NORMAL")) {
                link.checkCql(node);
                now = unseen(link);
            } else {
                now = progress(view, link.activity(node));
            }
        } catch (IOException e) {
            now = "Starting";
        }
        if (!now.isEmpty()) {
            context.node(node.name(), now);
            context.report(node.name() + ": " + now.toLowerCase(Locale.ROOT));
        }
        return now;
    }

    private String progress(RingView view, NodeActivity activity) {
        if (activity.streams().isEmpty()) {
            return view.operationMode().equals("JOINING") ? "Joining" : "Starting";
        }
        streamed = Math.max(streamed, activity.streamedBytes());
        return String.format(
                Locale.ROOT,
                "Joining, %.0f of %.0f MiB streamed",
                activity.streamedBytes() / MIB,
                activity.streamTotalBytes() / MIB);
    }

    private String unseen(ClusterLink link) throws ProvisioningException {
        String address = site.ringAddress(node);
        for (NodeSpec other : site.nodes()) {
            if (dead.filter(other::equals).isPresent()) {
                continue;
            }
            try {
                RingView view = link.ring(other);
                if (!view.live().contains(address) || !isMember(view, address)) {
                    return "Joined, not yet seen by " + other.name();
                }
            } catch (IOException e) {
                return "Joined, " + other.name() + " does not answer";
            }
        }
        return "";
    }

    private String readLog() throws ProvisioningException {
        Optional<NodeProcess> process = site.runtime().inspect(node.name());
        List<String> log = site.runtime().logs(node.name(), LOG_LINES);
        if (process.isEmpty() || !process.get().running()) {
            throw new ProvisioningException(
                    NodeFailureDiagnosis.of(node.name(), process, log, NodeFailureDiagnosis.RESUME));
        }
        if (log.stream().anyMatch(line -> line.contains(STREAMING_FAILED))) {
            throw new ProvisioningException(new Problem.NodeFailed(
                    node.name().value(),
                    log,
                    "Node " + node.name() + " failed: another node could not stream all data to it.",
                    "The logs of the other nodes tell why."));
        }
        return log.isEmpty() ? "" : log.get(log.size() - 1);
    }
}
