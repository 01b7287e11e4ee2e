package dev.ringside.cli.cluster;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.command.CommandHost;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.node.NodeSnapshot;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster simulate-maintenance}. */
@Command(
        name = "simulate-maintenance",
        description = {
            "Rehearse a maintenance event of Azure on chosen nodes. Not a command of az.",
            "The cluster's scheduled event strategy decides what stops: with Ignore the nodes die together, unprepared;"
                    + " with StopAny they are drained and stopped one at a time, with StopByRack a rack at a time."
        })
final class SimulateMaintenanceCommand implements Callable<Integer> {
    private static final int DEFAULT_SECONDS = 30;

    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--host",
            required = true,
            arity = "1..*",
            paramLabel = "ADDRESS",
            description = "The addresses or names of the nodes the event is for.")
    private List<String> hosts = List.of();

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            description = "How long the event lasts, at most 3600. Default: " + DEFAULT_SECONDS + ".")
    private int seconds = DEFAULT_SECONDS;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    SimulateMaintenanceCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            return ChangeRun.ofCluster(session, engine, arguments, cluster.name())
                    .carryOut(new ClusterChange.SimulateMaintenance(nodes(cluster), Duration.ofSeconds(seconds)));
        }
    }

    private List<NodeName> nodes(ClusterSnapshot cluster) throws ProvisioningException {
        List<NodeSpec> all = cluster.nodes().map(NodeSnapshot::spec).toList();
        List<NodeName> chosen = new ArrayList<>();
        for (String host : hosts) {
            chosen.add(CommandHost.among(all, host).name());
        }
        return chosen;
    }
}
