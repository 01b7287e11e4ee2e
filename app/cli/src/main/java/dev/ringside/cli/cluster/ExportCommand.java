package dev.ringside.cli.cluster;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.export.TemplateFormat;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster export}: what the portal's Export template shows. */
@Command(
        name = "export",
        description =
                "Write a cluster down for the real service, or as Ringside's own file. The password is not in it.")
final class ExportCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(
            names = "--format",
            defaultValue = "arm",
            paramLabel = "FORMAT",
            description =
                    "arm, bicep, terraform, az (a script for the Azure CLI) or yaml (cluster.yaml). Default: arm.")
    private TemplateFormat format = TemplateFormat.ARM;

    ExportCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            session.out().print(format.render(selection.in(engine.snapshot()).spec()));
            return Exit.DONE;
        }
    }
}
