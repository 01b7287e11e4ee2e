package dev.ringside.cli.datacenter;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.Question;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside datacenter delete}. */
@Command(
        name = "delete",
        description =
                "Have the nodes of a data center leave the cluster, and delete them with their disks. Refused while a"
                        + " keyspace is replicated to it, unless the cluster replicates all keyspaces itself.")
final class DeleteCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private DataCenterSelection selection = new DataCenterSelection();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    DeleteCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException, IOException {
        try (ProvisioningEngine engine = session.openEngine()) {
            DataCenterSelection.Found found = selection.in(engine.snapshot());
            boolean mayGo = yes || arguments.plan();
            if (!mayGo && !session.terminal().interactive()) {
                session.err()
                        .println("ERROR: Deleting a data center deletes its nodes, and there is no terminal to ask on."
                                + " Give --yes.");
                return Exit.WRONG_USAGE;
            }
            if (!mayGo && !isConfirmed(found)) {
                session.err().println("Nothing was deleted.");
                return Exit.FAILED;
            }
            DataCenterSpec spec = found.dataCenter().spec();
            return ChangeRun.ofDataCenter(
                            session, engine, arguments, found.cluster().name(), spec.name())
                    .carryOut(new ClusterChange.DeleteDataCenter(spec.name()));
        }
    }

    private boolean isConfirmed(DataCenterSelection.Found found) throws IOException {
        DataCenterSpec spec = found.dataCenter().spec();
        return Question.isAnsweredYes(
                session,
                "Delete data center " + spec.name() + " of cluster "
                        + found.cluster().name() + " with its " + spec.nodeCount() + " nodes?");
    }
}
