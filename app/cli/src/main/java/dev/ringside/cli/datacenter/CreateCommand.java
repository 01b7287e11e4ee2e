package dev.ringside.cli.datacenter;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.creation.CatalogLookup;
import dev.ringside.cli.creation.NodeArguments;
import dev.ringside.cli.creation.SubnetId;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside datacenter create}. */
@Command(
        name = "create",
        description =
                "Add a data center to a cluster while it serves. What is replicated to it follows from the cluster's"
                        + " --auto-replicate; with AllKeyspaces its nodes copy everything.")
final class CreateCommand implements Callable<Integer> {
    private static final String SUBNET = "--delegated-subnet-id";

    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = {"-d", "--data-center-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the new data center.")
    private @Nullable DataCenterName name;

    @Option(
            names = {"-l", "--data-center-location"},
            required = true,
            paramLabel = "REGION",
            description = "Its region.")
    private String location = "";

    @Option(
            names = {"-s", SUBNET},
            paramLabel = "ID",
            description =
                    "Its subnet: a resource id, or NETWORK/SUBNET. Each data center has one of its own, and each region"
                            + " its own virtual networks. Default: CLUSTER-NAME-vnet/default.")
    private @Nullable String subnet;

    @Mixin
    private NodeArguments nodes = new NodeArguments();

    @Option(
            names = "--source-data-center",
            paramLabel = "NAME",
            description =
                    "Where its nodes copy the data from. Default: the cluster's first data center. Not an argument of"
                            + " az.")
    private @Nullable DataCenterName source;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    CreateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            DataCenterName added = Objects.requireNonNull(name, "picocli has not parsed --data-center-name");
            CatalogLookup lookup = new CatalogLookup(engine.catalog());
            DataCenterSpec spec = nodes.spec(
                    lookup,
                    added,
                    lookup.region(location),
                    subnet == null
                            ? SubnetId.defaultFor(cluster.name() + "-" + added)
                            : SubnetId.parse(SUBNET, subnet));
            DataCenterName from =
                    source == null ? cluster.spec().dataCenters().get(0).name() : source;
            return ChangeRun.ofDataCenter(session, engine, arguments, cluster.name(), added)
                    .carryOut(new ClusterChange.AddDataCenter(spec, from));
        }
    }
}
