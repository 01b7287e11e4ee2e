package dev.ringside.provisioning.work;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.StorageCompatibilityMode;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Has a cluster whose nodes all run the new version write files of that version's own: mode by mode, then table by table. */
final class StorageFormat {
    private static final String GO_ON = "Resume the operation to go on.";

    private final ClusterSite site;
    private final ClusterSpec desired;
    private final StepContext context;

    StorageFormat(ClusterSite site, ClusterSpec desired, StepContext context) {
        this.site = site;
        this.desired = desired;
        this.context = context;
    }

    /** What is saved is what a node that joins or is started again meanwhile gets, too. */
    StepResult save(StorageCompatibilityMode mode) throws ProvisioningException {
        site.store(mode);
        return new StepResult.Done("Mode " + mode);
    }

    StepResult restart(NodeSpec node, StorageCompatibilityMode mode)
            throws ProvisioningException, InterruptedException {
        new RollingRestart(site, context).restart(List.of(node), site.blueprints(desired)::ordinary);
        return new StepResult.Done("Runs in mode " + mode);
    }

    /** nodetool takes only those that are in an older format; asked again after a crash it goes on where it was. */
    StepResult rewrite(Step step) throws ProvisioningException, InterruptedException {
        NodeSpec node = site.node(step.subject());
        long old = oldTables(node);
        if (old == 0) {
            return new StepResult.Done("None left in the old format");
        }
        context.node(node.name(), "Rewriting " + old + (old == 1 ? " sstable" : " sstables"));
        Optional<String> refusal = new NodeCommand(site, node.name()).refusal("upgradesstables");
        long left = oldTables(node);
        if (refusal.isPresent() || left > 0) {
            return new StepResult.Failed(new Problem.NotAllowed(
                    "Node " + node.name() + " could not rewrite its tables: "
                            + refusal.orElse(left + " sstables are still in the old format") + ".",
                    "The cluster works as it is. " + GO_ON));
        }
        context.node(node.name(), "Up and normal");
        return new StepResult.Done(old + (old == 1 ? " sstable" : " sstables") + " rewritten");
    }

    private long oldTables(NodeSpec node) throws ProvisioningException {
        try {
            return site.link().oldTables(node);
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.NodesNotReady(
                            List.of(node.name().value()),
                            "Node " + node.name() + " does not tell the format of its tables: " + e.getMessage() + ".",
                            "Wait until every node is healthy. " + GO_ON),
                    e);
        }
    }
}
