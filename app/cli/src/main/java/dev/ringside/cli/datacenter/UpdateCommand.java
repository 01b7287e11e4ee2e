package dev.ringside.cli.datacenter;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.creation.CatalogLookup;
import dev.ringside.cli.creation.FragmentText;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            names = {"-n", "--node-count"},
            paramLabel = "COUNT",
            description = "Scale out or in: nodes join or leave one at a time until there are so many.")
    private @Nullable Integer nodeCount;

    @Option(
            names = "--sku",
            paramLabel = "SKU",
            description = "Scale up or down: another size of the same family for each node.")
    private @Nullable String sku;

    @Option(
            names = {"-b", "--base64-encoded-cassandra-yaml-fragment"},
            paramLabel = "BASE64",
            description = "Update the Cassandra configuration: all overridden settings, as base64 of YAML text; \"\" to"
                    + " override none.")
    private @Nullable String fragment;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    UpdateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        long asked = Stream.of(Optional.ofNullable(sku), Optional.ofNullable(nodeCount), Optional.ofNullable(fragment))
                .filter(Optional::isPresent)
                .count();
        if (asked != 1) {
            session.err()
                    .println(
                            asked == 0
                                    ? "ERROR: Nothing to change was given. Give --node-count, --sku or"
                                            + " --base64-encoded-cassandra-yaml-fragment."
                                    : "ERROR: Node count, SKU and configuration are operations of their own. Give one,"
                                            + " then the other.");
            return Exit.WRONG_USAGE;
        }
        try (ProvisioningEngine engine = session.openEngine()) {
            DataCenterSelection.Found found = selection.in(engine.snapshot());
            DataCenterSpec spec = found.dataCenter().spec();
            ChangeRun run = ChangeRun.ofDataCenter(
                    session, engine, arguments, found.cluster().name(), spec.name());
            if (fragment != null) {
                return run.carryOut(new ClusterChange.ConfigureDataCenter(spec.name(), FragmentText.decoded(fragment)));
            }
            return nodeCount == null ? resize(engine, run, found, sku) : scale(run, found, nodeCount);
        }
    }

    private int scale(ChangeRun run, DataCenterSelection.Found found, int count)
            throws ProvisioningException, InterruptedException {
        DataCenterSpec spec = found.dataCenter().spec();
        return count == spec.nodeCount() && isSettled(found)
                ? run.alreadySo(
                        "Data center " + spec.name() + " has " + count + " nodes already; there is nothing to do.")
                : run.carryOut(new ClusterChange.ScaleDataCenter(spec.name(), count));
    }

    private int resize(ProvisioningEngine engine, ChangeRun run, DataCenterSelection.Found found, @Nullable String text)
            throws ProvisioningException, InterruptedException {
        DataCenterSpec spec = found.dataCenter().spec();
        String size = new CatalogLookup(engine.catalog()).sku(text == null ? "" : text);
        return size.equals(spec.sku()) && isSettled(found)
                ? run.alreadySo("Data center " + spec.name() + " has SKU " + size + " already; there is nothing to do.")
                : run.carryOut(new ClusterChange.ResizeDataCenter(spec.name(), size));
    }

    /** Whether what is desired is what there is, so that asking for it again means nothing. */
    private boolean isSettled(DataCenterSelection.Found found) {
        return !arguments.plan() && found.cluster().provisioningState() == ProvisioningState.SUCCEEDED;
    }
}
