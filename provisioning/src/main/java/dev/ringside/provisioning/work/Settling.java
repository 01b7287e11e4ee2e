package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until the whole ring is at rest: every node sees the same members up, none joins or leaves, one schema, nothing streams. */
final class Settling {
    /** How long the same thing may stand in the way. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final long PAUSE_MILLIS = 300;

    private final ClusterSite site;
    private final StepContext context;
    private final Optional<NodeSpec> dead;

    Settling(ClusterSite site, StepContext context) {
        this(site, context, Optional.empty());
    }

    /** @param dead a node that is down for good and stays so */
    Settling(ClusterSite site, StepContext context, Optional<NodeSpec> dead) {
        this.site = site;
        this.context = context;
        this.dead = dead;
    }

    void untilAtRest() throws ProvisioningException, InterruptedException {
        String last = "";
        long lastMove = System.nanoTime();
        DeathWatch deaths = new DeathWatch(site, dead);
        while (true) {
            List<Problem> problems = new Preflight(site, dead).problems();
            if (problems.isEmpty()) {
                return;
            }
            String now = problems.get(0).message();
            if (!now.equals(last)) {
                last = now;
                lastMove = System.nanoTime();
                context.report("Waiting until the ring is at rest: " + now);
            }
            deaths.check();
            if (System.nanoTime() - lastMove > PATIENCE.toNanos()) {
                throw new ProvisioningException(problems.get(0));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
