package dev.ringside.cli.datacenter;

import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSnapshot;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments that name one existing data center. */
final class DataCenterSelection {
    @Mixin
    private ClusterSelection cluster = new ClusterSelection();

    @Option(
            names = {"-d", "--data-center-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the data center.")
    private String name = "";

    /** A data center with the cluster it is of. */
    record Found(ClusterSnapshot cluster, DataCenterSnapshot dataCenter) {}

    /** The data center meant; fails as {@link ClusterSelection#in} does, and when the cluster has none of that name. */
    Found in(EngineSnapshot snapshot) throws ProvisioningException {
        ClusterSnapshot found = cluster.in(snapshot);
        return found.dataCenters().stream()
                .filter(dataCenter -> dataCenter.spec().name().value().equals(name))
                .findFirst()
                .map(dataCenter -> new Found(found, dataCenter))
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "Cluster " + found.name() + " has no data center '" + name + "'.",
                        "It has: "
                                + found.dataCenters().stream()
                                        .map(dataCenter ->
                                                dataCenter.spec().name().value())
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
