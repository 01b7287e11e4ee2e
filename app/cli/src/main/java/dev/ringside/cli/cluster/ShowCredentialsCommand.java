package dev.ringside.cli.cluster;

import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.ClusterSelection;
import dev.ringside.cli.session.Exit;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringside cluster show-credentials}: the only command that prints a password, and only because it was asked. */
@Command(
        name = "show-credentials",
        description = "Show how to connect: contact points, user and password. The output holds the password.")
final class ShowCredentialsCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterSelection selection = new ClusterSelection();

    @Option(names = "--password", description = "Show the password alone, for use in scripts.")
    private boolean passwordOnly;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShowCredentialsCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException {
        try (ProvisioningEngine engine = session.openEngine()) {
            selection.in(engine.snapshot());
            ConnectionDetails connection = engine.connection(selection.name());
            if (passwordOnly) {
                session.out().println(connection.password().reveal());
            } else {
                output.print(session.out(), ClusterDocuments.credentials(connection));
            }
            return Exit.DONE;
        }
    }
}
