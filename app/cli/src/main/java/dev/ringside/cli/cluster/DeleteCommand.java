package dev.ringside.cli.cluster;

import dev.ringside.cli.progress.Background;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.Question;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster delete}. */
@Command(name = "delete", description = "Delete a cluster with its nodes, data, networks and keys.")
final class DeleteCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--no-wait", description = "Return at once; the deletion goes on in the background.")
    private boolean noWait;

    DeleteCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException, IOException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            if (!yes && !session.terminal().interactive()) {
                session.err()
                        .println("ERROR: Deleting a cluster deletes its data, and there is no terminal to ask on."
                                + " Give --yes.");
                return Exit.WRONG_USAGE;
            }
            if (!yes && !isConfirmed(cluster)) {
                session.err().println("Nothing was deleted.");
                return Exit.FAILED;
            }
            OperationId id = engine.deleteCluster(cluster.name());
            if (noWait) {
                return Background.goOn(session, engine, id);
            }
            return OperationWait.succeeds(session, engine, id) ? Exit.DONE : Exit.FAILED;
        }
    }

    private boolean isConfirmed(ClusterSnapshot cluster) throws IOException {
        return Question.isAnsweredYes(
                session,
                "Delete cluster " + cluster.name() + ", its " + cluster.spec().nodeCount()
                        + " nodes and all their data?");
    }
}
