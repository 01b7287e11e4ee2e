package dev.ringside.cli.datacenter;

import dev.ringside.cli.output.DataCenterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside datacenter show}. */
@Command(name = "show", description = "Show a data center.")
final class ShowCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = {"-d", "--data-center-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the data center.")
    private String name = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            output.print(session.out(), DataCenterDocuments.of(cluster.spec(), dataCenterOf(cluster)));
            return Exit.DONE;
        }
    }

    private DataCenterSnapshot dataCenterOf(ClusterSnapshot cluster) throws ProvisioningException {
        return cluster.dataCenters().stream()
                .filter(dataCenter -> dataCenter.spec().name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Cluster " + cluster.name() + " has no data center '" + name + "'.",
                        "It has: "
                                + cluster.dataCenters().stream()
                                        .map(dataCenter ->
                                                dataCenter.spec().name().value())
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
