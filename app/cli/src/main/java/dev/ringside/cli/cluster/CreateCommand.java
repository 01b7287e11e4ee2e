package dev.ringside.cli.cluster;

import dev.ringside.cli.creation.AdminPassword;
import dev.ringside.cli.creation.ClusterArguments;
import dev.ringside.cli.creation.FittingSku;
import dev.ringside.cli.creation.SameCommand;
import dev.ringside.cli.creation.SubscriptionChoice;
import dev.ringside.cli.output.ClusterDocuments;
import dev.ringside.cli.output.OutputOptions;
import dev.ringside.cli.progress.Background;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.cli.session.Exit;
import dev.ringside.cli.session.ProblemText;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.CreateClusterRequest;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringside cluster create}: a cluster with its first data center. */
@Command(
        name = "create",
        description = "Create a cluster with its first data center, and wait until every node is healthy.")
final class CreateCommand implements Callable<Integer> {
    private final CliSession session;

    @Mixin
    private ClusterArguments arguments = new ClusterArguments();

    @Option(
            names = {"-i", "--initial-cassandra-admin-password"},
            paramLabel = "PASSWORD",
            description =
                    "The password of role cassandra; '-' asks for it or reads it from standard input. Given as text"
                            + " it shows in the process list: better set " + CliSession.PASSWORD_VARIABLE
                            + ", or leave it out to have one generated.")
    private @Nullable String password;

    @Option(names = "--no-wait", description = "Return at once; the creation goes on in the background.")
    private boolean noWait;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CreateCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ProvisioningException, InterruptedException {
        try (ProvisioningEngine engine = session.openEngine()) {
            var specs = arguments.specs(engine.catalog());
            AdminPassword admin = AdminPassword.from(session, Optional.ofNullable(password));
            SubscriptionChoice choice = SubscriptionChoice.make(
                    session,
                    engine,
                    arguments.subscription(),
                    place -> new CreateClusterRequest(specs.apply(place), admin.secret()));
            if (!choice.problems().isEmpty()) {
                choice.problems().forEach(problem -> ProblemText.print(session.err(), problem));
                suggestSmaller(engine, choice);
                return Exit.of(choice.problems());
            }
            session.err().println("Creating on " + choice.subscription().name() + ": " + choice.reason() + ".");
            OperationId id = engine.createCluster(choice.request());
            return finish(engine, choice.request().spec(), id, admin.generated());
        }
    }

    /** The default size is the service's, always; a smaller one is for the person to choose. */
    private void suggestSmaller(ProvisioningEngine engine, SubscriptionChoice choice) {
        int nodes = choice.request().spec().nodeCount();
        FittingSku.insteadOf(choice.problems(), engine.catalog(), nodes).ifPresent(sku -> session.err()
                .println("       This fits: "
                        + SameCommand.with(spec.commandLine().getParseResult(), "--sku", sku.name())));
    }

    private int finish(ProvisioningEngine engine, ClusterSpec spec, OperationId id, boolean generated)
            throws ProvisioningException, InterruptedException {
        ClusterName name = spec.name();
        if (generated) {
            session.err()
                    .println("A password was generated for role cassandra; 'ringside cluster show-credentials -c "
                            + name + "' shows it.");
        }
        if (noWait) {
            printCluster(engine, name);
            return Background.goOn(session, engine, id);
        }
        if (!OperationWait.succeeds(session, engine, id)) {
            return Exit.FAILED;
        }
        printCluster(engine, name);
        return Exit.DONE;
    }

    private void printCluster(ProvisioningEngine engine, ClusterName name) throws ProvisioningException {
        output.print(
                session.out(),
                ClusterDocuments.of(engine.snapshot()
                        .cluster(name)
                        .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                                "Cluster " + name + " was deleted meanwhile.",
                                "Look at 'ringside operation list' for who did it.")))));
    }
}
