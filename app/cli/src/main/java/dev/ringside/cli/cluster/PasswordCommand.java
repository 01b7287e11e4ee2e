package dev.ringside.cli.cluster;

import dev.ringside.cli.creation.AdminPassword;
import dev.ringside.cli.progress.OperationWait;
import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.command.CommandRequest;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.CommandOutput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The service's command {@code cassandra-reset-password}: {@code password=} and the new one, URL-encoded. */
final class PasswordCommand {
    private static final String ARGUMENT = "password";

    private final CliSession session;
    private final ProvisioningEngine engine;

    PasswordCommand(CliSession session, ProvisioningEngine engine) {
        this.session = session;
        this.engine = engine;
    }

    /** @return the exit code of the command */
    int run(ClusterName cluster, CommandRequest request, CommandOutput output)
            throws ProvisioningException, InterruptedException {
        if (request.arguments().size() != 1 || !request.arguments().get(0).key().equals(ARGUMENT)) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "arguments",
                    request.command() + " takes one argument, the new password.",
                    "Give --arguments password=- to type it, or password= and the URL-encoded password."));
        }
        String password = decoded(request.arguments().get(0).value());
        AdminPassword next = AdminPassword.from(session, Optional.of(password));
        boolean done = OperationWait.succeeds(
                session, engine, engine.submit(cluster, ClusterChange.ResetPassword.to(next.secret())));
        if (done) {
            output.line("The password of role cassandra was reset.");
        }
        return done ? 0 : 1;
    }

    @SuppressWarnings("UnusedException") // its message quotes what stands around the fault: a password
    private static String decoded(String value) throws ProvisioningException {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "arguments", "The password is not URL-encoded.", "Write % as %25, + as %2B and a space as +."));
        }
    }
}
