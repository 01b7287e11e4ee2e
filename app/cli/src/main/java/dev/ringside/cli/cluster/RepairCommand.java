package dev.ringside.cli.cluster;

import dev.ringside.cli.change.ChangeArguments;
import dev.ringside.cli.change.ChangeRun;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster repair}. */
@Command(
        name = "repair",
        description = {
            "Repair a cluster fully now, segment by segment. Not a command of az.",
            "The portal does it every week by itself while the cluster's repairEnabled is on; it goes on where it was interrupted."
        })
final class RepairCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--keyspace",
            paramLabel = "KEYSPACE",
            description = "Only this one. Default: all that are replicated.")
    private @Nullable String keyspace;

    @Mixin
    private ChangeArguments arguments = new ChangeArguments();

    RepairCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            return ChangeRun.ofCluster(
                            session,
                            engine,
                            arguments,
                            selection.in(engine.snapshot()).name())
                    .carryOut(new ClusterChange.Repair(Optional.ofNullable(keyspace)));
        }
    }
}
