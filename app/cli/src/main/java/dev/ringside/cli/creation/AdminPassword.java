package dev.ringside.cli.creation;

import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.security.Passwords;
import dev.ringside.provisioning.security.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A password for role {@code cassandra}: the argument, the environment or a generated one, in this order.
 *
 * @param generated whether nobody but us knows it yet
 */
public record AdminPassword(Secret secret, boolean generated) {
    private static final String STANDARD_INPUT = "-";

    /** Takes {@code argument}, where {@code -} is the first line of standard input. */
    public static AdminPassword from(CliSession session, Optional<String> argument) throws ProvisioningException {
        if (argument.isPresent() && argument.get().equals(STANDARD_INPUT)) {
            return given(firstLine(session), "Standard input");
        }
        if (argument.isPresent()) {
            session.err()
                    .println(
                            "WARNING: the password is visible in this computer's process list while this command runs. "
                                    + "Set " + CliSession.PASSWORD_VARIABLE
                                    + ", give '-i -' and type it, or leave it out to"
                                    + " have one generated.");
            return given(argument.get(), "--initial-cassandra-admin-password");
        }
        Optional<String> variable = session.variable(CliSession.PASSWORD_VARIABLE);
        return variable.isPresent()
                ? given(variable.get(), CliSession.PASSWORD_VARIABLE)
                : new AdminPassword(Passwords.generate(), true);
    }

    private static AdminPassword given(String text, String source) throws ProvisioningException {
        if (text.isBlank()) {
            throw new ProvisioningException(new Problem.InvalidSpec(
                    "initialCassandraAdminPassword",
                    source + " holds an empty password.",
                    "Give a password, or leave the argument out to have one generated."));
        }
        return new AdminPassword(new Secret(text), false);
    }

    private static String firstLine(CliSession session) throws ProvisioningException {
        try {
            if (session.terminal().interactive() && System.console() != null) {
                char[] typed = System.console().readPassword("Password: ");
                return typed == null ? "" : new String(typed);
            }
            String line = new BufferedReader(new InputStreamReader(session.in(), Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.InvalidSpec(
                            "initialCassandraAdminPassword",
                            "Standard input cannot be read: " + e.getMessage() + ".",
                            "Set " + CliSession.PASSWORD_VARIABLE + " instead."),
                    e);
        }
    }
}
