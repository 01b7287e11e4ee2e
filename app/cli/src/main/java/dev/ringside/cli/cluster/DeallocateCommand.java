package dev.ringside.cli.cluster;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.Question;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster deallocate}. */
@Command(
        name = "deallocate",
        description = "Drain and stop the nodes of a cluster, keeping their disks. 'cluster start' brings them back.")
final class DeallocateCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--force",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description =
                    "Deallocate a cluster of type Production too, and one whose nodes are not all well; writes only they"
                            + " have taken may be missing while it is started again.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Without a terminal nothing is asked, as az asks nothing.")
    private boolean yes;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    DeallocateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException, IOException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            ChangeRun run = ChangeRun.ofCluster(session, engine, arguments, cluster.name());
            boolean alreadySo =
                    cluster.spec().deallocated() && cluster.provisioningState() == ProvisioningState.SUCCEEDED;
            if (alreadySo && !arguments.plan()) {
                return run.alreadySo("Cluster " + cluster.name() + " is deallocated already; there is nothing to do.");
            }
            if (!arguments.plan() && !yes && session.terminal().interactive() && !isConfirmed(cluster)) {
                session.err().println("Nothing was stopped.");
                return Exit.FAILED;
            }
            return run.carryOut(new ClusterChange.Deallocate(force));
        }
    }

    private boolean isConfirmed(ClusterSnapshot cluster) throws IOException {
        return Question.isAnsweredYes(
                session,
                "Stop the " + cluster.spec().nodeCount() + " nodes of cluster " + cluster.name()
                        + "? Their data is kept.");
    }
}
