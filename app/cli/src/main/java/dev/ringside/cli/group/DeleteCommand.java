package dev.ringside.cli.group;

import dev.ringside.cli.progress.Background;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.Question;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringside group delete}. */
@Command(name = "delete", description = "Delete a resource group with every cluster in it.")
final class DeleteCommand implements Callable<Integer> {
    private final CliSession session;

    @Option(
            names = {"-n", "--name", "-g", "--resource-group"},
            required = true,
            paramLabel = "GROUP",
            description = "Name of the resource group.")
    private String name = "";

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
            List<ClusterSnapshot> clusters = engine.snapshot().clusters().stream()
                    .filter(cluster -> cluster.spec().isInResourceGroup(name))
                    .toList();
            // A group with nothing in it needs no question: the engine tells that there is none.
            if (!yes && !clusters.isEmpty() && !session.terminal().interactive()) {
                session.err()
                        .println("ERROR: Deleting a resource group deletes every cluster in it with its data, and there"
                                + " is no terminal to ask on. Give --yes.");
                return Exit.WRONG_USAGE;
            }
            if (!yes && !clusters.isEmpty() && !isConfirmed(clusters)) {
                session.err().println("Nothing was deleted.");
                return Exit.FAILED;
            }
            List<OperationId> ids = engine.deleteResourceGroup(name);
            engine.snapshot().damaged().forEach(damaged -> session.err()
                    .println("WARNING: Cluster " + damaged.folder() + " cannot be read, so nobody knows its resource"
                            + " group. It was left alone."));
            if (noWait) {
                return Background.goOn(session, engine, ids);
            }
            return OperationWait.succeed(session, engine, ids) ? Exit.DONE : Exit.FAILED;
        }
    }

    private boolean isConfirmed(List<ClusterSnapshot> clusters) throws IOException {
        String names = clusters.stream().map(cluster -> cluster.name().value()).collect(Collectors.joining(", "));
        return Question.isAnsweredYes(
                session,
                "Delete resource group " + name + " with "
                        + (clusters.size() == 1 ? "cluster " : clusters.size() + " clusters (") + names
                        + (clusters.size() == 1 ? "" : ")") + " and all their data?");
    }
}
