package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts nodes of a cluster that serves, one batch at a time, with other settings: the others are up before, the batch is drained and
 * stopped, changed, started, seen up by all, and given the hints kept for it before the next batch's turn. Can be run again at any point.
 */
final class RollingRestart {
    private static final Logger LOG = LoggerFactory.getLogger(RollingRestart.class);
    /** Flushing takes its time; killing a node that flushes costs it a longer start. */
    static final Duration GRACE = Duration.ofSeconds(120);

    private final ClusterSite site;
    private final StepContext context;

    /** Draws what a node is to be from now on. */
    @FunctionalInterface
    interface Drawing {
        NodeBlueprint of(NodeSpec node) throws ProvisioningException;
    }

    /** What is done to a node that is stopped, before it is changed. */
    @FunctionalInterface
    interface WhileStopped {
        void to(NodeSpec node) throws ProvisioningException, InterruptedException;
    }

    RollingRestart(ClusterSite site, StepContext context) {
        this.site = site;
        this.context = context;
    }

    /** Restarts {@code batch} at once: one node, or nodes of one rack, so that the other replicas serve meanwhile. */
    void restart(List<NodeSpec> batch, Drawing next) throws ProvisioningException, InterruptedException {
        restart(batch, node -> {}, next);
    }

    /** As {@link #restart(List, Drawing)}, with something done to each node between its stop and its change. */
    void restart(List<NodeSpec> batch, WhileStopped meanwhile, Drawing next)
            throws ProvisioningException, InterruptedException {
        stop(batch);
        start(batch, meanwhile, next);
    }

    /** Drains and stops {@code batch} once every other node serves. */
    void stop(List<NodeSpec> batch) throws ProvisioningException, InterruptedException {
        context.report("Checking that every other node serves");
        site.startWait(context).untilAllServe(others(batch));
        NodeThreads.each(batch, this::drainAndStop);
    }

    /** Starts {@code batch} and waits until it serves and has been given the hints kept for it. */
    void start(List<NodeSpec> batch, Drawing next) throws ProvisioningException, InterruptedException {
        start(batch, node -> {}, next);
    }

    private void start(List<NodeSpec> batch, WhileStopped meanwhile, Drawing next)
            throws ProvisioningException, InterruptedException {
        NodeThreads.each(batch, node -> {
            meanwhile.to(node);
            context.node(node.name(), "Starting");
            site.runtime().create(next.of(node));
            site.runtime().start(node.name());
        });
        site.startWait(context).untilAllServe(site.nodes());
        // What was written meanwhile reaches the restarted nodes before the next replica goes away.
        new HintDelivery(site, context).untilDelivered(batch);
        batch.forEach(node -> context.node(node.name(), "Up and normal"));
    }

    private List<NodeSpec> others(List<NodeSpec> batch) throws ProvisioningException {
        return site.nodes().stream().filter(node -> !batch.contains(node)).toList();
    }

    private void drainAndStop(NodeSpec node) throws ProvisioningException, InterruptedException {
        if (site.isRunning(node)) {
            context.node(node.name(), "Draining");
            try {
                site.link().drain(node);
            } catch (IOException e) {
                // A stop drains, too; it is only asked first because then nothing can cut it short.
                LOG.info("Node {} could not be drained: {}", node.name(), e.getMessage());
            }
            context.node(node.name(), "Stopping");
            site.runtime().stop(node.name(), GRACE);
        }
        context.node(node.name(), "Stopped");
    }
}
