package dev.ringside.cli.datacenter;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.creation.CatalogLookup;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.DataCenterName;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside datacenter update}. */
@Command(
        name = "update",
        description = "Change a data center while it serves, and wait until every node is healthy again.")
final class UpdateCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private DataCenterSelection selection = new DataCenterSelection();

    @Option(
            names = "--sku",
            paramLabel = "SKU",
            description = "Scale up or down: another size of the same family for each node.")
    private @Nullable String sku;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    UpdateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        if (sku == null) {
            session.err().println("ERROR: Nothing to change was given. Give --sku.");
            return Exit.WRONG_USAGE;
        }
        try (ProvisioningEngine engine = session.openEngine()) {
            DataCenterSelection.Found found = selection.in(engine.snapshot());
            DataCenterName name = found.dataCenter().spec().name();
            String size = new CatalogLookup(engine.catalog()).sku(sku);
            ChangeRun run = ChangeRun.ofDataCenter(
                    session, engine, arguments, found.cluster().name(), name);
            if (size.equals(found.dataCenter().spec().sku()) && !arguments.plan()) {
                return run.alreadySo("Data center " + name + " has SKU " + size + " already; there is nothing to do.");
            }
            return run.carryOut(new ClusterChange.ResizeDataCenter(name, size));
        }
    }
}
