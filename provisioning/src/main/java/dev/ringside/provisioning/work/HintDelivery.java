package dev.ringside.provisioning.work;

import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingView;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Waits until hints are delivered: writes that some node missed, each kept on the disk of one other node until then. As long as one is
 * undelivered, a replica lacks a write.
 */
final class HintDelivery {
    /** How long nothing may change about who keeps hints. Nodes look for hints to deliver every 10 seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long PAUSE_MILLIS = 200;

    private final ClusterSite site;
    private final StepContext context;

    HintDelivery(ClusterSite site, StepContext context) {
        this.site = site;
        this.context = context;
    }

    /**
     * Waits until no node keeps hints for {@code targets}, which serve.
     *
     * @throws ProvisioningException when they are not delivered in time, or a node dies
     */
    void untilDelivered(List<NodeSpec> targets) throws ProvisioningException, InterruptedException {
        Stagnation stagnation = new Stagnation(PATIENCE);
        DeathWatch deaths = new DeathWatch(site);
        while (true) {
            Set<String> keepers = keepers(targets);
            if (keepers.isEmpty()) {
                return;
            }
            String names = String.join(", ", keepers);
            if (stagnation.isNew(names)) {
                context.report("Waiting for hints kept by " + names);
            }
            deaths.check();
            if (stagnation.isTooLong()) {
                throw new ProvisioningException(undelivered(names, targets));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static Problem undelivered(String keepers, List<NodeSpec> targets) {
        String names = String.join(
                ", ", targets.stream().map(target -> target.name().value()).toList());
        return new Problem.Stalled(
                "Hints kept by " + keepers + " for " + names + " were not delivered within " + PATIENCE.toMinutes()
                        + " minutes.",
                "Look at those nodes' logs, then resume the operation; or repair " + names + ".");
    }

    private Set<String> keepers(List<NodeSpec> targets) throws ProvisioningException {
        ClusterLink link = site.link();
        Set<String> keepers = new TreeSet<>();
        for (NodeSpec node : site.nodes()) {
            try {
                Set<String> pending = link.activity(node).pendingHints();
                if (!pending.isEmpty() && anyIsOf(targets, pending, link.ring(node))) {
                    keepers.add(node.name().value());
                }
            } catch (IOException e) {
                keepers.add(node.name().value());
            }
        }
        return keepers;
    }

    private boolean anyIsOf(List<NodeSpec> targets, Set<String> pending, RingView view) throws ProvisioningException {
        for (NodeSpec target : targets) {
            if (pending.contains(view.hostIds().getOrDefault(site.ringAddress(target), ""))) {
                return true;
            }
        }
        return false;
    }
}
