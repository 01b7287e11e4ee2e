package dev.ringside.cli.cluster;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringside cluster start}. */
@Command(
        name = "start",
        description = "Start a deallocated cluster with the data it had, and wait until every node is healthy.")
final class StartCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    StartCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            ChangeRun run = ChangeRun.ofCluster(session, engine, arguments, cluster.name());
            boolean alreadySo =
                    !cluster.spec().deallocated() && cluster.provisioningState() == ProvisioningState.SUCCEEDED;
            if (alreadySo && !arguments.plan()) {
                return run.alreadySo("Cluster " + cluster.name() + " is not deallocated; there is nothing to do.");
            }
            return run.carryOut(new ClusterChange.Start());
        }
    }
}
