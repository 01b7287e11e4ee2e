package dev.ringside.cli.operation;

import dev.ringside.cli.output.OperationDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside operation list}. */
@Command(name = "list", description = "List operations, newest first.")
final class ListCommand implements Callable<Integer> {
    private final CliSession session;

    @Option(
            names = {"-c", "--cluster-name"},
            paramLabel = "NAME",
            description = "Only those on this cluster.")
    private @Nullable ClusterName cluster;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ListCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            output.print(
                    session.out(),
                    OperationDocuments.of(engine.snapshot().operations().stream()
                            .filter(operation ->
                                    cluster == null || operation.target().equals(cluster))
                            .toList()));
            return Exit.DONE;
        }
    }
}
