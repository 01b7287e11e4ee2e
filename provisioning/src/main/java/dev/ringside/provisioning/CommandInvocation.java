package dev.ringside.provisioning;

import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.command.CommandHost;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.command.CommandRules;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.ClusterLock;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.operation.OperationSnapshot;
import dev.ringside.provisioning.operation.OperationState;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.CommandOutput;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.StoredCluster;
import dev.ringside.provisioning.work.Runtimes;
import dev.ringside.provisioning.work.SavedClusters;
import dev.ringside.provisioning.work.ToolRun;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs commands on nodes. What only reads runs at any time; what changes something holds the cluster's lock meanwhile; and what needs the
 * node stopped is an operation, so that whoever dies in its middle, the node is started again.
 */
final class CommandInvocation {
    private final SavedClusters clusters;
    private final Runtimes runtimes;
    private final Path lockFolder;
    private final OperationControl operations;
    private final Submission submission;

    /** Submits the operation that an offline command is. */
    @FunctionalInterface
    interface Submission {
        OperationId submit(ClusterName cluster, ClusterChange change, ToolRun run) throws ProvisioningException;
    }

    CommandInvocation(
            SavedClusters clusters,
            Runtimes runtimes,
            Path lockFolder,
            OperationControl operations,
            Submission submission) {
        this.clusters = clusters;
        this.runtimes = runtimes;
        this.lockFolder = lockFolder;
        this.operations = operations;
        this.submission = submission;
    }

    int invoke(ClusterName name, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        Optional<Problem> refused = CommandRules.problem(request);
        if (refused.isPresent()) {
            throw new ProvisioningException(refused.get());
        }
        StoredCluster cluster = clusters.get(name);
        NodeSpec node = CommandHost.among(cluster.placement().nodes(), request.host());
        if (cluster.spec().deallocated()) {
            throw new ProvisioningException(new Problem.NotAllowed(
                    "Cluster " + name + " is deallocated: its nodes are stopped.",
                    "Start it first: `ringside cluster start -c " + name + "`."));
        }
        if (request.cassandraStopStart()) {
            return offline(name, request, output);
        }
        NodeRuntime runtime = runtimes.of(cluster.spec());
        if (CommandRules.onlyReads(request)) {
            return runtime.run(node.name(), CommandRules.tool(request), request.words(), output);
        }
        if (CommandRules.movesData(request)) {
            Optional<Problem> unfinished = operations.unfinishedUpdate(name);
            if (unfinished.isPresent()) {
                throw new ProvisioningException(unfinished.get());
            }
        }
        try (ClusterLock held = ClusterLock.take(lockFolder, name, request.text() + " on " + node.name())) {
            int exitCode = runtime.run(node.name(), CommandRules.tool(request), request.words(), output);
            if (exitCode == 0 && CommandRules.cleansUpAll(request)) {
                clusters.cleanedUp(name, node.name());
            }
            return exitCode;
        }
    }

    private int offline(ClusterName name, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        ToolRun run = ToolRun.heardBy(output);
        OperationId id = submission.submit(name, new ClusterChange.InvokeCommand(request), run);
        OperationSnapshot ended;
        try {
            ended = operations.await(id);
        } catch (InterruptedException e) {
            run.cancel();
            throw e;
        }
        if (ended.state() == OperationState.SUCCEEDED && run.exitCode().isPresent()) {
            return run.exitCode().getAsInt();
        }
        throw new ProvisioningException(ended.failure()
                .orElseGet(() -> new Problem.CanceledByUser(
                        request.command() + " on " + request.host() + " was broken off.",
                        "`ringside operation resume " + id + "` starts the node again.")));
    }
}
