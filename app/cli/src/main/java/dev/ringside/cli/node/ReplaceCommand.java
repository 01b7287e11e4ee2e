package dev.ringside.cli.node;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside node replace}. */
@Command(
        name = "replace",
        description = {
            "Replace a dead node by a new one in its rack, which takes over its tokens and gets its data from the other replicas.",
            "The portal does it by itself when a node's disk is lost and nothing speaks against it."
        })
final class ReplaceCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private NodeArgument node = new NodeArgument();

    @Option(
            names = "--accept-data-loss",
            description = "Go on although keyspaces have their only replica of some rows on that node.")
    private boolean acceptDataLoss;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    ReplaceCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            return ChangeRun.ofCluster(session, engine, arguments, cluster.name())
                    .carryOut(new ClusterChange.ReplaceNode(node.in(cluster), acceptDataLoss));
        }
    }
}
