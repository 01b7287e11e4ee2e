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

/** {@code ringside node stop}. */
@Command(
        name = "stop",
        description = {
            "Stop a node and keep its disk, to see what the cluster does without it.",
            "It stays stopped until 'ringside node start': the portal does not start it again."
        })
final class StopCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private NodeArgument node = new NodeArgument();

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    StopCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            return ChangeRun.ofCluster(session, engine, arguments, cluster.name())
                    .carryOut(new ClusterChange.StopNode(node.in(cluster)));
        }
    }
}
