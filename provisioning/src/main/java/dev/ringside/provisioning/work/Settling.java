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

    /** Something that may come to hold. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws ProvisioningException;
    }

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
        untilAtRestOr(() -> false);
    }

    /** As {@link #untilAtRest}, or until {@code overtaken} says that there is nothing to wait for any more. */
    void untilAtRestOr(Condition overtaken) throws ProvisioningException, InterruptedException {
        Stagnation stagnation = new Stagnation(PATIENCE);
        DeathWatch deaths = new DeathWatch(site, dead);
        while (!overtaken.holds()) {
            List<Problem> problems = new Preflight(site, dead).problems();
            if (problems.isEmpty()) {
                return;
            }
            String now = problems.get(0).message();
            if (stagnation.isNew(now)) {
                context.report("Waiting until the ring is at rest: " + now);
            }
            deaths.check();
            if (stagnation.isTooLong()) {
                throw new ProvisioningException(problems.get(0));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
