package dev.ringside.provisioning.work;

import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives nodes the configuration before again, the last changed first. Run anew after a crash it begins at the first again: a node that has
 * the old configuration already is restarted once more, which harms nothing.
 */
final class ConfigurationRollback {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationRollback.class);

    private final ClusterSite site;
    private final DataCenterName dataCenter;
    private final StepContext context;

    ConfigurationRollback(ClusterSite site, DataCenterName dataCenter, StepContext context) {
        this.site = site;
        this.dataCenter = dataCenter;
        this.context = context;
    }

    /**
     * Takes back.
     *
     * @param batches nodes that may have the new configuration, restarted together each, in this order
     * @param old draws a node as it was
     */
    StepResult takeBack(List<List<NodeSpec>> batches, RollingRestart.Drawing old, Problem reason)
            throws ProvisioningException, InterruptedException {
        LOG.info("The configuration of {} in {} is taken back: {}", dataCenter, site.name(), reason.text());
        context.report("Taking the configuration back: " + reason.message());
        try {
            Set<NodeSpec> fresh = startStopped(batches, old);
            for (List<NodeSpec> batch : batches) {
                if (!fresh.containsAll(batch)) {
                    new RollingRestart(site, context).restart(batch, old);
                }
            }
            site.startWait(context).untilAllServe(site.nodes());
        } catch (ProvisioningException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return new StepResult.Failed(of(
                    reason,
                    reason.message() + " Taking the configuration of data center " + dataCenter
                            + " back did not succeed either: " + e.problem().message(),
                    "Resume the operation: it goes on taking it back. "
                            + e.problem().remedy()));
        }
        return new StepResult.Undone(of(
                reason,
                reason.message() + " The configuration was taken back: every node of data center " + dataCenter
                        + " runs with the one before.",
                "Correct the setting that the message or the log names, then ask again."));
    }

    /** Nodes that could not start with the new configuration hinder nobody by starting with the old one, all at once. */
    private Set<NodeSpec> startStopped(List<List<NodeSpec>> batches, RollingRestart.Drawing old)
            throws ProvisioningException {
        Set<NodeSpec> started = new HashSet<>();
        for (List<NodeSpec> batch : batches) {
            for (NodeSpec node : batch) {
                if (!site.isRunning(node)) {
                    context.node(node.name(), "Starting with the configuration before");
                    site.runtime().create(old.of(node));
                    site.runtime().start(node.name());
                    started.add(node);
                }
            }
        }
        return started;
    }

    private static Problem of(Problem reason, String message, String remedy) {
        return reason instanceof Problem.NodeFailed failed
                ? new Problem.NodeFailed(failed.node(), failed.log(), message, remedy)
                : new Problem.ConfigurationRejected(0, 0, "", message, remedy);
    }
}
