package dev.ringside.cli.cluster;

import dev.ringside.cli.creation.AdminPassword;
import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The new password {@code cluster update} is given. */
final class AdminPasswordArgument {
    /** What no shell can give as an argument. */
    private static final String FROM_ELSEWHERE = "\0";

    @Option(
            names = {"-i", "--initial-cassandra-admin-password"},
            arity = "0..1",
            fallbackValue = FROM_ELSEWHERE,
            paramLabel = "PASSWORD",
            description = "Reset the password of role cassandra, as the service's cassandra-reset-password does; by"
                    + " itself. '-' asks for the new one or reads it from standard input; without a value it is that of "
                    + CliSession.PASSWORD_VARIABLE + ", or generated.")
    private @Nullable String password;

    boolean isGiven() {
        return password != null;
    }

    ClusterChange change(CliSession session, ClusterName cluster) throws ProvisioningException {
        AdminPassword next =
                AdminPassword.from(session, Optional.ofNullable(password).filter(text -> !text.equals(FROM_ELSEWHERE)));
        if (next.generated()) {
            session.err()
                    .println(
                            "A password is generated for role cassandra; afterwards 'ringside cluster show-credentials -c "
                                    + cluster + "' shows it.");
        }
        return ClusterChange.ResetPassword.to(next.secret());
    }
}
