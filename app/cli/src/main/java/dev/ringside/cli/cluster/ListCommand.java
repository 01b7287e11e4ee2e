package dev.ringside.cli.cluster;

import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.EngineSnapshot;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSnapshot;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster list}. */
@Command(name = "list", description = "List the clusters on this computer.")
final class ListCommand implements Callable<Integer> {
    private final CliSession session;

    @Option(
            names = {"-g", "--resource-group"},
            paramLabel = "GROUP",
            description = "Only those of this resource group.")
    private @Nullable String resourceGroup;

    @Option(names = "--subscription", paramLabel = "ID", description = "Only those of this subscription.")
    private @Nullable String subscription;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ListCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            EngineSnapshot snapshot = engine.snapshot();
            List<ClusterSnapshot> clusters =
                    snapshot.clusters().stream().filter(this::isWanted).toList();
            boolean filtered = resourceGroup != null || subscription != null;
            output.print(session.out(), ClusterDocuments.of(clusters, filtered ? List.of() : snapshot.damaged()));
            return Exit.DONE;
        }
    }

    private boolean isWanted(ClusterSnapshot cluster) {
        var spec = cluster.spec();
        return (resourceGroup == null || spec.isInResourceGroup(resourceGroup))
                && (subscription == null
                        || subscription.equalsIgnoreCase(spec.subscription())
                        || subscription.equalsIgnoreCase(spec.runtime().wireName()));
    }
}
