package dev.ringside.cli.network;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange.UpdatePeering;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.cluster.Peering;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds or removes a peering; which of them, its subclasses say. */
abstract sealed class PeeringChangeCommand implements Callable<Integer> {
    private final CliSession session;
    private final boolean connected;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(names = "--vnet-name", required = true, paramLabel = "NAME", description = "One virtual network.")
    private String virtualNetwork = "";

    @Option(names = "--remote-vnet", required = true, paramLabel = "NAME", description = "The other one.")
    private String remoteVirtualNetwork = "";

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    private PeeringChangeCommand(CliSession session, boolean connected) {
        this.session = session;
        this.connected = connected;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        if (virtualNetwork.equals(remoteVirtualNetwork)) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "remote-vnet",
                    "A virtual network is not peered with itself.",
                    "Name two of those 'ringside network vnet list' shows."));
        }
        try (ProvisioningEngine engine = session.openEngine()) {
            ClusterSnapshot cluster = selection.in(engine.snapshot());
            return ChangeRun.ofCluster(session, engine, arguments, cluster.name())
                    .carryOut(new UpdatePeering(new Peering(virtualNetwork, remoteVirtualNetwork), connected));
        }
    }

    /** {@code ringside network vnet peering create}. */
    @Command(name = "create", description = "Add a removed peering again, so that the data centers reach each other.")
    static final class Create extends PeeringChangeCommand {
        Create(CliSession session) {
            super(session, true);
        }
    }

    /** {@code ringside network vnet peering delete}. */
    @Command(
            name = "delete",
            description = {
                "Remove the peering of two virtual networks: the nodes in one do not reach those in the other any more.",
                "A real partition between data centers, to see what applications do in it. Clients still reach every node.",
                "On Docker only; processes of this computer cannot be kept from each other."
            })
    static final class Delete extends PeeringChangeCommand {
        Delete(CliSession session) {
            super(session, false);
        }
    }
}
